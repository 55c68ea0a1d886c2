import Markdown

/// What the bold lines and run-ins of a document show by what stands beside them: which are fields of a form or, where the
/// document has headings, lead to what comes, are captions, or have nothing under them. Those are no heads.
struct BoldLines {
    /// The blocks that open with such lines, by their numbers.
    var others: Set<Int> = []

    let raw: [Block]
    let finder: HeadFinder
    /// The outermost blocks that have something to read, by their numbers.
    let tops: [Int]
    /// The bold lines among them, by their index in `tops`.
    var lines: [Int: String] = [:]
    /// Those with a picture below them, in their paragraph.
    var pictured: [Int: String] = [:]

    /// The paragraphs that are fields with short values, by their index in `tops`.
    var fields: Set<Int> = []

    /// How many words a line that leads to what comes has at least, if nothing else shows it.
    private static let leadWords = 6

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
        fields = Set(tops.indices.filter(isField))
        guard finder.hasHeadings || fields.count > 1 || lines.values.count(where: { $0.hasSuffix(":") }) > 1 else {
            return
        }
        addForms()
        if !finder.hasHeadings { addNeighbours() }
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
        addUnfinished()
        addSentences()
    }

    func isHeading(_ index: Int) -> Bool { raw[tops[index]].kind == .heading }

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

    // MARK: Leads

    /// The only line that a colon ends, if it is long: a sentence that leads to a list.
    private mutating func addLeads() {
        let open = lines.filter { $0.value.hasSuffix(":") }
        guard open.count == 1, let (index, line) = open.first else { return }
        let words = TitleWords.words(of: line)
        if words.count >= BoldLines.leadWords, !TitleWords.isQuestion(words) { others.insert(tops[index]) }
    }
}
