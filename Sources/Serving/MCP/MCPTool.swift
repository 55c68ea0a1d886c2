import Documents
import Query
import Rendering
import Session

/// A tool for agents: an operation whose answer is text that a model reads, no longer than is good for it.
package struct MCPTool: Sendable {
    /// What a model gets.
    struct Answer {
        var text: String
        var isError = false
    }

    /// Its name, help and parameters.
    package let operation: Operation
    let answer: @Sendable (Arguments, Workbench) throws(RPCError) -> Answer

    package static let all: [MCPTool] = [query, describe, explain, check, verify, read]

    /// How many bytes an answer has at most, about.
    static let mostBytes = 20_000
    private static let fewRows = 50

    /// As MCP lists it.
    ///
    /// - Parameter isReadOnly: Whether nothing can be saved.
    func json(isReadOnly: Bool) -> JSON {
        [
            "name": .text(operation.name), "description": .text(operation.help), "inputSchema": schema,
            "annotations": [
                "readOnlyHint": .truth(isReadOnly || operation.name != "query"), "openWorldHint": false,
                "destructiveHint": false,
            ],
        ]
    }

    private var schema: JSON {
        let properties = operation.parameters.map { parameter -> (name: String, value: JSON) in
            var entries: [(name: String, value: JSON)]
            switch parameter.kind {
            case .text: entries = [("type", "string")]
            case .count: entries = [("type", "integer"), ("minimum", 0)]
            case .truth: entries = [("type", "boolean")]
            case .texts: entries = [("type", "array"), ("items", ["type": "string"])]
            case .objects: entries = [("type", "array"), ("items", ["type": "object"])]
            }
            return (parameter.name, .object(entries + [("description", .text(parameter.help))]))
        }
        let required = operation.parameters.filter(\.isRequired).map { JSON.text($0.name) }
        return [
            "type": "object", "properties": .object(properties), "required": .list(required),
            "additionalProperties": false,
        ]
    }

    // MARK: The tools

    /// An operation that a tool has only the description of.
    private static func described(_ name: String, _ help: String, _ parameters: [Parameter]) -> Operation {
        Operation(name, help, parameters) { _, _ throws(RPCError) in .null }
    }

    private static let query = MCPTool(
        operation: described(
            "query",
            """
            Runs a query on the open documents: 'links | count by host', 'sections | select heading, at', 'items | where text has \
            "deadline" | select text, at'. The answer is a table of cells between tabs, with the places that each row was made from.
            """,
            [
                Parameter("query", .text, required: true, "One or more statements of Docent's language."),
                Parameter("rows", .count, "How many rows are wanted; \(fewRows) if it is not given."),
                Parameter("documents", .texts, "Files and folders to open first, if they are not open yet."),
                Parameter(
                    "receipts", .truth,
                    "Whether rows come as JSON with the bytes of their sources, which 'verify' can compare later."),
            ])
    ) { arguments, workbench throws(RPCError) in
        let hasReceipts = arguments.truth("receipts")
        var limits = ShownResult.Limits()
        limits.rows = arguments.count("rows") ?? fewRows
        limits.bytes = mostBytes
        let said = try workbench.answer(arguments.text("query") ?? "", hasReceipts ? .json : .table, limits)
        var text = said.parts.map(words).filter { !$0.isEmpty }.joined(separator: "\n")
        if said.ending != .done { text += advice(for: said) }
        if text.isEmpty { text = "done; nothing to show" }
        if workbench.session.library.documents.isEmpty, said.ending == .done {
            text += "\nnote: no documents are open; 'documents' opens some"
        }
        if text.utf8.count > 2 * mostBytes { text = text.beginning(2 * mostBytes) + "\n… (cut: ask for less)" }
        return Answer(text: text, isError: said.ending != .done)
    }

    private static let describe = MCPTool(
        operation: described(
            "describe",
            """
            Tells what there is to ask. Without a topic: all relations and stages. With one: help on a relation with its fields \
            ('money'), a stage ('where'), a function ('sum'), an error code ('E201'), or a list: 'relations', 'stages', \
            'functions', 'operators', 'values', 'units'.
            """,
            [Parameter("topic", .text, "A word of the language, an error code or a list.")])
    ) { arguments, workbench throws(RPCError) in
        guard let topic = arguments.text("topic") else { return Answer(text: overview) }
        return Answer(text: try workbench.help(on: topic).beginning(mostBytes))
    }

    private static var overview: String {
        let lists = ["relations", "stages"].map { "\($0.uppercased())\n\(Help.text(on: $0) ?? "")" }
        return """
            A query is a relation and then stages, each after '|'. Every row has its place: 'at', 'line', 'doc.path'; what is around \
            it: 'section.heading', 'sentence.text'; what is inside: 'sections | select heading, count(items) as items'.

            \(lists.joined(separator: "\n\n"))

            Functions: topic 'functions'. How values are written ($5 million, 2024-Q3, 15%): topic 'values'.
            """
    }

    private static let explain = MCPTool(
        operation: described(
            "explain",
            "Says what each stage of a query does and how many rows it leaves; it helps where a result is empty or unexpected.",
            [Parameter("query", .text, required: true, "A query, or an error code such as E102.")])
    ) { arguments, workbench throws(RPCError) in
        do throws(RPCError) {
            switch try workbench.explain(arguments.text("query") ?? "") {
            case .code(let text): return Answer(text: text)
            case .steps(let steps): return Answer(text: ExplainedStep.text(of: steps).beginning(mostBytes))
            }
        } catch {
            let script = Script(Session.unprompted(arguments.text("query") ?? ""))
            let errors = workbench.session.prepare(script).errors
            guard !errors.isEmpty else { throw error }
            return Answer(text: pictures(of: errors) + advice(for: errors), isError: true)
        }
    }

    private static let check = MCPTool(
        operation: described(
            "check", "Says what is wrong with a query or script, and what is odd, without running it.",
            [Parameter("query", .text, required: true, "Statements of Docent's language.")])
    ) { arguments, workbench throws(RPCError) in
        let found = workbench.session.inspect(Script(Session.unprompted(arguments.text("query") ?? "")))
        guard !found.isEmpty else { return Answer(text: "nothing is wrong") }
        return Answer(
            text: pictures(of: found) + advice(for: found), isError: found.contains { $0.severity == .error })
    }

    private static let verify = MCPTool(
        operation: described(
            "verify",
            """
            Says whether a quotation stands word for word in the open documents, and where; or whether the receipts of rows ('query' \
            with 'receipts') still stand in their files.
            """,
            [
                Parameter("quotation", .text, "The words, as they are in the document."),
                Parameter("rows", .objects, "Rows of JSON, each with its 'sources'."),
            ])
    ) { arguments, workbench throws(RPCError) in
        guard arguments.has("rows") != arguments.has("quotation") else {
            throw RPCError(.invalidParams, "'verify' needs either 'quotation' or 'rows'")
        }
        if let quotation = arguments.text("quotation") {
            let places = try workbench.places(of: quotation)
            guard !places.isEmpty else {
                return Answer(
                    text: """
                        it does not stand word for word in any open document; look for a part of it with a query such as \
                        'sentences | where text has "…" | select text, at'
                        """, isError: true)
            }
            let lines = places.map { String(decoding: $0.bytes, as: UTF8.self) }
            return Answer(text: ("it stands:\n" + lines.joined(separator: "\n")).beginning(mostBytes))
        }
        let verified = try workbench.verify(arguments.list("rows") ?? [])
        return Answer(text: String(decoding: verified.bytes, as: UTF8.self).beginning(mostBytes))
    }

    private static let read = MCPTool(
        operation: described(
            "read",
            "Gives the text of a section, or of a whole document, with its lines. 'sections | select heading, at' lists them.",
            [
                Parameter(
                    "section", .text, "Its heading, or the beginning or a part of it; without it, the whole document."),
                Parameter("document", .text, "The document's path, where several are open."),
                Parameter("bytes", .count, "How much text is wanted at most; \(mostBytes) if it is not given."),
            ])
    ) { arguments, workbench throws(RPCError) in
        let passage: Passage
        do throws(RPCError) {
            passage = try workbench.read(arguments.text("section"), of: arguments.text("document"))
        } catch {
            // A model has no ':outline'.
            throw RPCError(
                error.code,
                error.message.replacing("':outline' lists them", with: "ask 'sections | select heading, at'"))
        }
        let most = min(arguments.count("bytes") ?? mostBytes, 10 * mostBytes)
        let lines = passage.lines
        let heading = passage.heading.map { " (\($0))" } ?? ""
        var text = "\(passage.document.path), lines \(lines.lowerBound) to \(lines.upperBound)\(heading):\n\n"
        text += passage.text.beginning(most)
        if passage.text.utf8.count > most { text += "\n… (cut after \(most) of \(passage.text.utf8.count) bytes)" }
        return Answer(text: text)
    }

    // MARK: Words

    private static func words(_ part: Workbench.ShownPart) -> String {
        switch part {
        case .result(let result): words(result)
        case .text(let text), .problem(let text): text
        case .note(let text): "note: \(text)"
        case .diagnostic(let diagnostic): pictures(of: [diagnostic])
        }
    }

    private static func words(_ result: ShownResult) -> String {
        let table = result.drawn ?? result.lines.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "\n")
        guard result.kind != "value", result.kind != "text", let count = result.count else {
            return table + (result.isCut ? "… (cut)" : "")
        }
        if count == 0 { return "no rows" }
        var words = count == 1 ? "1 row" : "\(count) rows"
        if result.isCut, result.drawn == nil {
            words +=
                "; only the first \(result.shown) are shown: narrow it, count it ('| count by …'), or go on with '| skip \(result.shown)'"
        }
        if result.cutsCells { words += "; long texts are cut ('…'): 'read' gives a section in full" }
        return "\(words)\n\(table)"
    }

    private static func pictures(of diagnostics: [Diagnostic]) -> String {
        var picture = TerminalText()
        ErrorPicture.write(Array(diagnostics.prefix(5)), to: &picture, width: 120, paint: Paint(false), wraps: false)
        return picture.string.trimmingSpaces
    }

    private static func advice(for said: Workbench.Said) -> String { advice(for: said.diagnostics) }

    /// What leads from an error to the right query.
    private static func advice(for diagnostics: [Diagnostic]) -> String {
        guard let error = diagnostics.first(where: { $0.severity == .error }) else { return "" }
        var lines: [String] = []
        if let mended = error.mendedText { lines.append("Perhaps: \(mended)") }
        if let meaning = Help.text(onCode: error.code) { lines.append(meaning) }
        return "\n" + lines.joined(separator: "\n")
    }
}

extension Diagnostic {
    /// The script with what was meant in place of what is wrong; nil where that isn't known or the script is long.
    var mendedText: String? {
        guard let replacement = fault.replacement, place.script.bytes.count < 2_000 else { return nil }
        let bytes = place.script.bytes
        let span = place.span.clamped(to: 0..<bytes.count)
        return String(
            decoding: bytes[..<span.lowerBound] + Array(replacement.utf8) + bytes[span.upperBound...], as: UTF8.self)
    }
}
