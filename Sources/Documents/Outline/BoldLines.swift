import Markdown

/// What the bold lines and run-ins of a document show by what stands beside them: which are fields of a form or, where the
/// document has headings, lead to what comes, are captions, or have nothing under them. Those are no heads.
struct BoldLines {
    /// The blocks that open with such lines, by their numbers.
    private(set) var others: Set<Int> = []

    private let raw: [Block]
    private let finder: HeadFinder
    /// The outermost blocks that have something to read, by their numbers.
    private let tops: [Int]
    /// The bold lines among them, by their index in `tops`.
    private var lines: [Int: String] = [:]
    /// Those with a picture below them, in their paragraph.
    private var pictured: [Int: String] = [:]

    /// The paragraphs that are fields with short values, by their index in `tops`.
    private var fields: Set<Int> = []

    /// How long a field's value is at most, in bytes, and a field's name in words.
    private static let valueLimit = 80
    private static let nameLimit = 3
    /// How many words a line that leads to what comes has at least, if nothing else shows it.
    private static let leadWords = 6
    /// How many entries make a form, and how often a name comes back that is a field's.
    private static let formLength = 3

    init(_ raw: [Block], but marks: Set<Int>, _ source: [UInt8], events: [Event], _ finder: HeadFinder) {
        self.raw = raw
        self.finder = finder
        let isComment = { (block: Block) in source[Int(block.start)...].starts(with: "<!--".utf8) }
        tops = raw.indices.filter { number in
            guard raw[number].parent < 0, !marks.contains(number) else { return false }
            switch raw[number].kind {
            case .rule, .footnote: return false
            case .html: return !raw[number].plain.isEmpty || !isComment(raw[number])
            default: return true
            }
        }
        for (index, number) in tops.enumerated() where raw[number].kind == .paragraph && !raw[number].plain.isEmpty {
            guard let line = finder.boldParagraph(raw[number].plain) else { continue }
            // A picture may stand right below a line.
            if raw[number].inner(events).contains(where: { $0.kind == .image }) {
                pictured[index] = line
            } else {
                lines[index] = line
            }
        }
        guard finder.hasHeadings || lines.values.count(where: { $0.hasSuffix(":") }) > 1 else { return }
        fields = Set(tops.indices.filter(isField))
        addForms()
        guard finder.hasHeadings else { return }
        addRunIns()
        addPictures(source)
        addBadges(source)
        guard !lines.isEmpty else { return }
        addSubtitles(events)
        addBare(events)
        addFields()
        addRecords()
        addLeads()
        addCaptions(events)
        addAnnounced()
        addSentences()
    }

    // MARK: Nothing under them

    /// Lines between the title and the first heading below it: a subtitle, or who wrote it.
    private mutating func addSubtitles(_ events: [Event]) {
        guard tops.count > 2, isHeading(0), let end = tops.indices.dropFirst().first(where: { lines[$0] == nil }),
            isHeading(end)
        else { return }
        others.formUnion(tops[1..<end])
    }

    /// Lines before a heading, or the text's end, that have nothing under them: signatures, notices, what is to be filled in.
    /// One that stands with others under a heading is a head as they are, of which nothing is said.
    private mutating func addBare(_ events: [Event]) {
        var level = 0
        var start = 0
        for index in tops.indices {
            guard raw[tops[index]].kind == .heading else { continue }
            let next = Int(events[Int(raw[tops[index]].event)].level)
            // A heading below the one before may be below the line, too.
            if next <= level { addBare(in: start..<index, isLast: false) }
            level = next
            start = index + 1
        }
        addBare(in: start..<tops.count, isLast: true)
    }

    /// Adds the lines at the end of what stands between two headings, or of the text.
    private mutating func addBare(in indices: Range<Int>, isLast: Bool) {
        var first = indices.upperBound
        while first > indices.lowerBound, lines[first - 1] != nil { first -= 1 }
        let hasOthers = (indices.lowerBound..<first).contains { lines[$0] != nil }
        guard isLast || !hasOthers else { return }
        // The first line may be the title.
        for index in max(first, 1)..<max(first, indices.upperBound, 1) { others.insert(tops[index]) }
    }

    // MARK: Fields

