import Documents

/// Finds where a quotation stands in a document's source: any white space matches any other, and `'` stands for `’`, `"` for
/// `“` and `”`.
struct Quotation {
    private let wanted: ByteFinder

    init(_ text: String) {
        var wanted = Quotation.folded(Array(text.utf8)).bytes[...]
        while wanted.first == Quotation.space { wanted.removeFirst() }
        while wanted.last == Quotation.space { wanted.removeLast() }
        self.wanted = ByteFinder(Array(wanted))
    }

    /// The spans, from left to right and apart.
    func spans(in document: Document) -> [Range<UInt32>] {
        let length = wanted.bytes.count
        guard length > 0 else { return [] }
        let (bytes, places) = Quotation.folded(document.source)
        var spans: [Range<UInt32>] = []
        bytes.withUnsafeBufferPointer { bytes in
            var start = 0
            while let found = wanted.first(in: bytes, from: start) {
                start = found + length
                spans.append(places[found]..<places[start])
            }
        }
        return spans
    }

    private static let space = UInt8(ascii: " ")

    /// The bytes with white space as single spaces and straight quotes, and where each was; one place more for the end.
    private static func folded(_ source: [UInt8]) -> (bytes: [UInt8], places: [UInt32]) {
        var bytes: [UInt8] = []
        var places: [UInt32] = []
        bytes.reserveCapacity(source.count)
        places.reserveCapacity(source.count + 1)
        var position = 0
        while position < source.count {
            let (byte, length) = character(at: position, of: source)
            if byte != space || bytes.last != space {
                bytes.append(byte)
                places.append(UInt32(truncatingIfNeeded: position))
            }
            position += length
        }
        places.append(UInt32(truncatingIfNeeded: source.count))
        return (bytes, places)
    }

    /// A byte as it is compared, and how many bytes of the source it stands for.
    private static func character(at position: Int, of source: [UInt8]) -> (byte: UInt8, length: Int) {
        let byte = source[position]
        func next(_ distance: Int) -> UInt8 { position + distance < source.count ? source[position + distance] : 0 }
        switch byte {
        case 9, 10, 13: return (space, 1)
        case 0xC2 where next(1) == 0xA0: return (space, 2)
        case 0xE2 where next(1) == 0x80:
            switch next(2) {
            case 0x98, 0x99: return (UInt8(ascii: "'"), 3)
            case 0x9C, 0x9D: return (UInt8(ascii: "\""), 3)
            default: return (byte, 1)
            }
        default: return (byte, 1)
        }
    }
}
