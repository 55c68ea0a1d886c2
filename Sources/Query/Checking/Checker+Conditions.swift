import Documents

/// Aggregates of those for which a condition holds.
extension Checker {
    /// The condition of `where`, as a stage or in a call.
    func checkWhereCondition(_ syntax: ExpressionSyntax, in scope: Scope) throws -> Checked {
        if case .name(let name) = syntax.kind {
            likelyMistake = (syntax.span, meant: "text has \"\(name)\"", isSure: false)
        }
        defer { likelyMistake = nil }
        let condition = try checkCondition(syntax, of: "where", in: scope)
        inspectCondition(syntax, in: scope)
        return condition
    }

    /// `count(items where label is null)` is `count(items | where label is null)`. Of `sum(money.value where bound is null)` the
    /// condition is of the rows that have the value: `sum((money | where bound is null).value)`. Of `count(docs.items where
    /// label is null)` it is of the items: a path that goes down ends in rows of its own.
    func filtered(
        _ list: PipelineSyntax, by condition: ExpressionSyntax, at span: Range<Int>, in scope: Scope
    ) -> PipelineSyntax {
        let stage = StageSyntax(
            span: span.lowerBound..<condition.span.upperBound, nameSpan: span, kind: .where(condition))
        guard let expression = list.expression, case .path(let base, let steps) = expression.kind,
            case .name(let name)? = steps.last, !CallsWithConditions.stand(in: expression)
        else { return list.adding(stage) }
        if let relation = Relation(named: name.text) {
            switch quietly({ try? check(expression, in: scope) })?.type {
            case .list(.node(relation))?: return list.adding(stage)
            case .rows(let shape)? where shape.node == relation: return list.adding(stage)
            default: break
            }
        }
        let rest = Array(steps.dropLast())
        let end = rest.last.map(\.end) ?? base.span.upperBound
        let rows = ExpressionSyntax(
            span: expression.span.lowerBound..<end, kind: rest.isEmpty ? base.kind : .path(base, rest))
        // Its type is looked at for itself; what is wrong is noted when all is checked.
        switch quietly({ try? check(rows, in: scope) })?.type {
        case .rows?, .list(.node)?, .list(.row)?, .list(.record)?: break
        default: return list.adding(stage)
        }
        let kept = PipelineSyntax(rows).adding(stage)
        let kind = ExpressionSyntax.Kind.path(
            ExpressionSyntax(span: rows.span, kind: .pipeline(kept)), Array(steps.suffix(1)))
        return PipelineSyntax(ExpressionSyntax(span: expression.span, kind: kind))
    }
}

/// Whether an expression has a call with a condition in it.
private struct CallsWithConditions: SyntaxVisitor {
    private var found = false

    mutating func visit(_ expression: ExpressionSyntax) {
        if case .call(_, _, .some) = expression.kind { found = true }
    }

    static func stand(in expression: ExpressionSyntax) -> Bool {
        var visitor = CallsWithConditions()
        visitor.walk(expression)
        return visitor.found
    }
}
