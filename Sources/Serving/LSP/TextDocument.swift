import Values

/// How a client counts the characters of a line.
enum PositionEncoding: String, Sendable {
    case utf8 = "utf-8"
    case utf16 = "utf-16"
}

/// A position as LSP has it: line and character from 0.
struct LSPPosition: Sendable, Hashable, Comparable {
    var line: Int
    var character: Int

    static func < (left: LSPPosition, right: LSPPosition) -> Bool {
        (left.line, left.character) < (right.line, right.character)
    }

    var json: JSON { ["line": .count(line), "character": .count(character)] }
}

/// A text that is being written in an editor, with the offsets of its lines.
struct TextDocument: Sendable {
    /// In UTF-8.
    private(set) var bytes: [UInt8]
    /// Where lines start. A line ends with a line feed, a carriage return, or both.
    private var lineStarts: [Int]
    /// How many units of UTF-16 stand before every so many bytes, so that a position in a long line is soon told.
    private var units: [Int]
    private static let portion = 1024

    init(_ text: String) {
        bytes = Array(text.utf8)
        lineStarts = TextDocument.lineStarts(of: bytes)
        units = TextDocument.units(of: bytes)
    }

    var text: String { String(decoding: bytes, as: UTF8.self) }

    private static func lineStarts(of bytes: [UInt8]) -> [Int] {
        var starts = [0]
        for (index, byte) in bytes.enumerated() {
            if byte == 10 || byte == 13 && (index + 1 >= bytes.count || bytes[index + 1] != 10) {
                starts.append(index + 1)
            }
        }
        return starts
    }

    private static func units(of bytes: [UInt8]) -> [Int] {
        var units = [0]
        units.reserveCapacity(bytes.count / portion + 1)
        for end in stride(from: portion, through: bytes.count, by: portion) {
            units.append((units.last ?? 0) + Self.units(of: bytes[end - portion..<end]))
        }
        return units
    }

    /// How many units of UTF-16 the characters have that start among some bytes.
    private static func units(of bytes: ArraySlice<UInt8>) -> Int {
        bytes.reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : $1 < 0xF0 ? 1 : 2) }
    }

    private func units(before offset: Int) -> Int {
        let portion = offset / Self.portion
        return units[portion] + Self.units(of: bytes[portion * Self.portion..<offset])
    }

    /// Puts a text in the place of a range; positions that are not there are taken for the nearest that are.
    mutating func replace(_ range: Range<Int>, with text: String) {
        bytes.replaceSubrange(range.clamped(to: 0..<bytes.count), with: text.utf8)
        lineStarts = TextDocument.lineStarts(of: bytes)
        units = TextDocument.units(of: bytes)
    }

    /// The offset of a position, in bytes: of one past a line's end that end, and never within a character.
    func offset(of position: LSPPosition, _ encoding: PositionEncoding) -> Int {
        guard position.line < lineStarts.count else { return bytes.count }
        let start = lineStarts[max(position.line, 0)]
        let next = position.line + 1 < lineStarts.count ? lineStarts[position.line + 1] : bytes.count
        var end = next
        while end > start, bytes[end - 1] == 10 || bytes[end - 1] == 13 { end -= 1 }
        var offset = start
        var left = position.character
        while offset < end, left > 0 {
            let length = Self.length(of: bytes[offset])
            left -= encoding == .utf8 ? length : length == 4 ? 2 : 1
            guard left >= 0 else { break }
            offset += length
        }
        return min(offset, end)
    }

    /// The position of an offset in bytes.
    func position(of offset: Int, _ encoding: PositionEncoding) -> LSPPosition {
        let offset = min(max(offset, 0), bytes.count)
        let line = lineStarts.partitioningIndex { $0 > offset } - 1
        let start = lineStarts[line]
        let character = encoding == .utf8 ? offset - start : units(before: offset) - units(before: start)
        return LSPPosition(line: line, character: character)
    }

    /// The range of a span, as LSP has it.
    func range(of span: Range<Int>, _ encoding: PositionEncoding) -> JSON {
        [
            "start": position(of: span.lowerBound, encoding).json, "end": position(of: span.upperBound, encoding).json,
        ]
    }

    /// How many bytes the character has that starts with one.
    private static func length(of first: UInt8) -> Int { first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4 }
}
