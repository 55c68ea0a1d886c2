/// Bold lines and run-ins that are the fields of forms and records.
extension BoldLines {
    /// How long a field's value is at most, in bytes, and a field's name in words.
    private static let valueLimit = 80
    private static let nameLimit = 3
    /// How many words a sentence has at least that is more than a value.
    private static let sentenceWords = 6
    /// How many entries make a form, and how often a name comes back that is a field's.
    private static let formLength = 3

    /// Three or more names with a colon that follow one another with short values or none, two of them with none: a form. What
    /// stands below the last one may be more than a value.
    mutating func addForms() {
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

    /// Fields that stand one below another, with values that no stop ends, where no headings show what is none.
    mutating func addNeighbours() {
        let bare = fields.filter { !hasStop(tops[$0]) && !isLoud($0) }
        others.formUnion(bare.filter { bare.contains($0 - 1) || bare.contains($0 + 1) }.map { tops[$0] })
    }

    /// Whether a field's name is in capitals, and none that is known: `FACT SHEET:`.
    private func isLoud(_ index: Int) -> Bool {
        guard let name = finder.colonOpening(of: raw[tops[index]].plain)?.name else { return false }
        return name.count > 1 && !name.contains(where: \.isLowercase) && !FieldWord.isOne(name)
    }

    /// Whether a sentence's stop ends a paragraph.
    private func hasStop(_ number: Int) -> Bool {
        let text = finder.withoutMarks(raw[number].plain)
        return !text.isEmpty
            && HeadFinder.sentenceEnds.contains(finder.scan.scalar(before: Int(text.upperBound)).scalar)
    }

    /// A name with a long value that stands between fields with short ones.
    mutating func addRunIns() {
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
    mutating func addRecords() {
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

    /// Short lines that a colon ends, in a document whose paragraphs are fields with short values; and those beside one
    /// another that give a value each.
    mutating func addFields() {
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
    func isField(_ index: Int) -> Bool {
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
        guard next.kind == .paragraph, next.plain.count <= BoldLines.valueLimit else { return false }
        let value = finder.text.plain.string(next.plain)
        // What a colon ends leads to more.
        if value.hasSuffix(":") { return false }
        return TitleWords.words(of: value).count < BoldLines.sentenceWords || !TitleWords.isSentence(value)
    }

    /// Whether a line has a colon and more after it.
    private func isPair(_ line: String) -> Bool {
        guard let colon = line.firstIndex(where: { $0 == ":" || $0 == "：" }) else { return false }
        let value = line[line.index(after: colon)...]
        return line[colon] == ":" ? value.first == " " : !value.isEmpty
    }
}
