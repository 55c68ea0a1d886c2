/// Reads a script: tokens in, statements out. It goes on after an error, so as to report several at once.
struct Parser {
    let script: Script
    let tokens: Tokens
    var position = 0
    /// How many expressions are open around the position.
    var depth = 0
    var diagnostics: [Diagnostic] = []
    /// What should have followed where the script ended.
    var incomplete: Diagnostic?

    /// Nothing nests deeper; so neither reading nor running can exhaust the stack.
    static let deepest = 100
    /// More errors would help nobody.
    static let mostErrors = 20

    /// Thrown to get out of what can't be read, once that has been noted.
    struct Failure: Error {}

    init(_ script: Script) {
        self.script = script
        tokens = Lexer.tokens(of: script.bytes)
        diagnostics = tokens.faults.prefix(Parser.mostErrors).map { Diagnostic($0.fault, at: Place(script, $0.span)) }
    }

    /// Reads a script.
    static func parse(_ script: Script) -> ParsedScript {
        var parser = Parser(script)
        let statements = parser.statements()
        if !parser.diagnostics.isEmpty {
            return .wrong(parser.diagnostics.sorted { $0.place.span.lowerBound < $1.place.span.lowerBound })
        }
        if let incomplete = parser.incomplete { return .incomplete(incomplete) }
        return .read(statements)
    }

    /// `script = { [ statement ] ( NEWLINE | ";" ) }`
    private mutating func statements() -> [StatementSyntax] {
        var statements: [StatementSyntax] = []
        while token.kind != .end {
            if token.kind == .statementEnd {
                position += 1
                continue
            }
            do {
                statements.append(try statement())
                guard token.kind == .end || token.kind == .statementEnd else {
                    throw unexpected(.statementEnd)
                }
            } catch {
                depth = 0
                while token.kind != .end && token.kind != .statementEnd { position += 1 }
            }
        }
        return statements
    }
}
