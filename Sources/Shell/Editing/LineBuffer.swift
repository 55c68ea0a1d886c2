/// The text that is being typed, and the cursor in it: always between two of what a reader sees as characters.
///
/// Places are offsets in bytes of UTF-8. Any number is taken for the nearest place there is.
struct LineBuffer: Equatable {
    private(set) var text: String
    private(set) var cursor: Int

    init(_ text: String = "", cursor: Int? = nil) {
        self.text = text
        self.cursor = 0
        move(to: cursor ?? text.utf8.count)
    }

    /// The place behind the text.
    var end: Int { text.utf8.count }

    mutating func move(to place: Int) { cursor = rounded(place) }

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

    /// The character behind a place.
    func character(after place: Int) -> Character? { place >= 0 && place < end ? text[index(place)] : nil }

    /// The character before a place.
    func character(before place: Int) -> Character? {
        place > 0 && place <= end ? text[text.index(before: index(place))] : nil
    }

    /// The place behind the next character; at the end it stays.
    func next(after place: Int) -> Int { place < end ? offset(text.index(after: index(max(0, place)))) : end }

    /// The place before the last character; at the start it stays.
    func previous(before place: Int) -> Int {
        place > 0 ? offset(text.index(before: index(min(place, end)))) : 0
    }

    /// Where the line starts that a place is in.
    func lineStart(of place: Int) -> Int {
        self[0..<place].utf8.lastIndex(of: Self.lineBreak).map { offset($0) + 1 } ?? 0
    }

    /// Where that line ends, before its line break.
    func lineEnd(of place: Int) -> Int {
        self[place..<max(place, end)].utf8.firstIndex(of: Self.lineBreak).map(offset) ?? end
    }

    private static let lineBreak = UInt8(ascii: "\n")

    private func index(_ place: Int) -> String.Index {
        text.utf8.index(text.startIndex, offsetBy: min(max(0, place), end))
    }

    private func offset(_ index: String.Index) -> Int { text.utf8.distance(from: text.startIndex, to: index) }

    /// The start of the character that a place is within.
    private func rounded(_ place: Int) -> Int {
        guard place > 0 else { return 0 }
        guard place < end else { return end }
        let bytes = text.utf8
        let here = index(place)
        if bytes[here] < 0x80, bytes[bytes.index(before: here)] < 0x80 { return place }
        // Where characters of many parts begin is known only from the line's start on, or from the last simple one.
        var start = place
        while start > 0, bytes[index(start - 1)] >= 0x80 || bytes[index(start)] >= 0x80 { start -= 1 }
        var found = start
        while found < place {
            let next = next(after: found)
            if next > place { break }
            found = next
        }
        return found
    }
}
