import Values

/// Expressions, loosest first. Operators of one strength are read in a loop: a long sum is not a deep one.
extension Parser {
    /// `expr = "if" expr "then" expr "else" expr | and { "or" and }`
    package mutating func expression() throws -> ExpressionSyntax {
        try nested { parser in
            let start = parser.token.span.lowerBound
            if parser.take(.if) {
                let condition = try parser.expression()
                try parser.expect(.then)
                let then = try parser.expression()
                try parser.expect(.else)
                let alternative = try parser.expression()
                return parser.made(.conditional(condition, then: then, else: alternative), from: start)
            }
            var alternatives = [try parser.conjunction()]
            while parser.take(.or) { alternatives.append(try parser.conjunction()) }
            return alternatives.count == 1 ? alternatives[0] : parser.made(.any(alternatives), from: start)
        }
    }

    package func made(_ kind: ExpressionSyntax.Kind, from start: Int) -> ExpressionSyntax {
        ExpressionSyntax(span: start..<max(start, lastEnd), kind: kind)
    }

    /// `and = not { "and" not }`
    private mutating func conjunction() throws -> ExpressionSyntax {
        let start = token.span.lowerBound
        var parts = [try negation()]
        while take(.and) { parts.append(try negation()) }
        return parts.count == 1 ? parts[0] : made(.all(parts), from: start)
    }

    /// `not = "not" not | compare`
    private mutating func negation() throws -> ExpressionSyntax {
        let start = token.span.lowerBound
        var times = 0
        while take(.not) { times += 1 }
        let operand = try comparison()
        return times == 0 ? operand : made(.not(operand, times: times), from: start)
    }

    /// `default = range [ "??" default ]`
    package mutating func orElse() throws -> ExpressionSyntax {
        try chain({ $0 == .symbol(.orElse) ? .orElse : nil }) { try $0.range() }
    }

    /// `range = sum [ ".." sum ]`
    private mutating func range() throws -> ExpressionSyntax {
        let start = token.span.lowerBound
        let low = try sum()
        let operation = token.span
        guard take(.range) else { return low }
        let high = try sum()
        return made(.chain(low, [(.init(symbol: .range, span: operation), high)]), from: start)
    }

    /// `sum = term { ( "+" | "-" ) term }`
    package mutating func sum() throws -> ExpressionSyntax {
        try chain({ $0 == .symbol(.plus) ? .add : $0 == .symbol(.minus) ? .subtract : nil }) { try $0.term() }
    }

    /// `term = minus { ( "*" | "/" | "mod" ) minus }`
    private mutating func term() throws -> ExpressionSyntax {
        try chain({
            switch $0 {
            case .symbol(.times): .multiply
            case .symbol(.divide): .divide
            case .keyword(.mod): .remainder
            default: nil
            }
        }) { try $0.minus() }
    }

    private mutating func chain(
        _ sign: (Token.Kind) -> ExpressionSyntax.Operation.Sign?, of operand: (inout Parser) throws -> ExpressionSyntax
    ) throws -> ExpressionSyntax {
        let start = token.span.lowerBound
        let first = try operand(&self)
        var rest: [(operation: ExpressionSyntax.Operation, operand: ExpressionSyntax)] = []
        while let symbol = sign(token.kind) {
            let span = token.span
            position += 1
            rest.append((.init(symbol: symbol, span: span), try operand(&self)))
        }
        return rest.isEmpty ? first : made(.chain(first, rest), from: start)
    }

    /// `minus = "-" minus | path`
    private mutating func minus() throws -> ExpressionSyntax {
        let start = token.span.lowerBound
        var times = 0
        while take(.minus) { times += 1 }
        let operand = try path()
        return times == 0 ? operand : made(.negative(operand, times: times), from: start)
    }

    /// `path = value { "." NAME | "[" expr "]" }`
    private mutating func path() throws -> ExpressionSyntax {
        let start = token.span.lowerBound
        let value = try value()
        var steps: [ExpressionSyntax.PathStep] = []
        while true {
            if take(.dot) {
                steps.append(.name(try fieldName()))
            } else if take(.openBracket) {
                steps.append(.index(try expression()))
                try expect(.closeBracket)
            } else {
                return steps.isEmpty ? value : made(.path(value, steps), from: start)
            }
        }
    }

    /// After a dot any word is a name: `record.in`.
    private mutating func fieldName() throws -> NameSyntax {
        switch token.kind {
        case .name, .keyword:
            position += 1
            return NameSyntax(text: text(tokens.all[position - 1]), span: tokens.all[position - 1].span)
        default: throw unexpected(.fieldName)
        }
    }
}
