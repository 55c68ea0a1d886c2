import Documents
import Values

/// Finds where a quotation stands in a document: in what a reader sees of it, across the marks of bold text, links and code, or
/// in its source.
///
/// Any white space matches any other; `'` stands for `’`, `"` for `“` and `”`, `-` for any dash, `...` for `…`.
struct Quotation {
    private let wanted: ByteFinder
    /// Whether white space does not count at all, as where a screen has broken words.
    private let isLoose: Bool

    init(_ text: String) {
        isLoose = false
        wanted = ByteFinder(Self.trimmed(Folded(Array(text.utf8), keepingSpace: true).bytes))
    }

    /// The quotation without what screens and pages add: the marks of list items, `…` where a text is cut, line breaks anywhere.
    init(loosely text: String) {
        isLoose = true
        let lines = text.split(whereSeparator: \.isNewline).map { Self.unmarked($0) }
        wanted = ByteFinder(
            Folded(Array(lines.joined(separator: " ").trimmingEllipses.utf8), keepingSpace: false).bytes)
    }

    /// The spans, from left to right and apart.
    func spans(in document: Document) -> [Range<UInt32>] {
        guard !wanted.bytes.isEmpty else { return [] }
        let plain = document.plainText
        let seen = plain.sources(of: Folded(plain.bytes, keepingSpace: !isLoose).ranges(of: wanted))
        // What no reader sees: an address, the front matter, the marks themselves.
        return Self.merged(seen, with: Folded(document.source, keepingSpace: !isLoose).ranges(of: wanted))
    }

    /// Spans, and those of others that touch none of them; both in order.
    private static func merged(_ spans: [Range<UInt32>], with others: [Range<UInt32>]) -> [Range<UInt32>] {
        var merged: [Range<UInt32>] = []
        merged.reserveCapacity(spans.count)
        var next = 0
        for other in others {
            while next < spans.count, spans[next].upperBound <= other.lowerBound {
                merged.append(spans[next])
                next += 1
            }
            if next == spans.count || spans[next].lowerBound >= other.upperBound { merged.append(other) }
        }
        merged += spans[next...]
        return merged
    }

    private static func trimmed(_ bytes: [UInt8]) -> [UInt8] {
        var bytes = bytes[...]
        while bytes.first == space { bytes.removeFirst() }
        while bytes.last == space { bytes.removeLast() }
        return Array(bytes)
    }

    /// A line without the mark of a list item at its start: `- `, `• `, `3. `.
    private static func unmarked(_ line: Substring) -> Substring {
        let text = line.drop(while: \.isWhitespace)
        let number = text.prefix { $0.isASCII && $0.isNumber }
        let rest: Substring =
            if number.isEmpty, let first = text.first, "-*+•◦▪‣·".contains(first) {
                text.dropFirst()
            } else if !number.isEmpty, let stop = text.dropFirst(number.count).first, ".)".contains(stop) {
                text.dropFirst(number.count + 1)
            } else {
                ""
            }
        return rest.first?.isWhitespace == true ? rest.drop(while: \.isWhitespace) : text
    }

    fileprivate static let space = UInt8(ascii: " ")
}

/// Bytes as they are compared, and where each was.
private struct Folded {
    private(set) var bytes: [UInt8] = []
    private var offsets: [UInt32] = []
    private let source: [UInt8]

    /// - Parameter keepingSpace: White space becomes single spaces; else it is left out.
    init(_ source: [UInt8], keepingSpace: Bool) {
        self.source = source
        bytes.reserveCapacity(source.count)
        offsets.reserveCapacity(source.count + 1)
        var position = 0
        while position < source.count {
            let (byte, length) = Self.character(at: position, of: source)
            let isSpace = byte == Quotation.space
            let isRepeated = (isSpace || byte == UInt8(ascii: "-")) && bytes.last == byte
            if !isRepeated, keepingSpace || !isSpace {
                // An ellipsis is three points.
                for _ in 0..<(byte == UInt8(ascii: ".") && length == 3 ? 3 : 1) {
                    bytes.append(byte)
                    offsets.append(UInt32(truncatingIfNeeded: position))
                }
            }
            position += length
        }
    }

    /// Where some bytes stand, from left to right and apart: offsets in the source.
    func ranges(of wanted: ByteFinder) -> [Range<UInt32>] {
        var ranges: [Range<UInt32>] = []
        bytes.withUnsafeBufferPointer { bytes in
            var start = 0
            while let found = wanted.first(in: bytes, from: start) {
                start = found + wanted.bytes.count
                ranges.append(offsets[found]..<end(of: start - 1))
            }
        }
        return ranges
    }

    /// Where in the source the byte at an index ends.
    private func end(of index: Int) -> UInt32 {
        let start = Int(offsets[index])
        return UInt32(truncatingIfNeeded: start + Self.character(at: start, of: source).length)
    }

    /// A byte as it is compared, and how many bytes of the source it stands for.
    private static func character(at position: Int, of source: [UInt8]) -> (byte: UInt8, length: Int) {
        let byte = source[position]
        func next(_ distance: Int) -> UInt8 { position + distance < source.count ? source[position + distance] : 0 }
        switch byte {
        case 9, 10, 13: return (Quotation.space, 1)
        case 0xC2 where next(1) == 0xA0: return (Quotation.space, 2)
        case 0xE2 where next(1) == 0x80:
            switch next(2) {
            case 0x80...0x8A, 0xAF: return (Quotation.space, 3)
            case 0x90...0x95: return (UInt8(ascii: "-"), 3)
            case 0x98, 0x99: return (UInt8(ascii: "'"), 3)
            case 0x9C, 0x9D: return (UInt8(ascii: "\""), 3)
            case 0xA6: return (UInt8(ascii: "."), 3)
            default: return (byte, 1)
            }
        default: return (byte, 1)
        }
    }
}

extension String {
    /// Without `…` at its ends.
    fileprivate var trimmingEllipses: String {
        func isCut(_ character: Character) -> Bool { character == "…" || character.isWhitespace }
        return String(String(drop(while: isCut).reversed()).drop(while: isCut).reversed())
    }
}
