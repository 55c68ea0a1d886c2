import Documents

extension Checker {
    /// `search TEXT`: read outside the rows, and here where it is written there.
    func checkSearch(_ query: ExpressionSyntax, in state: inout PipelineState) throws -> any Stage {
        let checked = try checkText(query, in: state.countScope)
        state.depend(on: [checked])
        switch checked.type {
        case .text, .any, .null: break
        default: throw wrongArgument(checked, of: "search", wanted: "a text", in: state)
        }
        if case .text(let text)? = checked.constant, let failure = SearchText.failure(in: text) {
            let span = span(of: failure, in: text, at: checked.span, state.outer.script)
            throw wrong(CheckFault.wrongSearch(failure.words), at: span, in: state.outer)
        }
        let texts = searchedTexts(of: state.row)
        guard !texts.isEmpty else { throw wrong(CheckFault.nothingToSearch, at: query.span, in: state.outer) }
        let stage = SearchStage(
            slot: state.row.slot, query: checked.computation, texts: texts, place: place(checked.span, in: state.outer))
        warnIfHiding("score", at: query.span, in: state.scope)
        state.add("score", .number)
        return stage
    }

    /// Where in the script something is wrong with a text that is written there; all of it where escapes have shifted it.
    private func span(
        of failure: SearchText.Failure, in text: String, at span: Range<Int>, _ script: Script
    ) -> Range<Int> {
        let inside = span.lowerBound + 1..<max(span.upperBound - 1, span.lowerBound + 1)
        guard inside.upperBound <= script.bytes.count, script.bytes[inside].elementsEqual(text.utf8),
            !failure.span.isEmpty
        else { return span }
        return inside.lowerBound + failure.span.lowerBound..<inside.lowerBound + failure.span.upperBound
    }

    /// What is searched in a row: its column `text`; else its node's text; else all of its columns that may be texts.
    private func searchedTexts(of row: RowBinding) -> [any Computation] {
        let shape = row.shape
        if let index = shape.index(of: "text") { return [row.computation(of: shape.columns[index])] }
        if let node = shape.node, let field = node.schema.index(ofField: "text") {
            return [RowField(slot: row.slot, field: field)]
        }
        return shape.columns.filter { $0.type == .text || $0.type == .any }.map(row.computation)
    }
}
