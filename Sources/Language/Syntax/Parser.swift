/// Reads a script: tokens in, statements out. It goes on after an error, so as to report several at once.
package struct Parser {
    package let script: Script
    package let tokens: Tokens
    package var position = 0
    /// How many expressions are open around the position.
    package var depth = 0
    package var diagnostics: [Diagnostic] = []
    /// What should have followed where the script ended.
    package var incomplete: Diagnostic?

    /// Nothing nests deeper; so neither reading nor running can exhaust the stack.
    package static let deepest = 100
    /// More errors would help nobody.
    package static let mostErrors = 20

    /// Thrown to get out of what can't be read, once that has been noted.
    package struct Failure: Error {}

    package init(_ script: Script) {
        self.script = script
        tokens = Lexer.tokens(of: script.bytes)
        diagnostics = tokens.faults.prefix(Parser.mostErrors).map { Diagnostic($0.fault, at: Place(script, $0.span)) }
    }

    /// Reads a script.
    ///
    /// - Parameter explains: Whether what can't be read is looked at for what other languages have for it.
    package static func parse(_ script: Script, explains: Bool = true) -> ParsedScript {
        var parser = Parser(script)
        let statements = parser.statements(explains: explains)
        if !parser.diagnostics.isEmpty {
            return .wrong(parser.diagnostics.sorted { $0.place.span.lowerBound < $1.place.span.lowerBound })
        }
        if let incomplete = parser.incomplete { return .incomplete(incomplete) }
        return .read(statements)
    }

    /// `script = { [ statement ] ( NEWLINE | ";" ) }`
    private mutating func statements(explains: Bool) -> [StatementSyntax] {
        var statements: [StatementSyntax] = []
        while token.kind != .end {
            if token.kind == .statementEnd {
                position += 1
                continue
            }
            let (start, errors) = (position, diagnostics.count)
            do {
                if explains, beginsForeignComment { throw unexpected(.value) }
                statements.append(try statement())
                guard token.kind == .end || token.kind == .statementEnd else {
                    throw unexpected(.statementEnd)
                }
                // A stage that was wrong has been passed over.
                if diagnostics.count > errors { throw Failure() }
            } catch {
                depth = 0
                if explains, errors < Parser.mostErrors, explainHabit(from: start, errors: errors) { continue }
                while token.kind != .end && token.kind != .statementEnd { position += 1 }
            }
        }
        return statements
    }

    /// Whether a comment of SQL's begins here: `-- how many`, which would be a number's sign twice.
    private var beginsForeignComment: Bool {
        guard token.kind == .symbol(.minus), position + 2 < tokens.all.count else { return false }
        let (next, word) = (tokens.all[position + 1], tokens.all[position + 2])
        return next.kind == .symbol(.minus) && next.span.lowerBound == token.span.upperBound
            && word.span.lowerBound > next.span.upperBound && word.kind != .statementEnd && word.kind != .end
    }
}