    /// Three or more names with a colon that follow one another with short values or none, two of them with none: a form. What
    /// stands below the last one may be more than a value.
    private mutating func addForms() {
        var start = 0
        while start < tops.count {
            var end = start
            var empty = 0
            while end < tops.count {
                if lines[end]?.hasSuffix(":") == true { empty += 1 } else if !fields.contains(end) { break }
                end += 1
            }
            if end - start >= BoldLines.formLength, empty > 1 {
                let hasMore = lines[end - 1] != nil && !isFollowedByValue(end - 1)
                others.formUnion(tops[start..<(hasMore ? end - 1 : end)])
            }
            start = max(end, start + 1)
        }
    }

    /// A name with a long value that stands between fields with short ones.
    private mutating func addRunIns() {
        for index in fields where fields.contains(index + 2) {
            guard raw[tops[index + 1]].kind == .paragraph, isLabelled(index), isLabelled(index + 2),
                let opening = finder.colonOpening(of: raw[tops[index + 1]].plain),
                TitleWords.words(of: opening.name).count <= BoldLines.nameLimit
            else { continue }
            others.insert(tops[index + 1])
        }
    }

    /// Whether a paragraph opens with a label that is no head by itself.
    private func isLabelled(_ index: Int) -> Bool {
        if case .label = finder.opening(of: raw[tops[index]].plain, isFirst: false) { return true }
        return false
    }

    /// Short lines that a colon ends and that come back, with a value of a few words under half of them: records have the same
    /// fields.
    private mutating func addRecords() {
        var records: [String: [Int]] = [:]
        for (index, line) in lines where line.hasSuffix(":") {
            if TitleWords.words(of: line).count <= BoldLines.nameLimit { records[line, default: []].append(index) }
        }
        for indices in records.values where indices.count >= BoldLines.formLength {
            if 2 * indices.count(where: hasPlainValue) >= indices.count {
                others.formUnion(indices.map { tops[$0] })
            }
        }
    }

    /// Whether nothing but a few words that no stop ends stand under a line.
    private func hasPlainValue(_ index: Int) -> Bool {
        guard index + 1 < tops.count, isFollowedByValue(index), raw[tops[index + 1]].kind == .paragraph,
            lines[index + 1] == nil, index + 2 == tops.count || lines[index + 2] != nil || isHeading(index + 2)
        else { return false }
        let value = finder.withoutMarks(raw[tops[index + 1]].plain)
        guard !value.isEmpty else { return true }
        return !HeadFinder.sentenceEnds.contains(finder.scan.scalar(before: Int(value.upperBound)).scalar)
    }

    private func isHeading(_ index: Int) -> Bool { raw[tops[index]].kind == .heading }

    /// Short lines that a colon ends, in a document whose paragraphs are fields with short values; and those beside one
    /// another that give a value each.
    private mutating func addFields() {
        let count = tops.indices.count { fields.contains($0) || isEmptyField($0) }
        for (index, line) in lines {
            let words = TitleWords.words(of: line).count
            if count > 1, line.hasSuffix(":"), words <= BoldLines.nameLimit, isFollowedByValue(index) {
                others.insert(tops[index])
            }
            if line.hasSuffix(":"), FieldWord.isOne(String(line.dropLast())),
                index + 1 == tops.count || isHeading(index + 1) || lines[index + 1] != nil
            {
                others.insert(tops[index])
            }
            if isPair(line), [index - 1, index + 1].contains(where: { lines[$0].map(isPair) ?? false }) {
                others.insert(tops[index])
            }
        }
    }

    /// Whether a paragraph is a name in bold, a colon and a short value.
    private func isField(_ index: Int) -> Bool {
        guard raw[tops[index]].kind == .paragraph else { return false }
        let plain = raw[tops[index]].plain
        guard let opening = finder.colonOpening(of: plain) else { return false }
        return Int(plain.upperBound - opening.end) <= BoldLines.valueLimit
            && TitleWords.words(of: opening.name).count <= BoldLines.nameLimit
    }

    /// Whether a line is a name and a colon, and the next field follows at once.
    private func isEmptyField(_ index: Int) -> Bool {
        guard let line = lines[index], line.hasSuffix(":"), index + 1 < tops.count,
            TitleWords.words(of: line).count <= BoldLines.nameLimit
        else { return false }
        return lines[index + 1].map { $0.hasSuffix(":") } ?? fields.contains(index + 1)
    }

