import Documents
import Values

/// `near TEXT within N words`: rows whose node has the text's words at most so many words away, in its block; perhaps only
/// before or after it. Of a node right beside them they are one word away.
struct NearStage: Stage {
    let slot: Int
    let text: any Computation
    let distance: RowCount
    let side: StageSyntax.Side
    let place: Place

    func rows(from rows: [Row], in frame: inout Frame) throws(Interruption) -> [Row] {
        let distance = try distance.value(in: &frame)
        var block: BlockWords?
        var kept: [Row] = []
        for row in rows {
            try frame.begin(row, in: slot)
            guard let node = row.node, let phrase = try phrase(in: &frame) else { continue }
            let library = frame.run.library
            let around = library.container(.blocks, of: node) ?? node
            if block?.node != around { block = BlockWords(of: around, in: library) }
            let isNear = block?.has(phrase, within: distance, of: library.span(of: node), side) ?? false
            if isNear { kept.append(row) }
        }
        return kept
    }

    private func phrase(in frame: inout Frame) throws(Interruption) -> WordPhrase? {
        switch try text.value(in: &frame) {
        case .text(let text): return WordPhrase(text)
        case .null: return nil
        case let other:
            throw .wrongArgument(other, of: "near", wanted: "a text", at: place)
        }
    }
}

/// The words of a block, by number: as one folded text with a space between them, and their places in the file.
private struct BlockWords {
    let node: Node
    private var starts: [UInt32] = []
    private var text: [UInt8] = []
    /// Where each word starts in `text`.
    private var offsets: [Int] = []
    /// The phrase that was looked for last, and where it stands: the numbers of its first words and of its last.
    private var phrase: WordPhrase?
    private var firsts: [Int] = []
    private var lasts: [Int] = []

    init(of node: Node, in library: Library) {
        self.node = node
        let field = Relation.words.schema.index(ofField: "text") ?? 0
        for word in library.nodes(.words, inside: node) {
            starts.append(library.span(of: word).lowerBound)
            offsets.append(text.count)
            if case .text(let letters) = library.field(field, of: word) { text += LetterFolding.folded(letters) }
            text.append(UInt8(ascii: " "))
        }
    }

    /// Whether a phrase stands near a span.
    mutating func has(
        _ phrase: WordPhrase, within distance: Int, of span: Range<UInt32>, _ side: StageSyntax.Side
    ) -> Bool {
        let first = index(in: starts, notBelow: span.lowerBound)
        let last = index(in: starts, notBelow: span.upperBound) - 1
        guard !phrase.isEmpty, first <= last else { return false }
        find(phrase)
        let (furthest, isFar) = last.addingReportingOverflow(distance)
        // Of the places, those that end no further before it than the distance, and start no further after it.
        let near = index(in: lasts, notBelow: first - distance)..<index(in: firsts, above: isFar ? .max : furthest)
        guard !near.isEmpty else { return false }
        return switch side {
        case .either: true
        case .before: lasts[near.lowerBound] < first
        case .after: firsts[near.upperBound - 1] > last
        }
    }

    /// Finds all places of a phrase, if it is not the one of the row before.
    private mutating func find(_ phrase: WordPhrase) {
        guard phrase != self.phrase else { return }
        self.phrase = phrase
        (firsts, lasts) = ([], [])
        text.withUnsafeBufferPointer { bytes in
            var from = 0
            while let found = phrase.firstEnd(inFolded: bytes, from: from) {
                firsts.append(number(at: found.lowerBound))
                lasts.append(number(at: found.upperBound - 1))
                from = found.lowerBound + 1
            }
        }
    }

    /// The number of the word at an offset of `text`.
    private func number(at offset: Int) -> Int { index(in: offsets, above: offset) - 1 }

    private func index<Number: FixedWidthInteger>(in rising: [Number], above number: Number) -> Int {
        number == .max ? rising.count : index(in: rising, notBelow: number + 1)
    }

    /// The first index whose number is not below another; the numbers never fall.
    private func index<Number: FixedWidthInteger>(in rising: [Number], notBelow number: Number) -> Int {
        var (low, high) = (0, rising.count)
        while low < high {
            let middle = (low + high) / 2
            if rising[middle] < number { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
