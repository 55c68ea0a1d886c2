import Documents

/// `open "x.md"`: reads documents; their `docs` rows.
struct OpenSource: RowSource {
    let path: String
    let place: Place

    func rows(in frame: inout Frame) throws(Interruption) -> [Row] {
        // What is opened is numbered as it comes.
        if frame.run.isPart { frame.run.isLikeWhole = false }
        do {
            let documents = try frame.run.open(path)
            return documents.map { Row(node: Node(document: $0, relation: .docs, index: 0)) }
        } catch {
            try frame.checkStop()
            throw .failed(Diagnostic(CheckFault.cannotOpen(path, why: error.message), at: place))
        }
    }
}
