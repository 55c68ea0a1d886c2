import Documents

/// Finds where a quotation stands in a document's source: any white space matches any other, and `'` stands for `’`, `"` for
/// `“` and `”`.
enum Quotation {
    /// The spans, from left to right and apart.
    static func spans(of text: String, in document: Document) -> [Range<UInt32>] {
        let wanted = folded(Array(text.utf8)).bytes
        var trimmed = wanted[...]
        while trimmed.first == space { trimmed.removeFirst() }
        while trimmed.last == space { trimmed.removeLast() }
        guard let first = trimmed.first else { return [] }
        let (bytes, places) = folded(document.source)
        var spans: [Range<UInt32>] = []
        var start = 0
        while start + trimmed.count <= bytes.count {
            if bytes[start] == first, bytes[start..<start + trimmed.count].elementsEqual(trimmed) {
                spans.append(places[start]..<places[start + trimmed.count])
                start += trimmed.count
            } else {
                start += 1
            }
        }
        return spans
    }

    private static let space = UInt8(ascii: " ")

    /// The bytes with white space as single spaces and straight quotes, and where each was; one place more for the end.
    private static func folded(_ source: [UInt8]) -> (bytes: [UInt8], places: [UInt32]) {
        var bytes: [UInt8] = []
        var places: [UInt32] = []
        var position = 0
        func starts(_ sequence: [UInt8]) -> Bool { source[position...].starts(with: sequence) }
        while position < source.count {
            var byte = source[position]
            var length = 1
            switch byte {
            case 9, 10, 13: byte = space
            case 0xC2 where starts([0xC2, 0xA0]): (byte, length) = (space, 2)
            case 0xE2 where starts([0xE2, 0x80, 0x98]) || starts([0xE2, 0x80, 0x99]):
                (byte, length) = (UInt8(ascii: "'"), 3)
            case 0xE2 where starts([0xE2, 0x80, 0x9C]) || starts([0xE2, 0x80, 0x9D]):
                (byte, length) = (UInt8(ascii: "\""), 3)
            default: break
            }
            if byte != space || bytes.last != space {
                bytes.append(byte)
                places.append(UInt32(truncatingIfNeeded: position))
            }
            position += length
        }
        places.append(UInt32(truncatingIfNeeded: source.count))
        return (bytes, places)
    }
}
