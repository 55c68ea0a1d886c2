/// Looking at tokens, and errors.
extension Parser {
    package var token: Token { tokens.all[min(position, tokens.all.count - 1)] }

    /// The token so many after the current one.
    package func token(after count: Int) -> Token { tokens.all[min(position + count, tokens.all.count - 1)] }

    /// Where the token before ends.
    package var lastEnd: Int { position > 0 ? tokens.all[position - 1].span.upperBound : 0 }

    package func text(_ token: Token) -> String { script.text(in: token.span) }

    /// Whether the current token is a name of that text: a word that isn't reserved.
    package func isWord(_ word: String, after count: Int = 0) -> Bool {
        let token = token(after: count)
        return token.kind == .name && token.span.count == word.utf8.count && text(token) == word
    }

    package mutating func take(_ symbol: Symbol) -> Bool {
        guard token.kind == .symbol(symbol) else { return false }
        position += 1
        return true
    }

    package mutating func take(_ keyword: Keyword) -> Bool {
        guard token.kind == .keyword(keyword) else { return false }
        position += 1
        return true
    }

    package mutating func take(_ statement: StatementName) -> Bool { take(word: statement.rawValue) }

    package mutating func take(word: String) -> Bool {
        guard isWord(word) else { return false }
        position += 1
        return true
    }

    package mutating func expect(_ symbol: Symbol) throws {
        if !take(symbol) { throw unexpected(.symbol(symbol)) }
    }

    package mutating func expect(_ keyword: Keyword) throws {
        if !take(keyword) { throw unexpected(.keyword(keyword)) }
    }

    package mutating func expect(_ word: Expected.Word) throws {
        if !take(word: word.rawValue) { throw unexpected(.word(word)) }
    }

    /// A name; `what` says whose.
    package mutating func name(_ what: Expected) throws -> NameSyntax {
        guard token.kind == .name else {
            if case .keyword(let keyword) = token.kind {
                throw wrong(SyntaxFault.reservedName(keyword.rawValue), at: token.span)
            }
            throw unexpected(what)
        }
        position += 1
        return NameSyntax(text: text(tokens.all[position - 1]), span: tokens.all[position - 1].span)
    }

    /// Notes an error.
    package mutating func wrong(_ fault: any Fault, at span: Range<Int>) -> Failure {
        if diagnostics.count < Parser.mostErrors { diagnostics.append(Diagnostic(fault, at: Place(script, span))) }
        return Failure()
    }

    /// Notes that the current token isn't what should stand there. What the lexer noted isn't noted again; the end is no
    /// error yet.
    package mutating func unexpected(_ what: Expected) -> Failure {
        switch token.kind {
        case .end:
            incomplete = incomplete ?? Diagnostic(SyntaxFault.incomplete(what), at: Place(script, lastEnd..<lastEnd))
            return Failure()
        case .wrong: return Failure()
        case .statementEnd:
            // The place is after what stands there, not in the line's end.
            return wrong(SyntaxFault.expected(what, found: found(token)), at: lastEnd..<lastEnd)
        case .symbol(.assign) where !Parser.namesDue.contains(what):
            return wrong(SyntaxFault.assignmentInExpression, at: token.span)
        case .symbol(.comma) where groupedNumber != nil:
            return wrong(SyntaxFault.groupedNumber(groupedNumber ?? ""), at: token.span)
        case .textStart, .rawText, .literal, .name:
            return wrong(stray(what), at: token.span)
        default: return wrong(SyntaxFault.expected(what, found: found(token)), at: token.span)
        }
    }

    /// What should stand before the `=` of a `let` or `def`.
    private static let namesDue: Set<Expected> = [.name, .symbol(.openParenthesis)]

    /// Counts a level of nesting while `body` reads it.
    package mutating func nested<T>(_ body: (inout Parser) throws -> T) throws -> T {
        guard depth < Parser.deepest else { throw wrong(SyntaxFault.tooDeep, at: token.span) }
        depth += 1
        let result = try body(&self)
        depth -= 1
        return result
    }
}
