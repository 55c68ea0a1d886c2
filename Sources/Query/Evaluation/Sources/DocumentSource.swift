/// A source that gives each document's rows for itself.
protocol DocumentSource: RowSource {
    func rows(ofDocument index: Int, in frame: Frame) -> [Row]
}

extension DocumentSource {
    func rows(in frame: inout Frame) throws(Interruption) -> [Row] {
        var rows: [Row] = []
        for document in frame.run.given {
            try frame.checkStop()
            rows += self.rows(ofDocument: document, in: frame)
        }
        return rows
    }
}
