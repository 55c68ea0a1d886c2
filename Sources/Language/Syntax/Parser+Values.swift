import Values

extension Parser {
    /// `value = LITERAL | "it" | NAME [ "(" [ args ] ")" ] | "(" pipeline ")" | "[" … "]" | "{" … "}"`
    package mutating func value() throws -> ExpressionSyntax {
        let start = token
        switch start.kind {
        case .literal(let index):
            position += 1
            return made(.literal(tokens.literals[index]), from: start.span.lowerBound)
        case .textStart, .rawText: return try text()
        case .pattern: return pattern()
        case .keyword(.true): return literal(.truth(true))
        case .keyword(.false): return literal(.truth(false))
        case .keyword(.null): return literal(.null)
        case .keyword(.it):
            position += 1
            return made(.it, from: start.span.lowerBound)
        case .keyword(.if): return try expression()
        case .name: return try nameOrCall()
        case .symbol(.openParenthesis):
            position += 1
            let pipeline = try pipeline()
            try expect(.closeParenthesis)
            return made(.pipeline(pipeline), from: start.span.lowerBound)
        case .symbol(.openBracket): return try list()
        case .symbol(.openBrace): return try record()
        default: throw unexpected(isAfterSign ? .valueToCompare : .value)
        }
    }

    private mutating func literal(_ value: Literal) -> ExpressionSyntax {
        let start = token.span.lowerBound
        position += 1
        return made(.literal(value), from: start)
    }

    private mutating func nameOrCall() throws -> ExpressionSyntax {
        let name = try name(.name)
        guard take(.openParenthesis) else { return made(.name(name.text), from: name.span.lowerBound) }
        let (arguments, clause) = try arguments(of: name.text)
        return made(.call(name: name, arguments: arguments, clause: clause), from: name.span.lowerBound)
    }

    /// `"[" [ expr { "," expr } ] "]"`
    private mutating func list() throws -> ExpressionSyntax {
        let start = token.span.lowerBound
        position += 1
        var elements: [ExpressionSyntax] = []
        while token.kind != .symbol(.closeBracket) {
            elements.append(try expression())
            if !take(.comma) { break }
        }
        try expect(.closeBracket)
        return made(.list(elements), from: start)
    }

    /// `"{" [ ( NAME | TEXT ) ":" expr { "," ( NAME | TEXT ) ":" expr } ] "}"`
    private mutating func record() throws -> ExpressionSyntax {
        let start = token.span.lowerBound
        position += 1
        var entries: [(name: NameSyntax, value: ExpressionSyntax)] = []
        while token.kind != .symbol(.closeBrace) {
            let name = try recordKey()
            try expect(.colon)
            entries.append((name, try expression()))
            if !take(.comma) { break }
        }
        try expect(.closeBrace)
        return made(.record(entries), from: start)
    }

    private mutating func recordKey() throws -> NameSyntax {
        guard token.kind == .textStart || token.kind == .rawText else { return try name(.recordKey) }
        let (text, span) = try plainText(.recordKey)
        return NameSyntax(text: text, span: span)
    }
}
