import Documents
import Query
import Rendering

/// `:at 126:9`, or a quotation: what stands there, and how to ask for it.
struct AtCommand: Command {
    let usage = CommandUsage(
        name: "at", argument: "LINE:COLUMN|QUOTATION",
        summary: "what stands at a place or has a quotation, with the shortest queries for it")

    /// More are not listed.
    private static let most = 40

    func run(_ argument: String, in session: Session, show: Show) -> Outcome {
        guard !argument.isEmpty else { return wrong("where? ':at 126:9', or paste a quotation after ':at'", show) }
        let script = Script("at \(Self.place(argument) ?? LiteralText.quoted(Self.unquoted(argument)))")
        var nodes: [Node] = []
        session.stopFlag.reset()
        let ending = session.engine.look(session.prepare(script)) { result in
            if case .rows(let rows) = result.content { nodes = rows.rows.compactMap(\.node) }
        }
        switch ending {
        case .done: break
        case .failed(let diagnostics):
            return wrong(diagnostics.first?.message ?? "nothing is there", show)
        default: return Outcome(.stopped)
        }
        guard !nodes.isEmpty else {
            return wrong("no open document has that; the words must be as they stand there", show)
        }
        let writer = ShortestQuery(session.library)
        var rows: [[String]] = []
        for node in nodes.prefix(Self.most) {
            if session.stopFlag.isStopped { return Outcome(.stopped) }
            rows.append([node.relation.schema.singular, Self.short(node, session.library), writer.query(for: node)])
        }
        var text = TextColumns.aligned(rows)
        if nodes.count > Self.most { text += "\n  and \(nodes.count - Self.most) more" }
        return done(text, show)
    }

    /// `126:9`, `peru.md:126:9` as the two numbers.
    private static func place(_ text: String) -> String? {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false).suffix(2)
        guard parts.count == 2, parts.allSatisfy({ Int($0) != nil && $0.allSatisfy(\.isNumber) }) else { return nil }
        return parts.joined(separator: ":")
    }

    private static func unquoted(_ text: String) -> String {
        let pairs: [(Character, Character)] = [("\"", "\""), ("'", "'"), ("“", "”"), ("‘", "’")]
        for (open, close) in pairs where text.count > 2 && text.first == open && text.last == close {
            return String(text.dropFirst().dropLast())
        }
        return text
    }

    /// The start of what a reader sees of it.
    private static func short(_ node: Node, _ library: Library) -> String {
        let document = library.document(of: node)
        let span = library.span(of: node)
        let text = VisibleText.of(document.text(in: span.lowerBound..<min(span.upperBound, span.lowerBound &+ 200)))
        return text.count > 40 ? text.prefix(39) + "…" : text
    }
}

/// Finds the shortest query that selects one node, and no other.
struct ShortestQuery {
    private let library: Library

    init(_ library: Library) { self.library = library }

    private static let longest = 60
    /// Fields of the span that make poor conditions: of these only the line, and the start as the last means.
    private static let fields = ["line", "start"]

    func query(for node: Node) -> String {
        let schema = node.relation.schema
        let all = library.nodes(node.relation)
        if all.count == 1 { return schema.name }
        var conditions = conditions(for: node, schema)
        conditions.sort { $0.text.utf8.count < $1.text.utf8.count }
        for condition in conditions where isOnly(node, condition.field, condition.value, all) {
            return "\(schema.name) | where \(condition.text)"
        }
        let inDocument = library.documents.count > 1 ? documentCondition(node) : ""
        let start = library.span(of: node).lowerBound
        return "\(schema.name) | where start == \(start)\(inDocument)"
    }

    private func conditions(
        for node: Node, _ schema: RelationSchema
    ) -> [(text: String, field: Int, value: String)] {
        schema.allFields.indices.compactMap { index in
            guard let field = schema.field(at: index) else { return nil }
            let isCommon = index >= schema.fields.count
            guard !isCommon || field.name == "text" || Self.fields.contains(field.name) else { return nil }
            guard let value = LiteralText.of(library.field(index, of: node), longest: Self.longest) else { return nil }
            return ("\(field.name) == \(value)", index, value)
        }
    }

    private func isOnly(_ node: Node, _ field: Int, _ value: String, _ all: [Node]) -> Bool {
        for other in all where other != node {
            if LiteralText.of(library.field(field, of: other), longest: Self.longest) == value { return false }
        }
        return true
    }

    private func documentCondition(_ node: Node) -> String {
        let path = library.document(of: node).path
        return " and doc.path == \(LiteralText.quoted(path))"
    }
}
