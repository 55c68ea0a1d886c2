import Values

/// What a line of plain text looks like that does not go on in the next.
enum LoneLine {
    /// How many words stand beside a number in a row at most, and how long a row is that begins with one.
    private static let wordLimit = 5
    private static let rowLimit = 60
    /// How many spaces part columns, and how long a field's name may be.
    private static let gap = 3
    private static let nameLimit = 30

    /// `ZEBRA 2`, `Tar, 2 kg: 14.50`: words, and a number at the end.
    static func endsInNumber(_ line: ArraySlice<UInt8>) -> Bool {
        let words = line.split(separator: 32)
        guard (2...wordLimit).contains(words.count), let last = words.last, isWord(line.first) else { return false }
        return isNumber(last)
    }

    /// `2 cups flour`: a number, and a few words that no stop ends.
    static func beginsWithNumber(_ line: ArraySlice<UInt8>) -> Bool {
        let words = line.split(separator: 32)
        guard words.count > 1, line.count <= rowLimit, let last = line.last, !".,;:?!-".utf8.contains(last) else {
            return false
        }
        // A date with its time is no number of things.
        return isNumber(words[0]) && TimeStamp.length(at: line) == 0
    }

    /// Whether words stand apart in a line, as in columns, and it is no drawing.
    static func hasColumns(_ line: ArraySlice<UInt8>) -> Bool {
        let words = line.count { isWord($0) }
        return 2 * words >= line.count { $0 > 32 } && !gaps(in: line).isEmpty
    }

    /// What parts the columns of a line: so many spaces or more, or a tab.
    static func gaps(in line: ArraySlice<UInt8>, of least: Int = gap) -> [Range<Int>] {
        var gaps: [Range<Int>] = []
        var start = line.startIndex
        for index in line.indices where line[index] > 32 {
            if index - start >= least || line[start..<index].contains(9) { gaps.append(start..<index) }
            start = index + 1
        }
        return gaps.filter { $0.lowerBound > line.startIndex }
    }

    /// The number that a line begins with, if it is a whole one.
    static func firstNumber(_ line: ArraySlice<UInt8>) -> Int? {
        Int(String(decoding: line.prefix { $0 > 32 }, as: UTF8.self))
    }

    /// The name in `Status: draft`, `場所：会議室`: one to three words with a capital first, before a colon and something more.
    static func fieldName(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        guard let first = line.first, first &- 65 < 26 || first >= 0x80 else { return nil }
        let opening = line.prefix(nameLimit)
        let name: ArraySlice<UInt8>
        if let colon = opening.firstIndex(of: UInt8(ascii: ":")) {
            guard colon + 2 < line.endIndex, line[colon + 1] == 32 || line[colon + 1] == 9 else { return nil }
            name = line[..<colon]
        } else if let colon = opening.indices.first(where: { opening[$0...].starts(with: "：".utf8) }) {
            guard colon + 3 < line.endIndex else { return nil }
            name = line[..<colon]
        } else {
            return nil
        }
        let isName = name.allSatisfy { $0 == 32 || $0 == UInt8(ascii: "-") || isWord($0) }
        return isName && name.split(separator: 32).count <= 3 ? name : nil
    }

    /// Whether a line may name what stands below it: it begins with a capital or a number, is not all in capitals, as those
    /// who speak are, and does not go on.
    static func mayBeTerm(_ line: ArraySlice<UInt8>) -> Bool {
        guard let first = line.first, let last = line.last, first &- 65 < 26 || first.isDigit || first >= 0x80 else {
            return false
        }
        return !",;-(".utf8.contains(last) && line.contains(where: \.isSmallLetter)
    }

    private static func isWord(_ byte: UInt8?) -> Bool {
        guard let byte else { return false }
        return byte.isAlphanumeric || byte >= 0x80
    }

    /// Digits, and what stands with them in numbers and sums.
    private static func isNumber(_ word: ArraySlice<UInt8>) -> Bool {
        var digits = 0
        for byte in word {
            if byte.isDigit {
                digits += 1
            } else if byte < 0x80, !".,%$/+-()".utf8.contains(byte) {
                return false
            }
        }
        // A list's number ends in a point.
        return digits > 0 && word.last != UInt8(ascii: ".") && word.last != UInt8(ascii: ")")
    }
}
