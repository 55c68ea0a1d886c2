/// What stands in the parentheses of a call.
extension Parser {
    /// `args = pipeline [ clause ] | [ clause "," ] expr [ clause ] { "," expr }`, and the closing parenthesis. There is one clause at most.
    package mutating func arguments(
        of name: String
    ) throws -> (arguments: [PipelineSyntax], clause: CallClause?) {
        try nested { parser in
            var arguments: [PipelineSyntax] = []
            var clause: CallClause?
            repeat {
                if parser.token.kind == .symbol(.closeParenthesis) { break }
                if arguments.isEmpty, clause == nil, parser.isCondition {
                    clause = try parser.clause(of: name)
                    continue
                }
                arguments.append(try parser.pipeline())
                if clause == nil { clause = try parser.clause(of: name) }
            } while parser.take(.comma)
            try parser.expect(.closeParenthesis)
            if arguments.count > 1, let pipeline = arguments.first(where: { $0.expression == nil }) {
                throw parser.wrong(SyntaxFault.pipelineAmongArguments, at: pipeline.span)
            }
            return (arguments, clause)
        }
    }

    /// `clause = "where" expr`, of `rank` also `"asc" | "desc"`
    private mutating func clause(of name: String) throws -> CallClause? {
        let span = token.span
        if take(word: StageName.where.rawValue) {
            return CallClause(kind: .condition(try expression()), wordSpan: span)
        }
        guard name == FunctionName.rank.rawValue else { return nil }
        if take(.desc) { return CallClause(kind: .order(isDescending: true), wordSpan: span) }
        if take(.asc) { return CallClause(kind: .order(isDescending: false), wordSpan: span) }
        return nil
    }

    /// Whether a condition stands where the first argument might: `where` is no reserved word, and a column may have its name.
    private var isCondition: Bool {
        guard isWord(StageName.where.rawValue) else { return false }
        switch token(after: 1).kind {
        case .literal, .textStart, .rawText, .pattern, .name, .keyword(.true), .keyword(.false), .keyword(.null),
            .keyword(.it), .keyword(.if), .keyword(.not), .symbol(.openParenthesis), .symbol(.openBracket),
            .symbol(.openBrace), .symbol(.minus):
            return true
        default: return false
        }
    }
}
