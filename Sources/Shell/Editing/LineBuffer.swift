/// The text that is being typed, and the cursor in it: always between two of what a reader sees as characters.
///
/// Offsets are in bytes of UTF-8. Any number is taken for the nearest offset there is.
struct LineBuffer: Equatable {
    private(set) var text: String
    private(set) var cursor: Int

    init(_ text: String = "", cursor: Int? = nil) {
        self.text = text
        self.cursor = 0
        move(to: cursor ?? text.utf8.count)
    }

    /// The offset behind the text.
    var end: Int { text.utf8.count }

    mutating func move(to offset: Int) { cursor = rounded(offset) }

    /// Puts a text at the cursor, which stands behind it then.
    mutating func insert(_ inserted: String) { replace(cursor..<cursor, with: inserted) }

    /// Puts a text in place of another; the cursor stands behind it then.
    mutating func replace(_ range: Range<Int>, with replacement: String) {
        let range = range.clamped(to: 0..<end)
        let after = range.lowerBound + replacement.utf8.count
        text.replaceSubrange(index(range.lowerBound)..<index(range.upperBound), with: replacement)
        // What was put in may have joined with what stands behind it.
        move(to: after)
    }

    // MARK: Looking

    subscript(range: Range<Int>) -> Substring {
        let range = range.clamped(to: 0..<end)
        return text[index(range.lowerBound)..<index(range.upperBound)]
    }

    /// The character behind an offset.
    func character(after offset: Int) -> Character? { offset >= 0 && offset < end ? text[index(offset)] : nil }

    /// The character before an offset.
    func character(before offset: Int) -> Character? {
        offset > 0 && offset <= end ? text[text.index(before: index(offset))] : nil
    }

    /// The offset behind the next character; at the end it stays.
    func next(after offset: Int) -> Int { offset < end ? utf8Offset(text.index(after: index(max(0, offset)))) : end }

    /// The offset before the last character; at the start it stays.
    func previous(before offset: Int) -> Int {
        offset > 0 ? utf8Offset(text.index(before: index(min(offset, end)))) : 0
    }

    /// Where the line starts that an offset is in.
    func lineStart(of offset: Int) -> Int {
        self[0..<offset].utf8.lastIndex(of: Self.lineBreak).map { utf8Offset($0) + 1 } ?? 0
    }

    /// Where that line ends, before its line break.
    func lineEnd(of offset: Int) -> Int {
        self[offset..<max(offset, end)].utf8.firstIndex(of: Self.lineBreak).map(utf8Offset) ?? end
    }

    private static let lineBreak = UInt8(ascii: "\n")

    private func index(_ offset: Int) -> String.Index {
        text.utf8.index(text.startIndex, offsetBy: min(max(0, offset), end))
    }

    private func utf8Offset(_ index: String.Index) -> Int { text.utf8.distance(from: text.startIndex, to: index) }

    /// The start of the character that an offset is within.
    private func rounded(_ offset: Int) -> Int {
        guard offset > 0 else { return 0 }
        guard offset < end else { return end }
        let bytes = text.utf8
        let here = index(offset)
        if bytes[here] < 0x80, bytes[bytes.index(before: here)] < 0x80 { return offset }
        // Where characters of many parts begin is known only from the line's start on, or from the last simple one.
        var start = offset
        while start > 0, bytes[index(start - 1)] >= 0x80 || bytes[index(start)] >= 0x80 { start -= 1 }
        var found = start
        while found < offset {
            let next = next(after: found)
            if next > offset { break }
            found = next
        }
        return found
    }
}
