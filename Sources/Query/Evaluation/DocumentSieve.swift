import Documents

/// What the plain text of a document must have for the first stage of a pipeline to find something in it: of a document that has
/// nothing of it neither the text nor any row is asked for.
struct DocumentSieve: Sendable {
    private let relation: Relation
    /// One of these must stand there.
    private let needles: [TextNeedle]
    /// Whether who searches must know how long all texts are.
    let needsLength: Bool

    /// That of a pipeline; nil where it must look at all documents.
    init?(of pipeline: Pipeline) {
        guard let source = pipeline.source as? AllNodesSource, source.nodes.relation.showsPlainText,
            let text = source.nodes.relation.schema.index(ofField: "text"),
            text >= source.nodes.relation.schema.fields.count,
            let (needles, needsLength) = Self.needles(of: pipeline.steps.first?.stage, source.nodes.relation, text),
            !needles.isEmpty, needles.allSatisfy({ !$0.isEmpty })
        else { return nil }
        relation = source.nodes.relation
        self.needles = needles
        self.needsLength = needsLength
    }

    /// What a stage looks for in the field `text` of rows.
    private static func needles(
        of stage: (any Stage)?, _ relation: Relation, _ text: Int
    ) -> ([TextNeedle], needsLength: Bool)? {
        switch stage {
        case let filter as WhereStage:
            // Those that are asked after it may have something to note.
            let first = (filter.condition as? Conjunction)?.operands.first ?? filter.condition
            guard let test = first as? TextComparison, let asked = test.left as? RowField, asked.slot == filter.slot,
                asked.field == text
            else { return nil }
            return test.prepared?.textNeedles(ofWholeWords: relation.hasWholeWords).map { ($0, false) }
        case let search as SearchStage:
            guard search.searchesPlainText(of: relation), let wanted = search.wanted else { return nil }
            return (wanted.map { $0.needle(ofWholeWords: relation.hasWholeWords) }, true)
        default: return nil
        }
    }

    /// Keeps how long all texts of a document's rows are.
    func keep(length: Int, of document: Document) { document.keepLength(length, of: relation) }

    /// How many rows a document has, and how long their texts are, where it has nothing that is looked for; nil where it may have.
    func passed(_ document: Document) -> (rows: Int, length: Int)? {
        guard let signature = document.signature(Self.signature),
            !needles.contains(where: signature.mayHold), let rows = document.keptCount(of: relation)
        else { return nil }
        guard needsLength else { return (rows, 0) }
        return document.keptLength(of: relation).map { (rows, $0) }
    }

    static func signature(of text: UnsafeBufferPointer<UInt8>) -> TextSignature {
        LetterFolding.caseAndAccents.withFolded(text) { folded in
            TextSignature(of: folded, words: FoldedWords(bytes: folded).ranges)
        }
    }
}
