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
private struct SearchGatherer: Gatherer {
    let stage: SearchStage
    /// Read when the first rows come.
    private var search: SearchText?
    private var isRead = false
    private var found: [(row: Row, occurrences: [Int32], length: Int)] = []
    private var count = 0
    private var totalLength = 0
    private var rowsWithTerm: [Int] = []

    init(stage: SearchStage) {
        self.stage = stage
    }

    mutating func add(_ rows: [Row], in frame: inout Frame) throws(Interruption) {
        try read(in: &frame)
        guard let search else { return }
        var occurrences = Array(repeating: Int32(0), count: search.wanted.count)
        for row in rows {
            try frame.checkStop()
            for term in occurrences.indices { occurrences[term] = 0 }
            var (length, isUnwanted) = (0, false)
            try stage.withTexts(of: row, in: &frame) { text in
                length += text.count
                for (term, phrase) in search.wanted.enumerated() { occurrences[term] &+= phrase.count(inFolded: text) }
                isUnwanted = isUnwanted || search.unwanted.contains { $0.stands(inFolded: text) }
            }
            count += 1
            totalLength &+= length
            var hasAll = true
            for term in occurrences.indices {
                if occurrences[term] > 0 { rowsWithTerm[term] += 1 } else { hasAll = false }
            }
            if hasAll, !isUnwanted {
                found.append((row, occurrences, length))
                try frame.keep(bytesEach)
            }
        }
    }

    func measure(with meter: inout ValueMeter) {
        meter.add(found.count * bytesEach)
        for found in found { _ = meter.extent(of: found.row) }
    }

    /// What a row that was found takes besides its values.
    private var bytesEach: Int { 2 * MemorySize.row + MemorySize.overhead + 4 * rowsWithTerm.count }

    mutating func finish(in frame: inout Frame) throws(Interruption) -> [Row] {
        // A search text that can't be read is an error even where there are no rows.
        try read(in: &frame)
        let ranking = Ranking(texts: count, totalLength: totalLength, textsWithTerm: rowsWithTerm)
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
        rowsWithTerm = Array(repeating: 0, count: search?.wanted.count ?? 0)
    }
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
