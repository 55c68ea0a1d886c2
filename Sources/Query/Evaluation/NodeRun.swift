import Documents

/// Rows of one document that are nodes of one relation and nothing else: a number each, where a `Row` is many times as large.
struct NodeRun {
    let document: Int32
    let relation: Relation
    /// The rows in the document's layer, in order.
    var indices: [Int32]

    /// What a row of it takes.
    static let bytesEach = MemoryLayout<Int32>.stride

    /// All of a document.
    init(all relation: Relation, ofDocument index: Int, in run: Run) {
        (document, self.relation) = (Int32(index), relation)
        // A document is one row of its own.
        indices = relation == .docs ? [0] : Array(0..<Int32(run.documents[index].layer(relation).count))
    }

    /// The node of a row in the layer.
    func node(_ index: Int32) -> Node { Node(document: document, relation: relation, index: index) }

    /// As the rows of a pipeline.
    var rows: [Row] { indices.map { Row(node: node($0)) } }
}
