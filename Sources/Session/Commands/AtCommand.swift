import Documents
import Query
import Rendering

/// `:at 126:9`, or a quotation: what stands there, and how to ask for it.
struct AtCommand: Command {
    let usage = CommandUsage(
        name: "at", argument: "LINE:COLUMN|QUOTATION",
        summary: "shows what is at a place or holds a quotation, with the shortest queries for it")

    /// More are not listed.
    private static let most = 40

    func run(_ argument: String, in session: Session, show: Show) -> Outcome {
        guard !argument.isEmpty else {
            return wrong("give a place, ':at 126:9', or paste a quotation after ':at'", show)
        }
        let place = Self.place(argument)
        let quotation = Self.unquoted(argument)
        let script = Script("at \(place ?? LiteralText.quoted(quotation))")
        var nodes: [Node] = []
        session.makeRelations(Relation.allCases)
        let ending = session.engine.look(session.prepare(script)) { result in
            if case .rows(let rows) = result.content { nodes = rows.rows.compactMap(\.node) }
        }
        switch ending {
        case .done: break
        case .failed(let diagnostics):
            return wrong(diagnostics.first?.message ?? "nothing is there", show)
        default: return stopped(show)
        }
        guard !nodes.isEmpty else {
            return wrong("no open document has that quotation; it must be word for word", show)
        }
        if place == nil { show(.text(Self.places(of: quotation, in: session))) }
        let listed = Array(nodes.prefix(Self.most))
        guard let queries = ShortestQueries(for: listed, in: session.library, until: session.stopFlag) else {
            return stopped(show)
        }
        let rows = zip(listed, queries.texts).map { node, query in
            [node.relation.schema.singular, Self.short(node, session.library), query]
        }
        var text = TextColumns.aligned(rows)
        if nodes.count > Self.most { text += "\n  and \(nodes.count - Self.most) more" }
        return done(text, show)
    }

    /// More places of a quotation are not listed.
    private static let mostPlaces = 5

    /// Where a quotation stands in the documents' files.
    private static func places(of quotation: String, in session: Session) -> String {
        let places = session.engine.places(of: quotation, most: mostPlaces + 1)
        let lines = places.prefix(mostPlaces).map { document, span in
            let (line, column) = document.position(of: span.lowerBound)
            return VisibleText.of("\(document.path):\(line):\(column)")
        }
        return (lines + (places.count > mostPlaces ? ["and more"] : [])).joined(separator: "\n")
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
