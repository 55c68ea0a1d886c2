/// The attributes of a tag, in their order (HTML, section 13.2.5.32 and on).
struct PageAttributes {
    private let source: UnsafeBufferPointer<UInt8>
    /// Where reading has come to; in the end the offset after the tag.
    private(set) var offset: Int
    /// Whether the tag's `>` was met.
    private(set) var isClosed = false
    private(set) var isSelfClosing = false

    /// - Parameter start: The offset after the tag's name.
    init(_ source: UnsafeBufferPointer<UInt8>, from start: Int) {
        self.source = source
        offset = start
    }

    private func isSpace(_ byte: UInt8) -> Bool { byte == 32 || byte == 10 || byte == 9 || byte == 13 || byte == 12 }

    private func endsName(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "=") || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/") || isSpace(byte)
    }

    private mutating func skipSpace() {
        while offset < source.count, isSpace(source[offset]) { offset += 1 }
    }

    /// The next attribute: its name and its value without quotes; nil at the tag's end.
    mutating func next() -> (name: Range<Int>, value: Range<Int>)? {
        while offset < source.count {
            let byte = source[offset]
            if byte == UInt8(ascii: ">") {
                offset += 1
                isClosed = true
                return nil
            }
            guard isSpace(byte) || byte == UInt8(ascii: "/") else { break }
            isSelfClosing = byte == UInt8(ascii: "/")
            offset += 1
        }
        guard offset < source.count else { return nil }
        isSelfClosing = false
        let start = offset
        offset += 1
        while offset < source.count, !endsName(source[offset]) { offset += 1 }
        let name = start..<offset
        skipSpace()
        guard offset < source.count, source[offset] == UInt8(ascii: "=") else { return (name, offset..<offset) }
        offset += 1
        skipSpace()
        return (name, value())
    }

    private mutating func value() -> Range<Int> {
        guard offset < source.count else { return offset..<offset }
        let quote = source[offset]
        if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
            let start = offset + 1
            let end = ByteSearch.index(of: quote, in: source, from: start) ?? source.count
            offset = min(end + 1, source.count)
            return start..<end
        }
        let start = offset
        while offset < source.count, !isSpace(source[offset]), source[offset] != UInt8(ascii: ">") { offset += 1 }
        return start..<offset
    }

    /// Reads to the tag's end, and tells which of the attributes that matter it has.
    mutating func readAll() -> PageTokens.Attributes {
        var has = PageTokens.Attributes()
        while let (name, _) = next() {
            switch name.count {
            case 4 where self.name(name, is: "role"): has.insert(.role)
            case 4 where self.name(name, is: "open"): has.insert(.open)
            case 4 where self.name(name, is: "href"): has.insert(.href)
            case 5 where self.name(name, is: "style"): has.insert(.style)
            case 5 where self.name(name, is: "class"): has.insert(.classes)
            case 6 where self.name(name, is: "hidden"): has.insert(.hidden)
            default: break
            }
        }
        return has
    }

    /// Whether a name is one in small letters, in any case.
    func name(_ range: Range<Int>, is name: StaticString) -> Bool {
        guard range.count == name.utf8CodeUnitCount else { return false }
        for index in 0..<range.count {
            let byte = source[range.lowerBound + index]
            if (byte &- 65 < 26 ? byte | 32 : byte) != name.utf8Start[index] { return false }
        }
        return true
    }

    /// The value of an attribute of the tag at an offset, as it is written, or nil; of several the first counts.
    static func value(
        of wanted: StaticString, in source: UnsafeBufferPointer<UInt8>, tag: Range<Int>
    ) -> UnsafeBufferPointer<UInt8>? {
        let end = min(tag.upperBound, source.count)
        var start = tag.lowerBound + 1
        let page = UnsafeBufferPointer(rebasing: source[..<end])
        // Over the name.
        while start < end, page[start] > 32, page[start] != UInt8(ascii: "/"), page[start] != UInt8(ascii: ">") {
            start += 1
        }
        var attributes = PageAttributes(page, from: start)
        while let (name, value) = attributes.next() {
            if attributes.name(name, is: wanted) { return UnsafeBufferPointer(rebasing: page[value]) }
        }
        return nil
    }
}
