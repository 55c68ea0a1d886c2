import Values

/// Lines of plain text that are nothing but one mark, and what they do to the text beside them: they underline a head, frame it,
/// rule off a table, or part what stands above from what stands below.
struct ProseRule {
    let mark: UInt8
    let length: Int

    /// The marks that people draw lines with.
    private static let marks = Array("=-~^*+#_\"'".utf8)
    private static let shortest = 3
    /// What stands for an outline's stars among the marks of frames.
    static let star: UInt8 = 0xFF
    /// How many columns a line under a title may differ from it in length.
    private static let slack = 3

    /// A line that is nothing but one mark, white space aside; nil for others.
    init?(_ line: ArraySlice<UInt8>) {
        let line = line.trimmed
        guard line.count >= ProseRule.shortest, let mark = line.first, ProseRule.marks.contains(mark),
            line.allSatisfy({ $0 == mark })
        else { return nil }
        self.mark = mark
        length = line.count
    }

    /// Whether it is as long as a title, more or less.
    func fits(_ title: ArraySlice<UInt8>) -> Bool {
        let columns = title.count { $0 & 0xC0 != 0x80 }
        return abs(columns - length) <= ProseRule.slack
    }

    /// Where the title stands in a line that frames it with marks, as `*** Ropes ***` and `== Ropes ==`; nil where none does.
    static func framed(_ line: ArraySlice<UInt8>) -> (title: Range<Int>, mark: UInt8)? {
        guard let mark = line.first, marks.contains(mark) else { return nil }
        let opening = line.prefix { $0 == mark }
        let closing = line.reversed().prefix { $0 == mark }.count
        guard opening.count >= 2, closing >= 2, opening.count + closing < line.count else { return nil }
        let inner = line[opening.endIndex..<line.endIndex - closing]
        let title = inner.trimmed
        // `**bold**` is emphasis.
        guard title.startIndex > inner.startIndex, title.endIndex < inner.endIndex, !title.isEmpty else { return nil }
        return (title.startIndex..<title.endIndex, mark)
    }

    /// Where the title stands behind the stars of an outline, `** Ropes`, and how many these are; nil where none does.
    static func outlined(_ line: ArraySlice<UInt8>) -> (title: Range<Int>, depth: UInt8)? {
        let stars = line.prefix { $0 == UInt8(ascii: "*") }
        guard (2...6).contains(stars.count), let space = line[stars.endIndex...].first, space == 32 else { return nil }
        let title = line[stars.endIndex...].trimmed
        guard title.last != UInt8(ascii: "*"), !title.isEmpty else { return nil }
        return (title.startIndex..<title.endIndex, UInt8(stars.count))
    }

    /// Whether words stand apart in a line as a table's do: three columns or more.
    static func hasColumns(_ line: ArraySlice<UInt8>) -> Bool {
        var (gaps, widest, spaces, letters, words) = (0, 0, 0, 0, 0)
        for byte in line.trimmed {
            guard byte > 32 else {
                spaces += byte == 9 ? 4 : 1
                continue
            }
            if spaces > 1 { gaps += 1 }
            if spaces > 0 || words == 0 { words += 1 }
            widest = max(widest, spaces)
            spaces = 0
            letters += 1
        }
        // `R O P E S   A N D   K N O T S` is set wide.
        return (gaps >= 3 || gaps == 2 && widest >= 3) && letters > 2 * words
    }
}

extension ArraySlice<UInt8> {
    /// Without white space at both ends.
    var trimmed: ArraySlice<UInt8> {
        var slice = drop { $0 <= 32 }
        while let last = slice.last, last <= 32 { slice.removeLast() }
        return slice
    }
}
