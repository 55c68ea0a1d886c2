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
            try frame.checkStop()
            frame.rows[slot] = row
            guard let node = row.node, let phrase = try phrase(in: &frame) else { continue }
            let library = frame.run.library
            let around = library.container(.blocks, of: node) ?? node
            if block?.node != around { block = BlockWords(of: around, in: library) }
            if let block, block.has(phrase, within: distance, of: library.span(of: node), side) { kept.append(row) }
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
    func has(_ phrase: WordPhrase, within distance: Int, of span: Range<UInt32>, _ side: StageSyntax.Side) -> Bool {
        guard !phrase.isEmpty, let first = starts.firstIndex(where: span.contains),
            let last = starts.lastIndex(where: span.contains)
        else { return false }
        return text.withUnsafeBufferPointer { bytes in
            var from = 0
            while let found = phrase.firstEnd(inFolded: bytes, from: from) {
                let (start, end) = (number(at: found.lowerBound), number(at: found.upperBound - 1))
                let isBefore = end < first && first - end <= distance
                let isAfter = start > last && start - last <= distance
                switch side {
                case .before where isBefore: return true
                case .after where isAfter: return true
                case .either where isBefore || isAfter || start <= last && end >= first: return true
                default: break
                }
                from = max(found.lowerBound + 1, from + 1)
            }
            return false
        }
    }

    /// The number of the word at an offset of `text`.
    private func number(at offset: Int) -> Int {
        var (low, high) = (0, offsets.count)
        while low < high {
            let middle = (low + high) / 2
            if offsets[middle] <= offset { low = middle + 1 } else { high = middle }
        }
        return low - 1
    }
}
