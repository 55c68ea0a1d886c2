import Documents

extension Checker {
    /// `pivot A by B, C`
    func checkPivot(
        _ value: ExpressionSyntax, by row: ExpressionSyntax, _ column: ExpressionSyntax,
        _ words: StageSyntax.DrawingWords, in state: inout PipelineState
    ) throws -> any Stage {
        let checked = try each([value, row, column]) { try check($0, in: state.scope) }
        state.depend(on: checked)
        var names = ColumnNames()
        let span = value.span.lowerBound..<column.span.upperBound
        let labelName = names.name(for: row)
        let (columnName, valueName) = (names.name(for: column), names.name(for: value))
        func key(_ expression: ExpressionSyntax, _ name: String) -> String {
            let words = title(expression.span, in: state)
            return words == name ? name : "\(words) as \(name)"
        }
        let aggregate = checked[0].type == .text ? "first" : "sum"
        let meant =
            "summarize \(aggregate)(\(title(value.span, in: state))) as \(valueName)"
            + " by \(key(row, labelName)), \(key(column, columnName))"
            + " | pivot \(valueName) by \(labelName), \(columnName)"
        return PivotStage(
            slot: state.row.slot, value: checked[0].computation, row: checked[1].computation,
            column: checked[2].computation, labelName: labelName, meant: meant,
            words: try checkWords(words, title(span, in: state), in: &state), place: place(span, in: state.outer))
    }

    /// `title "…" source "…"`: read outside the rows.
    private func checkWords(
        _ words: StageSyntax.DrawingWords, _ query: String, in state: inout PipelineState
    ) throws -> DrawingWords {
        let scope = state.countScope
        let checked = try each(words.all) { expression in
            let checked = try checkText(expression, in: scope)
            switch checked.type {
            case .text, .any, .null: return checked
            default: throw wrongArgument(checked, of: "title", wanted: "a text", in: state)
            }
        }
        state.depend(on: checked)
        let place = place(words.all.first?.span ?? 0..<0, in: state.outer)
        return DrawingWords(
            query: query, title: words.title == nil ? nil : checked.first?.computation,
            source: words.source == nil ? nil : checked.last?.computation, place: place)
    }

    /// `bars A by B`, `bars A by B, C`
    func checkBars(
        _ size: ExpressionSyntax, by label: ExpressionSyntax, _ part: ExpressionSyntax?,
        _ words: StageSyntax.DrawingWords, in state: inout PipelineState
    ) throws -> any Stage {
        let checked = try each([size, label] + (part.map { [$0] } ?? [])) { try check($0, in: state.scope) }
        state.depend(on: checked)
        switch checked[0].type {
        case .number, .quantity, .duration, .any, .null: break
        default: throw wrongArgument(checked[0], of: "bars", wanted: BarsStage.wanted, in: state)
        }
        var names = ColumnNames()
        let labelName = names.name(for: label)
        let partName = part.map { names.name(for: $0) }
        let query = title(size.span.lowerBound..<(part ?? label).span.upperBound, in: state)
        return BarsStage(
            slot: state.row.slot,
            size: fitting(
                checked[0], [.number, .quantity, .duration], of: "bars", wanted: BarsStage.wanted, in: state),
            label: checked[1].computation,
            part: part == nil ? nil : checked[2].computation, words: try checkWords(words, query, in: &state),
            labelName: labelName, partName: partName, valueName: names.name(for: size),
            place: place(size.span, in: state.outer))
    }

    /// `histogram A`, `histogram A by month`
    func checkHistogram(
        _ value: ExpressionSyntax, by unit: CalendarUnit?, _ words: StageSyntax.DrawingWords,
        in state: inout PipelineState
    ) throws -> any Stage {
        let checked = try check(value, in: state.scope)
        state.depend(on: [checked])
        switch checked.type {
        case .date, .number, .any, .null: break
        case .quantity, .duration:
            if unit != nil { throw wrongArgument(checked, of: "histogram", wanted: "a date", in: state) }
        default: throw wrongArgument(checked, of: "histogram", wanted: HistogramStage.wanted, in: state)
        }
        return HistogramStage(
            slot: state.row.slot,
            value: fitting(
                checked, unit == nil ? [.number, .quantity, .duration, .date] : [.date, .number], of: "histogram",
                wanted: HistogramStage.wanted, in: state),
            unit: unit, words: try checkWords(words, title(of: value, in: state), in: &state),
            place: place(value.span, in: state.outer))
    }

    /// `timeline A`
    func checkTimeline(
        _ date: ExpressionSyntax, _ words: StageSyntax.DrawingWords, in state: inout PipelineState
    ) throws -> any Stage {
        let checked = try check(date, in: state.scope)
        state.depend(on: [checked])
        switch checked.type {
        case .date, .number, .any, .null: break
        default: throw wrongArgument(checked, of: "timeline", wanted: "a date", in: state)
        }
        return TimelineStage(
            slot: state.row.slot,
            date: fitting(checked, [.date, .number], of: "timeline", wanted: "a date", in: state),
            labels: labels(of: state.row), words: try checkWords(words, title(of: date, in: state), in: &state),
            place: place(date.span, in: state.outer))
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
