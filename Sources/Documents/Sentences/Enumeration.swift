import Values

/// A paragraph that counts within itself: `1) Wet the rope. 2) Pull it.`, `a. … b. …`, `• … • …`.
struct Enumeration {
    private let scan: PlainScan
    private let line: Range<UInt32>
    private let language: SentenceLanguage

    /// The line's parts, each from its number or bullet to the next; the line as it is where it doesn't open with one.
    ///
    /// - Parameter item: the number that a list item opens with before the line, which is its first.
    static func parts(
        of line: Range<UInt32>, _ scan: PlainScan, _ language: SentenceLanguage, item: Number? = nil
    ) -> [Range<UInt32>] {
        // Few lines open with a sign that counts.
        let first = line.isEmpty ? 0 : scan.bytes[Int(line.lowerBound)]
        guard item != nil || first >= 0xE2 || first.isDigit || isNumbering(first, scan, line) else { return [line] }
        let enumeration = Enumeration(scan: scan, line: line, language: language)
        let starts = item.map { enumeration.numbers(after: $0, from: Int(line.lowerBound)) } ?? enumeration.starts
        guard !starts.isEmpty else { return [line] }
        return zip([Int(line.lowerBound)] + starts, starts + [Int(line.upperBound)]).map { UInt32($0)..<UInt32($1) }
    }

    /// Whether a letter opens the line that has a stop or bracket after it.
    private static func isNumbering(_ first: UInt8, _ scan: PlainScan, _ line: Range<UInt32>) -> Bool {
        guard first.isLetter, line.count > 3 else { return false }
        let mark = scan.bytes[Int(line.lowerBound) + 1]
        return mark == UInt8(ascii: ".") || mark == UInt8(ascii: ")")
    }

    private init(scan: PlainScan, line: Range<UInt32>, language: SentenceLanguage) {
        self.language = language
        self.scan = scan
        self.line = line
    }

    private var end: Int { Int(line.upperBound) }

    /// Where all parts but the first start.
    private var starts: [Int] {
        let start = Int(line.lowerBound)
        guard start < end else { return [] }
        let (first, length) = scan.scalar(at: start)
        if !first.isASCII { return Enumeration.bullets.contains(first) ? offsets(first, after: start + length) : [] }
        guard let number = number(at: start) else { return [] }
        return numbers(after: number, from: number.end)
    }

    private static let bullets: Set<Unicode.Scalar> = ["•", "⁃", "▪", "◦", "‣", "●", "○", "■", "▶", "►", "➢"]

    /// Where a bullet stands again after a space.
    private func offsets(_ bullet: Unicode.Scalar, after start: Int) -> [Int] {
        var offsets: [Int] = []
        let bytes = Array(String(bullet).utf8)
        var index = start
        while index + bytes.count <= end {
            if scan.bytes[index] == bytes[0], scan.bytes[index - 1] == 32,
                scan.bytes[index..<index + bytes.count].elementsEqual(bytes)
            {
                offsets.append(index)
            }
            index += 1
        }
        return offsets
    }

    /// A number or letter with the signs after it: `1.)`
    struct Number {
        var value: Int
        var isLetter = false
        var mark: ArraySlice<UInt8>
        var end = 0
    }

    /// The number that stands at an offset, with a space after its signs.
    private func number(at offset: Int) -> Number? {
        var (index, value) = (offset, 0)
        while index < end, index - offset < 3, scan.bytes[index].isDigit {
            value = value * 10 + Int(scan.bytes[index] &- 48)
            index += 1
        }
        let isLetter = index == offset
        if isLetter {
            guard scan.bytes[index].isLetter else { return nil }
            value = Int(scan.bytes[index])
            index += 1
        }
        let marks = index
        while index < end, scan.bytes[index] == UInt8(ascii: ".") || scan.bytes[index] == UInt8(ascii: ")") {
            index += 1
        }
        // `A.` is a name's initial.
        if isLetter, value < 97, index == marks + 1, scan.bytes[marks] == UInt8(ascii: ".") { return nil }
        guard index > marks, index - marks <= 2, index < end, scan.bytes[index] == 32 else { return nil }
        return Number(value: value, isLetter: isLetter, mark: ArraySlice(scan.bytes[marks..<index]), end: index)
    }

    /// Whether a number with a stop within a sentence may be an ordinal.
    private func isOrdinal(_ number: Number, at offset: Int, before next: NextWord) -> Bool {
        guard let ordinals = language.abbreviations.ordinals, !number.isLetter, number.mark.elementsEqual(".".utf8)
        else {
            return false
        }
        var start = offset - 1
        while start > Int(line.lowerBound), offset - start < 24, scan.bytes[start - 1] != 32 { start -= 1 }
        let before = String(decoding: scan.bytes[start..<(offset - 1)], as: UTF8.self).lowercased()
        return ordinals.before.contains(before) || ordinals.after.contains(next.word)
    }

    /// Where the numbers stand that go on from one, each before what may open a sentence.
    private func numbers(after first: Number, from start: Int) -> [Int] {
        var (starts, last, index) = ([Int](), first, start)
        while index + 1 < end {
            index += 1
            guard scan.bytes[index - 1] == 32, scan.isASCIIWord(scan.bytes[index]), let number = number(at: index)
            else { continue }
            guard number.isLetter == first.isLetter, number.mark == first.mark, number.value == last.value + 1,
                let next = NextWord(
                    scan, from: number.end, lineEnd: end, language: language), !next.isSmall, !next.isDash,
                !isOrdinal(number, at: index, before: next)
            else { continue }
            starts.append(index)
            (last, index) = (number, number.end)
        }
        return starts
    }
}
