import Documents
import Values

/// `search '"a phrase" word -not econ*'`: the rows whose text has all of it, best first; and their scores.
struct SearchStage: Stage {
    let slot: Int
    let query: any Computation
    /// What is searched in a row; all of these that aren't null.
    let texts: [any Computation]
    let place: Place

    var gatherer: (any Gatherer)? { SearchGatherer(stage: self) }

    func rows(from rows: [Row], in frame: inout Frame) throws(Interruption) -> [Row] {
        var gatherer = SearchGatherer(stage: self)
        try gatherer.add(rows, in: &frame)
        return try gatherer.finish(in: &frame)
    }

    /// What must stand in a text, where it is known before any row comes; nil where that is not so.
    var wanted: [WordPhrase]? {
        guard case .text(let text)? = (query as? Constant)?.constant else { return nil }
        return (try? SearchText(text))?.wanted
    }

    /// Whether it searches nothing but what a reader sees of nodes of a relation.
    func searchesPlainText(of relation: Relation) -> Bool {
        guard relation.showsPlainText, texts.count == 1, let asked = texts[0] as? RowField, asked.slot == slot else {
            return false
        }
        return asked.field == relation.schema.index(ofField: "text") && asked.field >= relation.schema.fields.count
    }

    /// What to look for; nil for null.
    fileprivate func search(in frame: inout Frame) throws(Interruption) -> SearchText? {
        switch try query.value(in: &frame) {
        case .null: return nil
        case .text(let text):
            do {
                return try SearchText(text)
            } catch {
                throw .failed(Diagnostic(CheckFault.wrongSearch(error.words), at: place))
            }
        case let other: throw .wrongArgument(other, of: "search", wanted: "a text", at: place)
        }
    }

    /// Calls with each text of a row, folded.
    fileprivate func withTexts(
        of row: Row, in frame: inout Frame, _ body: (UnsafeBufferPointer<UInt8>) -> Void
    ) throws(Interruption) {
        frame.rows[slot] = row
        for text in texts {
            if case .text(let text) = try text.value(in: &frame) { LetterFolding.caseAndAccents.withFolded(text, body) }
        }
    }
}

/// Keeps what was found, and what is to be known of all rows to tell how good it is.
struct SearchGatherer: Gatherer {
    let stage: SearchStage
    /// Read when the first rows come.
    private var search: SearchText?
    private var isRead = false
    private var found: [(row: Row, occurrences: [Int32], length: Int)] = []
    /// What is known of all rows, and where that is asked for of those of each document.
    private var known = SearchCounts()
    private var knownByDocument: [Int: SearchCounts] = [:]
    private(set) var documents: Set<Int> = []

    init(stage: SearchStage) {
        self.stage = stage
    }

    mutating func add(_ rows: [Row], in frame: inout Frame) throws(Interruption) {
        try read(in: &frame)
        guard let search else { return }
        var look = SearchLook(search, until: frame.run.stopFlag)
        for row in rows {
            try frame.checkStop()
            look.begin()
            try stage.withTexts(of: row, in: &frame) { look.take($0) }
            try frame.checkStop()
            try add(row, after: &look, in: &frame)
        }
        add(look.counts, in: frame)
    }

    /// Nodes whose plain text alone is searched need no text of their own each.
    mutating func add(_ nodes: NodeRun, in frame: inout Frame) throws(Interruption) {
        try read(in: &frame)
        guard let search else { return }
        guard stage.searchesPlainText(of: nodes.relation) else { return try add(nodes.rows, in: &frame) }
        let document = frame.run.documents[Int(nodes.document)]
        let terms = terms(of: search, in: document, nodes.relation)
        var look = SearchLook(search, terms: terms, until: frame.run.stopFlag)
        let plain = document.plainText
        let ranges = document.plainRanges(of: nodes.relation, rows: nodes.indices)
        for (index, range) in zip(nodes.indices, ranges) {
            try frame.checkStop()
            look.begin()
            plain.bytes[Int(range.lowerBound)..<Int(range.upperBound)].withUnsafeBufferPointer { text in
                LetterFolding.caseAndAccents.withFolded(text) { look.take($0) }
            }
            try frame.checkStop()
            try add(Row(node: nodes.node(index)), after: &look, in: &frame)
        }
        add(look.counts, in: frame)
    }

    /// Which terms may stand in a document's text, by their numbers: what it has none of need not be looked for in each row.
    private func terms(of search: SearchText, in document: Document, _ relation: Relation) -> [Int] {
        let terms = Array(search.wanted.indices)
        guard let signature = document.signature(DocumentSieve.signature) else { return terms }
        return terms.filter { signature.mayHold(search.wanted[$0].needle(ofWholeWords: relation.hasWholeWords)) }
    }

    /// Adds a row that was looked through.
    private mutating func add(
        _ row: @autoclosure () -> Row, after look: inout SearchLook, in frame: inout Frame
    ) throws(Interruption) {
        guard look.isFound() else { return }
        found.append((row(), look.occurrences, look.length))
        documents.insert(frame.document)
        try frame.keep(bytesEach)
    }

    private mutating func add(_ more: SearchCounts, in frame: Frame) {
        known.add(more)
        if frame.run.isSplit { knownByDocument[frame.document, default: SearchCounts()].add(more) }
    }

    /// How long the texts of all rows are together, in bytes.
    var length: Int { known.length }

    /// Counts the rows of a document in which nothing stands that is looked for.
    mutating func pass(rows: Int, length: Int, in frame: inout Frame) throws(Interruption) {
        try read(in: &frame)
        known.add(SearchCounts(rows: rows, length: length, rowsWithTerm: []))
    }

    // MARK: On several threads

