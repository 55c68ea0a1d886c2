import Dispatch
import Documents
import Query
import Rendering
import Session

extension LSPServer {
    // MARK: Hover

    /// What is at a place: of a name that a statement has made its comment and first rows, else help on the word.
    func hover(_ parameters: FieldValue) -> JSON {
        guard let (script, offset) = textPosition(parameters), script.hasStatements(at: offset),
            let (word, span) = script.word(at: offset)
        else { return .null }
        var index = names
        var text = ""
        if let made = index.name(at: offset, in: script) {
            text = words(on: made, &index)
        } else if let help = candidate(word, span, in: script) ?? Help.text(on: word) {
            text = Self.code(help)
        } else {
            return .null
        }
        return [
            "contents": ["kind": "markdown", "value": .text(text)], "range": script.document.range(of: span, encoding),
        ]
    }

    /// The help of what a word can be at its place: of a field that of its relation's.
    private func candidate(_ word: String, _ span: Range<Int>, in script: OpenScript) -> String? {
        guard StageName(rawValue: word) == nil, Relation(named: word) == nil, FunctionTable.function(named: word) == nil
        else { return nil }
        let found = completions(of: script, at: span.upperBound).0.candidates.first { $0.text == word }
        return found.flatMap { $0.help.isEmpty ? nil : "\($0.label)\n  \($0.help)" }
    }

    private func words(on made: MadeName, _ index: inout NameIndex) -> String {
        guard let home = index.script(at: made.path), let statement = home.statement(at: made.span.lowerBound) else {
            return Self.code("\(made.kind.rawValue) \(made.name)")
        }
        let source = home.script.text(in: statement.span)
        var parts = [Self.code(made.kind == .parameter ? "a parameter of: \(source)" : source.beginning(1_000))]
        let comment = home.script.comment(above: statement.span.lowerBound)
        if !comment.isEmpty { parts.append(comment) }
        switch made.kind {
        case .let, .table:
            if let rows = values(of: made.name, after: statement, in: home) { parts.append(rows) }
        case .param, .def, .parameter: break
        }
        return parts.joined(separator: "\n\n")
    }

    /// The first rows of what a name is worth.
    private func values(of name: String, after statement: StatementSyntax, in script: OpenScript) -> String? {
        let shown = run(script, upTo: statement.span.upperBound, asking: name, most: Self.mostHoverRows)
        return shown.isEmpty ? nil : "```\n\(shown)\n```"
    }

    private static let mostHoverRows = 5

    // MARK: Running

    /// How long what is run for an editor may take, in milliseconds; it has only one thread to answer with.
    private static let patience = 5_000

    /// What a statement shows, asked after those before it that make names.
    private func run(_ script: OpenScript, upTo end: Int, asking statement: String, most: Int) -> String {
        let session = sessions.session(for: script, drafts: drafts).session
        var bytes = script.script.bytes.map { $0 == 10 ? $0 : 32 as UInt8 }
        for made in script.syntax where made.makesNames && made.span.upperBound <= end {
            for offset in made.span { bytes[offset] = script.script.bytes[offset] }
            if made.span.upperBound < bytes.count { bytes[made.span.upperBound] = UInt8(ascii: ";") }
        }
        let text = String(decoding: bytes[..<min(end, bytes.count)], as: UTF8.self) + "\n" + statement
        var parts: [String] = []
        _ = Patience.stopping(stopFlag, after: .milliseconds(Self.patience)) {
            session.runAside(Script(text, path: script.path)) { part in
                switch part {
                case .result(let result): parts.append(result.firstRows(most, in: session.library))
                case .text(let text), .problem(let text): parts.append(text)
                case .diagnostic(let diagnostic): parts.append("\(diagnostic.severity.rawValue): \(diagnostic.message)")
                case .note: break
                }
            }
        }
        return parts.joined(separator: "\n").beginning(20_000)
    }

    // MARK: Lenses

    /// *Run* and *Explain* above each statement that shows something.
    func lenses(_ parameters: FieldValue) -> JSON {
        guard let script = script(parameters) else { return [] }
        var lenses: [JSON] = []
        for statement in script.syntax {
            for command in Self.commands(of: statement) {
                let line = script.document.position(of: statement.span.lowerBound, encoding).line
                lenses.append([
                    "range": script.document.range(of: statement.span, encoding),
                    "command": [
                        "title": .text(command.title), "command": .text(command.rawValue),
                        "arguments": [.text(script.uri), .count(line)],
                    ],
                ])
            }
        }
        return .list(lenses)
    }

    private static func commands(of statement: StatementSyntax) -> [LensCommand] {
        switch statement.kind {
        case .pipeline, .let: LensCommand.allCases
        case .print: [.run]
        default: []
        }
    }

    /// Runs or explains the statement that starts on a line; the person is shown what it says, and it is the result, too.
    func execute(_ parameters: FieldValue) throws(RPCError) -> JSON {
        guard let command = parameters["command"]?.text.flatMap(LensCommand.init) else {
            throw RPCError(.invalidParams, "no such command")
        }
        let arguments = parameters["arguments"]?.list ?? []
        guard let uri = arguments.first?.text, let script = open[uri], arguments.count > 1, let line = arguments[1].int,
            let statement = script.syntax.first(where: {
                script.document.position(of: $0.span.lowerBound, encoding).line == line
            })
        else { throw RPCError(.invalidParams, "there is no statement there") }
        let text = command == .run ? run(statement, of: script) : explain(statement, of: script)
        if stopFlag.isStopped { throw RPCError(.failed, "it took too long, or was cancelled") }
        show(text)
        return ["text": .text(text)]
    }

    private static let mostRows = 20

    private func run(_ statement: StatementSyntax, of script: OpenScript) -> String {
        let end = statement.span.lowerBound
        if case .let(let name, _) = statement.kind {
            return run(script, upTo: statement.span.upperBound, asking: name.text, most: Self.mostRows)
        }
        return run(script, upTo: end, asking: script.script.text(in: statement.span), most: Self.mostRows)
    }

    private func explain(_ statement: StatementSyntax, of script: OpenScript) -> String {
        let session = sessions.session(for: script, drafts: drafts).session
        var text = ""
        for made in script.syntax where made.makesNames && made.span.upperBound <= statement.span.lowerBound {
            text += script.script.text(in: made.span) + "\n"
        }
        let prepared = session.prepare(Script(text + script.script.text(in: statement.span), path: script.path))
        guard let explained = session.explain(prepared) else {
            return prepared.errors.first.map(Workbench.line) ?? "it is not a query"
        }
        return ExplainedStep.text(of: explained.steps)
    }
}