    /// Whether nothing but a short value, or the next field, stands under a line.
    private func isFollowedByValue(_ index: Int) -> Bool {
        guard index + 1 < tops.count else { return true }
        let next = raw[tops[index + 1]]
        if next.kind == .heading { return true }
        guard next.kind == .paragraph else { return false }
        return next.plain.count <= BoldLines.valueLimit
    }

    /// Whether a line has a colon and more after it.
    private func isPair(_ line: String) -> Bool {
        guard let colon = line.firstIndex(where: { $0 == ":" || $0 == "：" }) else { return false }
        let value = line[line.index(after: colon)...]
        return line[colon] == ":" ? value.first == " " : !value.isEmpty
    }

    // MARK: Leads

    /// The only line that a colon ends, if it is long: a sentence that leads to a list.
    private mutating func addLeads() {
        let open = lines.filter { $0.value.hasSuffix(":") }
        guard open.count == 1, let (index, line) = open.first else { return }
        let words = TitleWords.words(of: line)
        if words.count >= BoldLines.leadWords, !TitleWords.isQuestion(words) { others.insert(tops[index]) }
    }

    // MARK: Captions and sentences

    /// Lines right above a table or picture that name it.
    private mutating func addCaptions(_ events: [Event]) {
        for (index, line) in lines where index + 1 < tops.count && Caption.opens(line, besideFigure: true) {
            let next = raw[tops[index + 1]]
            if next.kind == .table || next.inner(events).contains(where: { $0.kind == .image }) {
                others.insert(tops[index])
            }
        }
    }

    /// Lines whose attributes make them labels, as Jekyll's themes do (Just the Docs, "Labels"): `{: .label }`.
    private mutating func addBadges(_ source: [UInt8]) {
        for index in lines.keys {
            let block = source[Int(raw[tops[index]].start)..<Int(raw[tops[index]].end)]
            guard block.contains(UInt8(ascii: "{")) else { continue }
            if String(decoding: block, as: UTF8.self).contains("{: .label") { others.insert(tops[index]) }
        }
    }

    /// Lines that name a picture, as a colon or its alternative text tells, and have nothing else under them.
    private mutating func addPictures(_ source: [UInt8]) {
        for (index, line) in lines.merging(pictured, uniquingKeysWith: { line, _ in line }) {
            let picture = pictured[index] == nil ? index + 1 : index
            guard picture < tops.count, raw[tops[picture]].kind == .paragraph,
                picture + 1 == tops.count || isHeading(picture + 1) || lines[picture + 1] != nil
                    || pictured[picture + 1] != nil
            else { continue }
            let block = source[Int(raw[tops[picture]].start)..<Int(raw[tops[picture]].end)]
            guard let sign = block.firstIndex(of: UInt8(ascii: "!")) else { continue }
            let hasColon = line.hasSuffix(":") || line.hasSuffix("：")
            if hasColon ? block[sign...].starts(with: "![".utf8) : block[sign...].starts(with: "![\(line)]".utf8) {
                others.insert(tops[index])
            }
        }
    }

    /// Code, or a name as programs have them, that the paragraph before has announced.
    private mutating func addAnnounced() {
        for (index, line) in lines where index > 0 && raw[tops[index - 1]].kind == .paragraph {
            let before = raw[tops[index - 1]].plain
            let isName = !line.contains(" ") && line.contains { "_./".contains($0) }
            guard !before.isEmpty, lines[index - 1] == nil, isName || finder.isCode(raw[tops[index]].plain) else {
                continue
            }
            let last = finder.scan.scalar(before: Int(before.upperBound)).scalar
            if last == ":" || last == "：" { others.insert(tops[index]) }
        }
    }

    /// Questions and sentences with nothing under them but the next line.
    private mutating func addSentences() {
        for (index, line) in lines {
            guard let last = line.unicodeScalars.last, last != ":", HeadFinder.sentenceEnds.contains(last),
                index + 1 == tops.count || isHeading(index + 1) || lines[index + 1] != nil
            else { continue }
            others.insert(tops[index])
        }
    }
}
