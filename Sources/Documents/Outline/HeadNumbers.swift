import Values

/// The numbers that heads begin with and that count the heads: `1 Introduction`, `2 Methods`. They say how many of nothing.
struct HeadNumbers {
    /// Where they start in the plain text.
    private(set) var starts: Set<Int> = []

    /// A head that begins with a whole number, with the word behind it.
    private struct Numbered {
        var number: Int
        var word: ArraySlice<UInt8>
        var start: Int
    }

    /// How many digits a number has at most: years are longer.
    private static let digits = 2
    /// How many letters two words have in common that are one, `1 Player` and `2 Players`.
    private static let sameLetters = 4

    init(_ sections: [Section], in text: [UInt8]) {
        var open: [(level: Int32, head: Numbered?)] = []
        for section in sections where section.kind != .intro {
            var last: Numbered?
            while let sibling = open.last, sibling.level >= section.level {
                if sibling.level == section.level { last = sibling.head }
                open.removeLast()
            }
            let heading = text[Int(section.heading.lowerBound)..<Int(section.heading.upperBound)]
            let head = HeadNumbers.numbered(heading)
            if let head, let last, head.number == last.number + 1, !HeadNumbers.isOneWord(head.word, last.word) {
                starts.formUnion([head.start, last.start])
            } else if let outer = open.last?.head, HeadNumbers.isPart(heading, of: outer.number) {
                starts.insert(outer.start)
            }
            open.append((section.level, head))
        }
    }

    private static func numbered(_ heading: ArraySlice<UInt8>) -> Numbered? {
        let digits = heading.prefix(while: \.isDigit)
        let rest = heading[digits.endIndex...]
        guard (1...Self.digits).contains(digits.count), rest.first == 32, let next = rest.dropFirst().first,
            next &- 65 < 26 || next >= 0x80, let number = Int(String(decoding: digits, as: UTF8.self))
        else { return nil }
        return Numbered(number: number, word: rest.dropFirst().prefix { $0 != 32 }, start: heading.startIndex)
    }

    /// Whether a heading begins with a number of two or more parts, the first of which is another's: `1.2 Loads`.
    private static func isPart(_ heading: ArraySlice<UInt8>, of number: Int) -> Bool {
        let digits = heading.prefix(while: \.isDigit)
        let rest = heading[digits.endIndex...]
        return Int(String(decoding: digits, as: UTF8.self)) == number && rest.first == UInt8(ascii: ".")
            && rest.dropFirst().first?.isDigit == true
    }

    private static func isOneWord(_ one: ArraySlice<UInt8>, _ other: ArraySlice<UInt8>) -> Bool {
        zip(one, other).prefix { $0.lowercased == $1.lowercased }.count >= min(sameLetters, one.count, other.count)
    }
}
