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

    var isSeparable: Bool { true }

    func rows(from rows: [Row], in frame: inout Frame) throws(Interruption) -> [Row] {
        let distance = try distance.value(in: &frame)
        var words: NearWords?
        var phrase: (text: String, phrase: WordPhrase)?
        var areNear = Array(repeating: false, count: rows.count)
        for index in rows.orderByDocument {
            try frame.begin(rows[index], in: slot)
            guard let node = rows[index].node, let text = try text(in: &frame) else { continue }
            if phrase?.text != text { phrase = (text, WordPhrase(text)) }
            if words?.document != node.document {
                try frame.checkStop()
                words = NearWords(ofDocument: node.document, in: frame.run.library)
            }
            guard let wanted = phrase?.phrase else { continue }
            let block = frame.run.library.blockOfWords(around: node)
            areNear[index] = words?.has(wanted, within: distance, of: node, in: block, side, frame.run.library) ?? false
        }
        return zip(rows, areNear).compactMap { $1 ? $0 : nil }
    }

    private func text(in frame: inout Frame) throws(Interruption) -> String? {
        switch try text.value(in: &frame) {
        case .text(let text): return text
        case .null: return nil
        case let other:
            throw .wrongArgument(other, of: "near", wanted: "a text", at: place)
        }
    }
}

extension [Row] {
    /// The indices of the rows, those of one document together, so that what is made of a document is made once.
    var orderByDocument: [Int] {
        let documents = map { $0.node?.document ?? -1 }
        let areTogether = zip(documents, documents.dropFirst()).allSatisfy { $0 <= $1 }
        guard !areTogether else { return [Int](documents.indices) }
        return documents.indices.sorted { (documents[$0], $0) < (documents[$1], $1) }
    }
}

extension Library {
    /// The block whose words are around a node: a block's own, so that an item's are not those of the next; in a table, the
    /// row's.
    func blockOfWords(around node: Node) -> Node {
        let own = identity(node)
        if own.relation.schema.rank <= Relation.blocks.schema.rank { return own }
        guard let block = container(.blocks, of: own) else { return own }
        guard let row = container(.rows, of: own) else { return block }
        let (outer, inner) = (span(of: block), span(of: row))
        return inner.lowerBound >= outer.lowerBound && inner.upperBound <= outer.upperBound ? row : block
    }
}
