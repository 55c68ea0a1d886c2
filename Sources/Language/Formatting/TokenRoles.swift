import Values

/// What the syntax tells of a script's tokens that they don't tell themselves: by the offset where each starts.
package struct TokenRoles: SyntaxVisitor {
    /// Names that stand before the brackets of a call.
    private(set) var calls: Set<Int> = []
    /// Brackets that open a list.
    private(set) var lists: Set<Int> = []
    /// Minus signs before their only operand.
    private(set) var signs: Set<Int> = []
    /// `..` between operands of more than one value.
    private(set) var wideRanges: Set<Int> = []

    package init(of statements: [StatementSyntax], _ tokens: [Token]) {
        self.tokens = tokens
        for statement in statements {
            if case .def(let definition) = statement.kind { calls.insert(definition.name.span.lowerBound) }
            walk(statement)
        }
    }

    private let tokens: [Token]

    package mutating func visit(_ stage: StageSyntax) {
        if case .call(let name, _) = stage.kind { calls.insert(name.span.lowerBound) }
    }

    package mutating func visit(_ expression: ExpressionSyntax) {
        switch expression.kind {
        case .call(let name, _, _): calls.insert(name.span.lowerBound)
        case .list: lists.insert(expression.span.lowerBound)
        case .negative(_, let times): addSigns(from: expression.span.lowerBound, times)
        case .chain(let first, let rest):
            guard let range = rest.first, range.operation.symbol == .range else { break }
            if isWide(first) || isWide(range.operand) { wideRanges.insert(range.operation.span.lowerBound) }
        default: break
        }
    }

    private func isWide(_ expression: ExpressionSyntax) -> Bool {
        if case .chain = expression.kind { true } else { false }
    }

    private mutating func addSigns(from start: Int, _ count: Int) {
        let low = tokens.partitioningIndex { $0.span.lowerBound >= start }
        for token in tokens[low..<min(low + count, tokens.count)] { signs.insert(token.span.lowerBound) }
    }
}