    var part: (any Gatherer)? { SearchGatherer(stage: stage) }

    mutating func take(_ part: any Gatherer, in frame: inout Frame) throws(Interruption) {
        guard let part = part as? SearchGatherer else { return }
        try read(in: &frame)
        known.add(part.known)
        found += part.found
        documents.formUnion(part.documents)
    }

    func measure(with meter: inout ValueMeter) {
        meter.add(found.count * bytesEach)
        for found in found { _ = meter.extent(of: found.row) }
    }

    /// What a row that was found takes besides its values.
    private var bytesEach: Int { 2 * MemorySize.row + MemorySize.overhead + 4 * known.rowsWithTerm.count }

    mutating func finish(in frame: inout Frame) throws(Interruption) -> [Row] {
        // A search text that can't be read is an error even where there are no rows.
        try read(in: &frame)
        let ranking = Ranking(
            texts: known.rows, totalLength: known.length, textsWithTerm: known.rowsWithTerm)
        try frame.keep(found.count * MemorySize.values((found.first?.row.values.count ?? 0) + 1))
        let scores = found.map { ranking.score($0.occurrences, length: $0.length) }
        let order = found.indices.sorted {
            scores[$0] != scores[$1] ? scores[$0] > scores[$1] : $0 < $1
        }
        return order.map { position in
            var row = found[position].row
            row.values.append(.number(scores[position]))
            return row
        }
    }

    private mutating func read(in frame: inout Frame) throws(Interruption) {
        guard !isRead else { return }
        isRead = true
        search = try stage.search(in: &frame)
        known.add(SearchCounts(terms: search?.wanted.count ?? 0))
    }

    // MARK: In several processes

    /// The number of all documents of other processes.
    private static let others = -1

    /// What is known of the rows of documents in which nothing was found.
    func states(in parts: Int, in frame: inout Frame) throws(Interruption) -> [Int: StateWriter] {
        var counts = SearchCounts()
        for (document, more) in knownByDocument where !documents.contains(document) { counts.add(more) }
        var writer = StateWriter()
        writer.write(counts.rows)
        writer.write(counts.length)
        writer.write(all: counts.rowsWithTerm) { $0.write($1) }
        return [0: writer]
    }

    mutating func read(_ state: inout StateReader) throws(MalformedBytes) {
        let more = SearchCounts(
            rows: try state.amount(), length: try state.amount(),
            rowsWithTerm: try state.all { reader throws(MalformedBytes) in try reader.amount() })
        guard more.rowsWithTerm.allSatisfy({ 0...more.rows ~= $0 }) else {
            throw MalformedBytes("it counts rows that can't be")
        }
        known.add(more)
        knownByDocument[Self.others, default: SearchCounts()].add(more)
    }
}

/// Looks through rows, one after the other, and counts what stands in them.
private struct SearchLook {
    private let search: SearchText
    /// The terms that may stand in the rows' texts.
    private let terms: [Int]
    /// Once it says stop, terms are passed over.
    private let stopFlag: StopFlag
    /// Of the rows so far.
    private(set) var counts: SearchCounts
    /// How often each term stands in the row's texts, and how long these are.
    private(set) var occurrences: [Int32]
    private(set) var length = 0
    private var isUnwanted = false

    init(_ search: SearchText, terms: [Int]? = nil, until stopFlag: StopFlag) {
        self.search = search
        self.terms = terms ?? Array(search.wanted.indices)
        self.stopFlag = stopFlag
        counts = SearchCounts(terms: search.wanted.count)
        occurrences = Array(repeating: 0, count: search.wanted.count)
    }

    /// Begins a row.
    mutating func begin() {
        for term in occurrences.indices { occurrences[term] = 0 }
        (length, isUnwanted) = (0, false)
    }

    /// Takes one of the row's texts, folded.
    mutating func take(_ text: UnsafeBufferPointer<UInt8>) {
        length += text.count
        for term in terms {
            if stopFlag.isStopped { return }
            occurrences[term] &+= search.wanted[term].count(inFolded: text)
        }
        isUnwanted = isUnwanted || search.unwanted.contains { stopFlag.isStopped || $0.stands(inFolded: text) }
    }

    /// Ends the row; whether it has all that is looked for.
    mutating func isFound() -> Bool {
        counts.add(occurrences, length: length)
        return !isUnwanted && occurrences.allSatisfy { $0 > 0 }
    }
}

/// What has to be known of all rows that were looked through, to tell how good one of them is.
private struct SearchCounts {
    var rows = 0
    /// How many bytes their texts have together.
    var length = 0
    /// In how many of them each term occurs.
    var rowsWithTerm: [Int] = []

    mutating func add(_ occurrences: [Int32], length: Int) {
        rows += 1
        self.length &+= length
        for term in occurrences.indices where occurrences[term] > 0 { rowsWithTerm[term] += 1 }
    }

    mutating func add(_ other: SearchCounts) {
        rows &+= other.rows
        length &+= other.length
        let missing = max(other.rowsWithTerm.count - rowsWithTerm.count, 0)
        rowsWithTerm += Array(repeating: 0, count: missing)
        for (term, count) in other.rowsWithTerm.enumerated() { rowsWithTerm[term] &+= count }
    }
}

extension SearchCounts {
    init(terms: Int) { rowsWithTerm = Array(repeating: 0, count: terms) }
}

extension WordPhrase {
    /// How often it stands in folded text, one after the other.
    fileprivate func count(inFolded bytes: UnsafeBufferPointer<UInt8>) -> Int32 {
        var count: Int32 = 0
        var from = 0
        while let found = firstEnd(inFolded: bytes, from: from) {
            count &+= 1
            from = max(found.upperBound, from + 1)
        }
        return count
    }
}
