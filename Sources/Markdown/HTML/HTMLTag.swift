import Values

/// A tag's name and attributes, read leniently: for the bytes of an `htmlInline` event.
public struct HTMLTag: Sendable, Equatable {
    /// In small letters.
    public let name: String
    /// Whether it is an end tag, `</name>`.
    public let isClosing: Bool
    /// Whether it ends in `/>`.
    public let isSelfClosing: Bool
    private let text: [UInt8]

    /// Reads the tag that `text` begins with; nil if it begins with none (a comment, say).
    public init?(_ text: [UInt8]) {
        let isClosing = text.count > 1 && text[1] == Byte.slash
        let start = isClosing ? 2 : 1
        guard text.count > start, text[0] == Byte.less, text[start].isLetter else { return nil }
        var end = start
        while end < text.count, !text[end].isSpace, text[end] != Byte.greater, text[end] != Byte.slash { end += 1 }
        name = String(decoding: text[start..<end].map { $0.lowercased }, as: UTF8.self)
        self.isClosing = isClosing
        isSelfClosing = text.count > 2 && text[text.count - 2] == Byte.slash
        self.text = text
    }

    /// The value of the attribute `name` (in small letters), with entities decoded; empty if it has none, nil if there is
    /// no such attribute. Of several the first counts.
    public func attribute(_ name: StaticString) -> String? {
        text.withUnsafeBufferPointer { buffer -> String? in
            guard let base = buffer.baseAddress else { return nil }
            let bytes = Bytes(base: base, count: buffer.count)
            guard let value = bytes.attribute(name, from: 0, to: bytes.count) else { return nil }
            return bytes.decodingEntities(from: value.lowerBound, to: value.upperBound)
        }
    }
}

extension Bytes {
    /// The value of the attribute `name` of the tag that begins at `start` and ends before `end`, without its quotes.
    func attribute(_ name: StaticString, from start: Int, to end: Int) -> Range<Int>? {
        var offset = start &+ 1
        while offset < end, !self[offset].isSpace, self[offset] != Byte.greater, self[offset] != Byte.slash {
            offset &+= 1
        }
        while offset < end {
            while offset < end, self[offset].isSpace || self[offset] == Byte.slash { offset &+= 1 }
            guard offset < end, self[offset] != Byte.greater else { return nil }
            let nameStart = offset
            while offset < end, !self[offset].isSpace, self[offset] != Byte.equals, self[offset] != Byte.greater,
                self[offset] != Byte.slash
            {
                offset &+= 1
            }
            // A stray `=` is a name, so that every turn consumes something.
            if offset == nameStart { offset &+= 1 }
            let nameEnd = offset
            var value = nameEnd..<nameEnd
            let equals = skipSpaces(from: offset, to: end)
            if equals < end, self[equals] == Byte.equals {
                let first = skipSpaces(from: equals &+ 1, to: end)
                let mark = self[first]
                if first < end, mark == Byte.quotation || mark == Byte.apostrophe {
                    var close = first &+ 1
                    while close < end, self[close] != mark { close &+= 1 }
                    value = first &+ 1..<close
                    offset = close &+ 1
                } else {
                    var close = first
                    while close < end, !self[close].isSpace, self[close] != Byte.greater { close &+= 1 }
                    value = first..<close
                    offset = close
                }
            }
            if nameEnd &- nameStart == name.utf8CodeUnitCount, hasIgnoringCase(name, at: nameStart) { return value }
        }
        return nil
    }

    /// The text from `start` to `end` with entities decoded.
    func decodingEntities(from start: Int, to end: Int) -> String {
        var result: [UInt8] = []
        var offset = start
        while offset < end {
            if self[offset] == Byte.ampersand, let (decoded, next) = Entity.decode(self, at: offset, end: end) {
                result += decoded.utf8
                offset = next
            } else {
                result.append(self[offset])
                offset &+= 1
            }
        }
        return String(decoding: result, as: UTF8.self)
    }
}
