import Documents
import Query
import Rendering

/// `:outline`: the sections of the open documents, with their lines.
struct OutlineCommand: Command {
    let usage = CommandUsage(
        name: "outline", argument: "[DOCUMENT]", summary: "shows the sections, each under the one it is in")

    func run(_ argument: String, in session: Session, show: Show) -> Outcome {
        let documents = session.library.documents
        let chosen = session.library.given.map(Int.init).filter {
            argument.isEmpty || documents[$0].path.contains(argument)
        }
        guard !chosen.isEmpty else {
            let isAnyOpen = !session.library.given.isEmpty
            return wrong(isAnyOpen ? "no open document is named '\(argument)'" : "no documents are open", show)
        }
        session.makeRelations([.sections])
        var texts: [String] = []
        for index in chosen {
            if session.stopFlag.isStopped { return stopped(show) }
            let lines = Self.lines(of: documents[index], at: Int32(index), in: session)
            texts.append((chosen.count > 1 ? VisibleText.of(documents[index].path) + "\n" : "") + lines)
        }
        return session.stopFlag.isStopped ? stopped(show) : done(texts.joined(separator: "\n\n"), show)
    }

    private static func lines(of document: Document, at number: Int32, in session: Session) -> String {
        let library = session.library
        let rows: [[String]] = (0..<document.layer(.sections).count).compactMap { row in
            if session.stopFlag.isStopped { return nil }
            let node = Node(document: number, relation: .sections, index: Int32(row))
            let level = SectionText.level(of: node, in: library)
            let indent = String(repeating: "  ", count: max(0, min(level, 20) - 1))
            let line = document.position(of: library.span(of: node).lowerBound).line
            let name = SectionText.heading(of: node, in: library) ?? "(before the first heading)"
            return [String(line), indent + VisibleText.of(name)]
        }
        return rows.isEmpty ? "  (nothing)" : TextColumns.aligned(rows)
    }
}

/// What commands tell of sections.
enum SectionText {
    static func heading(of node: Node, in library: Library) -> String? {
        guard let index = Relation.sections.schema.index(ofField: "heading"),
            case .text(let heading) = library.field(index, of: node)
        else { return nil }
        return heading
    }

    static func level(of node: Node, in library: Library) -> Int {
        guard let index = Relation.sections.schema.index(ofField: "level"),
            case .number(let level) = library.field(index, of: node)
        else { return 1 }
        return Int(level.description) ?? 1
    }
}
