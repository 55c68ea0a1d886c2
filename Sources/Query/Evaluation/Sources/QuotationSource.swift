import Documents

/// `at "a quotation"`: the nodes that hold the places where it stands, each once.
struct QuotationSource: RowSource {
    let text: String
    let place: Place

    func rows(in frame: inout Frame) throws(Interruption) -> [Row] {
        // As it is pasted; else without what screens and pages add to a text.
        for quotation in [Quotation(text), Quotation(loosely: text)] {
            var rows: [Row] = []
            for index in frame.run.given {
                let document = frame.run.documents[index]
                try frame.checkStop()
                rows += try frame.rows(around: quotation.spans(in: document), inDocument: index)
            }
            if !rows.isEmpty { return rows }
        }
        return []
    }
}

extension Engine {
    /// Where a quotation stands in the documents that were given, as `at "…"` finds it: at most so many places.
    public func places(of quotation: String, most: Int) -> [(document: Document, span: Range<UInt32>)] {
        for quotation in [Quotation(quotation), Quotation(loosely: quotation)] {
            var found: [(document: Document, span: Range<UInt32>)] = []
            for document in library.givenDocuments where found.count < most && !stopFlag.isStopped {
                found += quotation.spans(in: document).prefix(most - found.count).map { (document, $0) }
            }
            if !found.isEmpty { return found }
        }
        return []
    }
}
