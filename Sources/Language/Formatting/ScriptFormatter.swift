/// Brings scripts into their one layout.
///
/// A statement is on one line if it fits in 100 columns; else, and where it was on several lines already, each stage has a
/// line of its own. Operators have spaces around them. Comments stay where they stood, and so do blank lines between
/// statements, but no more than one in a place. The words of the script are not touched.
public enum ScriptFormatter {
    /// A script in its layout, or what is wrong with it.
    public static func format(_ script: Script) -> Result<String, Failure> {
        let first = once(script)
        guard case .success(var text) = first else { return first }
        // What is broken in one round may let another joint hold in the next.
        for _ in 0..<4 {
            guard case .success(let next) = once(Script(text, path: script.path)) else { break }
            if next == text { break }
            text = next
        }
        guard keepsAll(of: script, in: Script(text)) else { return .failure(Failure(diagnostics: [])) }
        return .success(text)
    }

    /// Why a script can't be formatted.
    public struct Failure: Error {
        /// What is wrong with it; nothing where its layout would change what it says.
        public let diagnostics: [Diagnostic]
    }

    private static func once(_ script: Script) -> Result<String, Failure> {
        switch Parser.parse(script) {
        case .incomplete(let diagnostic): return .failure(Failure(diagnostics: [diagnostic]))
        case .wrong(let diagnostics): return .failure(Failure(diagnostics: diagnostics))
        case .read(let statements): return .success(text(of: script, statements))
        }
    }

    private static func text(of script: Script, _ statements: [StatementSyntax]) -> String {
        let tokens = Tokens(of: script)
        var reader = AtomReader(script, tokens, statements)
        var writer = ScriptWriter(script)
        for (number, statement) in statements.enumerated() {
            for comment in reader.comments(before: statement.span.lowerBound) { writer.add(comment: comment) }
            let atoms = reader.atoms(of: statement.span)
            let next = number + 1 < statements.count ? statements[number + 1].span : nil
            writer.add(statement, atoms, isDivided: next.map { goesOn(script.bytes[$0]) } ?? false)
        }
        for comment in reader.comments(before: script.bytes.count + 1) { writer.add(comment: comment) }
        return writer.text
    }

    /// Whether a statement would be taken for the rest of the one before it, without a `;` between them.
    private static func goesOn(_ bytes: ArraySlice<UInt8>) -> Bool {
        let word = bytes.prefix(while: Lexer.isNameByte)
        return bytes.first == UInt8(ascii: "|") || word.elementsEqual("per".utf8)
    }

    /// Whether two scripts have the same tokens, comments and statements.
    private static func keepsAll(of script: Script, in other: Script) -> Bool {
        outline(of: script) == outline(of: other)
    }

    private static func outline(of script: Script) -> [String] {
        let tokens = Tokens(of: script)
        var starts: Set<Int> = []
        if case .read(let statements) = Parser.parse(script) { starts = Set(statements.map(\.span.lowerBound)) }
        var words: [String] = []
        for token in tokens.all where token.kind != .statementEnd {
            words.append((starts.contains(token.span.lowerBound) ? "\n" : "") + script.text(in: token.span))
        }
        return words + tokens.comments.map { AtomReader.commentText(script.text(in: $0)) }
    }
}
