import Values

extension Parser {
    /// `compare = default [ SIGN default | "is" [ "not" ] "null"
    ///   | [ "not" ] ( WORD default | "between" default "and" default ) ]`
    package mutating func comparison() throws -> ExpressionSyntax {
        let start = token.span.lowerBound
        let left = try orElse()
        let operation = token
        let isNegated = token.kind == .keyword(.not) && Parser.isWordOperator(token(after: 1).kind)
        if isNegated { position += 1 }
        let compared: ExpressionSyntax
        if !isNegated, take(.is) {
            let isNotNull = take(.not)
            try expect(.null)
            compared = made(.isNull(left, isNegated: isNotNull), from: start)
        } else if take(.between) {
            let low = try orElse()
            try expect(.and)
            let high = try orElse()
            compared = made(.between(left, low: low, high: high, isNegated: isNegated), from: start)
        } else if let sign = Parser.sign(token.kind) {
            position += 1
            let span = operation.span.lowerBound..<lastEnd
            let comparison = ExpressionSyntax.Comparison(sign: sign, isNegated: isNegated, span: span)
            let right = try orElse()
            compared = made(.comparison(left, comparison, right), from: start)
        } else {
            return left
        }
        if Parser.sign(token.kind) != nil || token.kind == .keyword(.is) || token.kind == .keyword(.between) {
            throw wrong(SyntaxFault.comparisonOfComparison, at: token.span)
        }
        return compared
    }

    private static func isWordOperator(_ kind: Token.Kind) -> Bool {
        switch kind {
        case .keyword(.between), .keyword(.in), .keyword(.has), .keyword(.contains), .keyword(.starts), .keyword(.ends),
            .keyword(.matches):
            true
        default: false
        }
    }

    package static func sign(_ kind: Token.Kind) -> ExpressionSyntax.Comparison.Sign? {
        switch kind {
        case .symbol(.equal): .equal
        case .symbol(.notEqual): .notEqual
        case .symbol(.less): .order(.less)
        case .symbol(.lessOrEqual): .order(.lessOrEqual)
        case .symbol(.greater): .order(.greater)
        case .symbol(.greaterOrEqual): .order(.greaterOrEqual)
        case .keyword(.in): .in
        case .keyword(.has): .text(.has)
        case .keyword(.contains): .text(.contains)
        case .keyword(.starts): .text(.starts)
        case .keyword(.ends): .text(.ends)
        case .keyword(.matches): .text(.matches)
        default: nil
        }
    }
}
