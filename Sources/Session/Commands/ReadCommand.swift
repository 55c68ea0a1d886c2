import Documents
import Query

/// `:read [SECTION]`: the text of a section, or of the document.
struct ReadCommand: Command {
    let usage = CommandUsage(
        name: "read", argument: "[SECTION]", summary: "the text of a section, or of the whole document",
        completes: .section)

    func run(_ argument: String, in session: Session, show: Show) -> Outcome {
        let library = session.library
        let documents = library.documents
        guard !documents.isEmpty else { return wrong("no documents are open", show) }
        if argument.isEmpty {
            guard documents.count == 1 else { return wrong("which section? ':outline' has them", show) }
            let all = 0..<UInt32(truncatingIfNeeded: documents[0].source.count)
            return done(ReadableText.of(all, in: documents[0]), show)
        }
        guard let section = find(argument, in: session) else {
            let names = headings(in: session)
            let nearest = NearestName.nearest(to: argument, among: names).map { " - did you mean '\($0)'?" }
            return wrong("no section '\(argument)'\(nearest ?? "; ':outline' has them")", show)
        }
        return done(ReadableText.of(library.span(of: section), in: library.document(of: section)), show)
    }

    private func sections(in session: Session) -> [Node] { session.library.nodes(.sections) }

    private func headings(in session: Session) -> [String] {
        sections(in: session).prefix(2000).compactMap { SectionText.heading(of: $0, in: session.library) }
    }

    /// The section of that heading: the same, or the first that begins so, or has it.
    private func find(_ wanted: String, in session: Session) -> Node? {
        let wanted = wanted.lowercased()
        var best: (node: Node, rank: Int)?
        for node in sections(in: session) {
            guard let heading = SectionText.heading(of: node, in: session.library)?.lowercased() else { continue }
            let rank = heading == wanted ? 0 : heading.hasPrefix(wanted) ? 1 : heading.contains(wanted) ? 2 : 3
            if rank < best?.rank ?? 3 { best = (node, rank) }
            if rank == 0 { break }
        }
        return best?.node
    }
}

/// Blocks as text to read: a blank line between them, items with their marks.
enum ReadableText {
    static func of(_ span: Range<UInt32>, in document: Document) -> String {
        let blocks = document.layer(.blocks)
        var text = ""
        var items: [Range<UInt32>] = []
        var marked: Set<UInt32> = []
        let itemLayer = document.layer(.items)
        for row in 0..<blocks.count {
            let block = blocks.span(of: row)
            guard block.lowerBound >= span.lowerBound, block.upperBound <= span.upperBound else { continue }
            // A block with others in it shows as those.
            if row + 1 < blocks.count, blocks.starts[row + 1] < block.upperBound { continue }
            items = (0..<itemLayer.count).map { itemLayer.span(of: $0) }.filter {
                $0.lowerBound <= block.lowerBound && block.upperBound <= $0.upperBound
            }
            let words = document.text(in: block)
            guard !words.isEmpty else { continue }
            let indent = String(repeating: "  ", count: items.count)
            let isFirst = items.last.map { marked.insert($0.lowerBound).inserted } ?? false
            let mark = items.isEmpty ? "" : isFirst ? String(indent.dropLast(2)) + "- " : indent
            if !text.isEmpty { text += isFirst ? "\n" : "\n\n" }
            text += mark + words.replacing("\n", with: "\n" + indent)
        }
        return text
    }
}
