import Corpus
import Documents
import Query
import Rendering
import Session
import Values

extension Workbench {
    /// Opens documents; fails where one can't be read, with those that can be read open.
    func open(_ paths: [String]) throws(RPCError) {
        guard !paths.isEmpty else { return }
        guard !paths.contains("-") else { throw RPCError(.failed, "standard input is not a document here") }
        try check(gather { session.open(paths, show: $0) })
    }

    /// What explaining something gave.
    enum Explained {
        /// What an error code means.
        case code(String)
        case steps([ExplainedStep])
    }

    /// What a query's stages do, or what a code means.
    func explain(_ query: String) throws(RPCError) -> Explained {
        if query.utf8.count < 6, let text = Help.text(onCode: query) { return .code(text) }
        let script = Script(Session.unprompted(query))
        let prepared = session.prepare(script)
        try check(gather { session.check(prepared, show: $0) })
        guard let explained = session.explain(prepared) else {
            throw RPCError(.failed, "this is not a query, which is a relation and then stages")
        }
        switch explained.ending {
        case .stopped: throw RPCError(.failed, "stopped")
        case .failed(let diagnostics):
            throw RPCError(
                .failed, diagnostics.first.map(Self.line) ?? "it failed",
                data: ["diagnostics": Self.json(of: diagnostics)])
        default: return .steps(explained.steps)
        }
    }

    /// Help on a topic.
    func help(on topic: String) throws(RPCError) -> String {
        if let text = Help.text(on: topic) { return text }
        let nearest = Help.meant(by: topic).map { " - did you mean '\($0)'?" }
        throw RPCError(.failed, "there is no help on '\(topic)'\(nearest ?? "")")
    }

    /// Where a quotation stands in the open documents: the innermost of what has it whole, in each document.
    func places(of quotation: String) throws(RPCError) -> [JSON] {
        guard !quotation.isEmpty else { throw RPCError(.invalidParams, "the quotation has no words") }
        let library = session.library
        var innermost: [Int32: Node] = [:]
        _ = session.look(Script("at \(LiteralText.quoted(quotation))")) { result in
            guard case .rows(let rows) = result.content else { return }
            for node in rows.rows.compactMap(\.node) {
                let known = innermost[node.document].map { library.span(of: $0).count } ?? Int.max
                if library.span(of: node).count < known { innermost[node.document] = node }
            }
        }
        if session.stopFlag.isStopped { throw RPCError(.failed, "stopped") }
        return innermost.sorted { $0.key < $1.key }.map { _, node in
            let document = library.document(of: node)
            let span = library.span(of: node)
            let position = document.position(of: span.lowerBound)
            return [
                "in": .text(node.relation.schema.singular), "doc": .text(document.path), "line": .count(position.line),
                "column": .count(position.column), "text": .text(document.text(in: span).beginning(2_000)),
            ]
        }
    }

    /// Compares rows' receipts with the documents.
    func verify(_ rows: [FieldValue]) throws(RPCError) -> JSON {
        let said = gather { session.verify(rows: rows, show: $0) }
        // That rows don't stand is what was asked for.
        if said.ending == .wrong || said.ending == .stopped { try check(said) }
        var findings: [JSON] = []
        for case .result(let result) in said.parts { findings += result.lines.map { .written($0) } }
        let standing = said.ending == .done ? rows.count : rows.count - Self.failingRows(in: said)
        return [
            "rows": .count(rows.count), "standing": .count(standing), "findings": .list(findings),
            "problems": .list(said.problems.map { .text($0) }),
        ]
    }

    /// How many rows have findings, by the note that tells how many stand.
    private static func failingRows(in said: Said) -> Int {
        let words = said.notes.last?.split(separator: " ") ?? []
        guard words.count > 2, let standing = Int(words[0]), let all = Int(words[2]) else { return 0 }
        return all - standing
    }

    /// A section, or a whole document.
    func read(_ heading: String?, of path: String?) throws(RPCError) -> Passage {
        switch session.read(heading, of: path) {
        case .passage(let passage): return passage
        case .problem(let words): throw RPCError(.failed, words)
        case .stopped: throw RPCError(.failed, "stopped")
        }
    }
}

extension Passage {
    /// Its first and last line.
    var lines: ClosedRange<Int> {
        let first = document.position(of: span.lowerBound).line
        return first...max(first, document.position(of: max(span.lowerBound, span.upperBound &- 1)).line)
    }
}

/// All that there is to ask, as data.
enum Reference {
    static let json: JSON = [
        "relations": .list(
            Relation.allCases.map { relation in
                [
                    "name": .text(relation.schema.name), "help": .text(relation.schema.help),
                    "example": .text(relation.schema.example), "fields": .list(relation.schema.fields.map(field)),
                ]
            }),
        "commonFields": .list(Field.common.map(field)),
        "stages": .list(
            StageName.allCases.map { stage in
                [
                    "name": .text(stage.rawValue), "form": .text(stage.form), "help": .text(stage.help),
                    "example": .text(stage.example),
                ]
            }),
        "functions": .list(
            FunctionTable.all.map { function in
                [
                    "name": .text(function.name), "form": .text(function.form), "help": .text(function.help),
                    "example": .text(function.example),
                ]
            }),
        "topics": .list(Help.topics.map { .text($0) }),
    ]

    private static func field(_ field: Field) -> JSON {
        ["name": .text(field.name), "type": .text(Help.words(for: field.type)), "help": .text(field.help)]
    }
}
