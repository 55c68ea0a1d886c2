/// `items`, where no row is: those of all documents.
struct AllNodesSource: DocumentSource {
    let nodes: AllNodes

    func rows(ofDocument index: Int, in frame: Frame) -> [Row] { nodes.rows(ofDocument: index, in: frame) }
}
