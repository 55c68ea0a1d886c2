import Documents

extension Checker {
    /// `bars A by B`
    func checkBars(
        _ size: ExpressionSyntax, by label: ExpressionSyntax, in state: inout PipelineState
    ) throws -> any Stage {
        let checked = try each([size, label]) { try check($0, in: state.scope) }
        state.depend(on: checked)
        switch checked[0].type {
        case .number, .quantity, .duration, .any, .null: break
        default: throw wrongArgument(checked[0], of: "bars", wanted: BarsStage.wanted, in: state)
        }
        var names = ColumnNames()
        let labelName = names.name(for: label)
        return BarsStage(
            slot: state.row.slot, size: checked[0].computation, label: checked[1].computation,
            title: title(size.span.lowerBound..<label.span.upperBound, in: state), labelName: labelName,
            valueName: names.name(for: size), place: place(size.span, in: state.outer))
    }

    /// `histogram A`
    func checkHistogram(_ value: ExpressionSyntax, in state: inout PipelineState) throws -> any Stage {
        let checked = try check(value, in: state.scope)
        state.depend(on: [checked])
        switch checked.type {
        case .number, .quantity, .duration, .date, .any, .null: break
        default: throw wrongArgument(checked, of: "histogram", wanted: HistogramStage.wanted, in: state)
        }
        return HistogramStage(
            slot: state.row.slot, value: checked.computation, title: title(of: value, in: state),
            place: place(value.span, in: state.outer))
    }

    /// `timeline A`
    func checkTimeline(_ date: ExpressionSyntax, in state: inout PipelineState) throws -> any Stage {
        let checked = try check(date, in: state.scope)
        state.depend(on: [checked])
        switch checked.type {
        case .date, .number, .any, .null: break
        default: throw wrongArgument(checked, of: "timeline", wanted: "a date", in: state)
        }
        return TimelineStage(
            slot: state.row.slot, date: checked.computation, labels: labels(of: state.row),
            title: title(of: date, in: state), place: place(date.span, in: state.outer))
    }

    /// `value of money`: what is drawn of which rows.
    private func title(of expression: ExpressionSyntax, in state: PipelineState) -> String {
        let title = title(expression.span, in: state)
        return state.row.shape.node.map { "\(title) of \($0.schema.name)" } ?? title
    }

    /// What is drawn, as the query says it, in one line.
    private func title(_ span: Range<Int>, in state: PipelineState) -> String {
        state.outer.script.text(in: span).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// What a row is called on a timeline: its chosen columns' first text; else what its node goes by, a figure by its
    /// sentence.
    private func labels(of row: RowBinding) -> [any Computation] {
        let shape = row.shape
        guard let node = shape.node, !shape.isChosen else {
            // What may be a text may be the date itself.
            let texts = shape.columns.filter { $0.type == .text }
            return (texts + shape.columns.filter { $0.type == .any }).prefix(1).map(row.computation)
        }
        func field(_ name: String) -> (any Computation)? {
            node.schema.index(ofField: name).map { RowField(slot: row.slot, field: $0) }
        }
        if node.base == .figures, let sentence = field("sentence"),
            let text = Relation.sentences.schema.index(ofField: "text")
        {
            return [NodeField(node: sentence, field: text)] + [field("text")].compactMap(\.self)
        }
        let names = node == .docs ? ["title", "name"] : node == .sections ? ["heading", "text"] : ["text"]
        return names.compactMap(field)
    }
}
