/// `at "a quotation"`: the nodes that hold the places where it stands.
struct QuotationSource: RowSource {
    let text: String
    let place: Place

    func rows(in frame: inout Frame) throws(Interruption) -> [Row] {
        var rows: [Row] = []
        for (index, document) in frame.run.documents.enumerated() {
            try frame.checkStop()
            for span in Quotation.spans(of: text, in: document) {
                rows += frame.rows(around: span, inDocument: index)
            }
        }
        return rows
    }
}
