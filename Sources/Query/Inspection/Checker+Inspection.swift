/// What is worth a warning in a pipeline, looked for by `docent check` only.
extension Checker {
    /// A condition that can't be true.
    func inspectCondition(_ syntax: ExpressionSyntax, in scope: Scope) {
        guard isInspecting else { return }
        var bounds = ConditionBounds()
        inspect(syntax, in: scope, &bounds)
        for (first, second) in bounds.contradictions {
            if first == second {
                note(Warning.neverTrue, at: second, in: scope)
                continue
            }
            let words = [first, second].map { scope.script.text(in: $0) }
            note(Warning.excludeEachOther(words[0], words[1]), at: second, in: scope)
        }
    }

    private func inspect(_ syntax: ExpressionSyntax, in scope: Scope, _ bounds: inout ConditionBounds) {
        switch syntax.kind {
        case .all(let parts): for part in parts { inspect(part, in: scope, &bounds) }
        case .any(let parts): for part in parts { inspectCondition(part, in: scope) }
        case .pipeline(let pipeline):
            if let expression = pipeline.expression { inspect(expression, in: scope, &bounds) }
        case .literal(.truth(false)), .literal(.null): note(Warning.neverTrue, at: syntax.span, in: scope)
        case .comparison(let left, let comparison, let right):
            inspectChoices(left, comparison, right, in: scope)
            if case .literal(.null) = right.kind, isNullWithNull(comparison.sign) {
                let sign = scope.script.text(in: comparison.span)
                note(Warning.comparedWithNull(sign), at: comparison.span.lowerBound..<right.span.upperBound, in: scope)
            }
            bounds.add(syntax, in: scope.script)
        default: bounds.add(syntax, in: scope.script)
        }
    }

    private func isNullWithNull(_ sign: ExpressionSyntax.Comparison.Sign) -> Bool {
        switch sign {
        case .order, .text: true
        case .equal, .notEqual, .in: false
        }
    }

    /// A field of few values that is compared with another.
    private func inspectChoices(
        _ left: ExpressionSyntax, _ comparison: ExpressionSyntax.Comparison, _ right: ExpressionSyntax, in scope: Scope
    ) {
        guard case .name(let name) = left.kind, let choices = choices(of: name, at: left.span, in: scope) else {
            return
        }
        let values: [ExpressionSyntax]
        switch (comparison.sign, right.kind) {
        case (.equal, .literal), (.notEqual, .literal): values = [right]
        case (.in, .list(let elements)): values = elements
        default: return
        }
        for value in values {
            guard case .literal(.text(let text)) = value.kind, !choices.contains(text) else { continue }
            note(Warning.neverIs(name, value: text, choices: choices), at: value.span, in: scope)
        }
    }

    private func choices(of name: String, at span: Range<Int>, in scope: Scope) -> [String]? {
        guard scope.local(named: name) == nil, let row = scope.row,
            let field = member(NameSyntax(text: name, span: span), of: row)?.computation as? RowField,
            let choices = row.shape.node?.schema.field(at: field.field)?.choices, !choices.isEmpty
        else { return nil }
        return choices
    }

    /// A name of rows that hides what they have.
    func inspectRowName(_ alias: NameSyntax?, of shape: RowShape, in scope: Scope) {
        guard isInspecting, let alias, names(in: shape).contains(alias.text) else { return }
        note(Warning.rowNameHidesColumn(alias.text), at: alias.span, in: scope)
    }

    /// Stages that change nothing.
    func inspectStages(_ stages: [StageSyntax], in scope: Scope) {
        guard isInspecting else { return }
        for (index, stage) in stages.enumerated() {
            if case .where(let condition) = stage.kind, case .literal(.truth(true)) = condition.kind {
                note(noEffect(text(of: stage, in: scope), "all rows pass"), at: stage.span, in: scope)
            }
            guard index > 0, let (warning, place) = inspect(stages[index - 1], stage, in: scope) else { continue }
            note(warning, at: place, in: scope)
        }
    }

    private func text(of stage: StageSyntax, in scope: Scope) -> String {
        scope.script.text(in: stage.span).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    private func inspect(
        _ first: StageSyntax, _ second: StageSyntax, in scope: Scope
    ) -> (Warning, Range<Int>)? {
        switch (first.kind, second.kind) {
        case (.where, .where), (.sort, .sort), (.unique, .unique), (.top, .top), (.show, .show):
            // Sorting is stable: one by other keys is not undone by the next.
            let texts = [first, second].map { text(of: $0, in: scope) }
            guard texts[0] == texts[1] else { return nil }
            return (noEffect(texts[1], "the stage before it is the same"), second.span)
        case (.sort, .count(let keys)) where keys.isEmpty:
            return (noEffect(text(of: first, in: scope), "what is counted needs no order"), first.span)
        case (.part(.take, let least, let firstPer), .part(.take, let most, let per))
        where firstPer.isEmpty && per.isEmpty:
            guard case .literal(let few) = least.kind, case .literal(let many) = most.kind,
                Value(few).compares(.lessOrEqual, Value(many), notes: nil) == true
            else { return nil }
            return (
                noEffect(text(of: second, in: scope), "'\(text(of: first, in: scope))' leaves no more"), second.span
            )
        default: return nil
        }
    }

    private func noEffect(_ stage: String, _ why: String) -> Warning { .noEffect(stage, why: why) }
}
