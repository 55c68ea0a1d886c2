/// `at "a quotation"`: the nodes that hold the places where it stands, each once.
struct QuotationSource: RowSource {
    let text: String
    let place: Place

    func rows(in frame: inout Frame) throws(Interruption) -> [Row] {
        let quotation = Quotation(text)
        var rows: [Row] = []
        for index in frame.run.given {
            let document = frame.run.documents[index]
            try frame.checkStop()
            rows += try frame.rows(around: quotation.spans(in: document), inDocument: index)
        }
        return rows
    }
}
