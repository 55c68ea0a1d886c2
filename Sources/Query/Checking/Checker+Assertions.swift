/// `assert COND, TEXT`, as a statement and as a stage.
extension Checker {
    /// An `assert` that has been checked.
    struct CheckedAssertion {
        let condition: Checked
        let message: Checked
        let values: AssertedValues
    }

    func checkAssertion(
        _ condition: ExpressionSyntax, _ message: ExpressionSyntax, in scope: Scope
    ) throws -> CheckedAssertion {
        let checked = Result { try checkCondition(condition, of: "assert", in: scope) }
        let message = try check(message, in: scope)
        // What a failure shows is not needed where nothing runs.
        let parts = isInspecting ? [] : quietly { Self.parts(of: condition).compactMap { part($0, in: scope) } }
        return CheckedAssertion(condition: try checked.get(), message: message, values: AssertedValues(parts: parts))
    }

    /// The conditions that must all be true.
    private static func parts(of condition: ExpressionSyntax) -> [ExpressionSyntax] {
        switch condition.kind {
        case .all(let parts): parts.flatMap { Self.parts(of: $0) }
        case .pipeline(let pipeline): pipeline.expression.map { parts(of: $0) } ?? [condition]
        default: [condition]
        }
    }

    private func part(_ condition: ExpressionSyntax, in scope: Scope) -> AssertedValues.Part? {
        guard let checked = try? checkCondition(condition, of: "assert", in: scope) else { return nil }
        var operands: [(text: String, value: any Computation)] = []
        for operand in Self.operands(of: condition) {
            let text = scope.script.text(in: operand.span).split(whereSeparator: \.isWhitespace).joined(separator: " ")
            guard operands.count < Self.mostOperands, !operands.contains(where: { $0.text == text }),
                let value = try? check(operand, in: scope)
            else { continue }
            operands.append((text, value.computation))
        }
        return AssertedValues.Part(condition: checked.computation, operands: operands)
    }

    private static let mostOperands = 4

    /// What a condition compares, but for what is written out there.
    private static func operands(of condition: ExpressionSyntax) -> [ExpressionSyntax] {
        switch condition.kind {
        case .literal, .pattern, .list, .record, .text: []
        case .comparison(let left, _, let right): [left, right].flatMap { operand($0) }
        case .between(let value, let low, let high, _): [value, low, high].flatMap { operand($0) }
        case .isNull(let value, _), .not(let value, _): operand(value)
        case .all(let parts), .any(let parts): parts.flatMap { operands(of: $0) }
        case .pipeline(let pipeline): pipeline.expression.map { operands(of: $0) } ?? [condition]
        default: [condition]
        }
    }

    private static func operand(_ expression: ExpressionSyntax) -> [ExpressionSyntax] {
        switch expression.kind {
        case .comparison, .between, .isNull, .not, .all, .any, .literal, .pattern, .list, .record, .text:
            operands(of: expression)
        case .pipeline(let pipeline): pipeline.expression.map { Self.operand($0) } ?? [expression]
        case .negative(let operand, _): if case .literal = operand.kind { [] } else { [expression] }
        default: [expression]
        }
    }
}
