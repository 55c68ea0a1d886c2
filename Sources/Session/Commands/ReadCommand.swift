import Documents
import Query

/// `:read [SECTION]`: the text of a section, or of the document.
struct ReadCommand: Command {
    let usage = CommandUsage(
        name: "read", argument: "[SECTION]", summary: "shows the text of a section, or of the whole document",
        completes: .section)

    func run(_ argument: String, in session: Session, show: Show) -> Outcome {
        let library = session.library
        let documents = library.givenDocuments
        guard !documents.isEmpty else { return wrong("no documents are open", show) }
        if argument.isEmpty {
            guard documents.count == 1 else { return wrong("which section? ':outline' lists them", show) }
            return read(0..<UInt32(truncatingIfNeeded: documents[0].source.count), of: documents[0], in: session, show)
        }
        guard let section = find(argument, in: session) else {
            if session.stopFlag.isStopped { return stopped(show) }
            let names = headings(in: session)
            let nearest = NearestName.nearest(to: argument, among: names).map { " - did you mean '\($0)'?" }
            return wrong("no section '\(argument)'\(nearest ?? "; ':outline' lists them")", show)
        }
        return read(library.span(of: section), of: library.document(of: section), in: session, show)
    }

    private func read(_ span: Range<UInt32>, of document: Document, in session: Session, _ show: Show) -> Outcome {
        session.makeRelations([.blocks, .items])
        guard let text = ReadableText.of(span, in: document, until: session.stopFlag) else { return stopped(show) }
        return done(text, show)
    }

    private func sections(in session: Session) -> [Node] {
        session.stopFlag.isStopped ? [] : session.library.nodes(.sections)
    }

    private func headings(in session: Session) -> [String] {
        sections(in: session).prefix(2000).compactMap { SectionText.heading(of: $0, in: session.library) }
    }

    /// The section of that heading: the same, or the first that begins so, or has it.
    private func find(_ wanted: String, in session: Session) -> Node? {
        session.makeRelations([.sections])
        let wanted = wanted.lowercased()
        var best: (node: Node, rank: Int)?
        for node in sections(in: session) where !session.stopFlag.isStopped {
            guard let heading = SectionText.heading(of: node, in: session.library)?.lowercased() else { continue }
            let rank = heading == wanted ? 0 : heading.hasPrefix(wanted) ? 1 : heading.contains(wanted) ? 2 : 3
            if rank < best?.rank ?? 3 { best = (node, rank) }
            if rank == 0 { break }
        }
        return best?.node
    }
}

/// Blocks as text to read: a blank line between them, items with their marks.
struct ReadableText {
    private let document: Document
    private let items: Layer
    private var text = ""
    /// The items that the last block stands in, the innermost last, and whether their marks have been written.
    private var open: [(end: UInt32, isMarked: Bool)] = []
    private var nextItem = 0

    /// The text of a span; nil if that was stopped.
    static func of(_ span: Range<UInt32>, in document: Document, until stopFlag: StopFlag) -> String? {
        if stopFlag.isStopped { return nil }
        let blocks = document.layer(.blocks)
        var readable = ReadableText(document: document, items: document.layer(.items))
        for row in 0..<blocks.count {
            if stopFlag.isStopped { return nil }
            let block = blocks.span(of: row)
            if block.lowerBound >= span.upperBound { break }
            guard block.lowerBound >= span.lowerBound, block.upperBound <= span.upperBound else { continue }
            // A block with others in it shows as those.
            if row + 1 < blocks.count, blocks.starts[row + 1] < block.upperBound { continue }
            readable.add(block)
        }
        return readable.text
    }

    private init(document: Document, items: Layer) {
        self.document = document
        self.items = items
    }

    private mutating func add(_ block: Range<UInt32>) {
        openItems(around: block)
        let words = document.text(in: block)
        guard !words.isEmpty else { return }
        let indent = String(repeating: "  ", count: open.count)
        let isFirst = open.last.map { !$0.isMarked } ?? false
        if isFirst { open[open.count - 1].isMarked = true }
        let mark = open.isEmpty ? "" : isFirst ? String(indent.dropLast(2)) + "- " : indent
        if !text.isEmpty { text += isFirst ? "\n" : "\n\n" }
        text += mark
        if indent.isEmpty {
            text += words
        } else {
            let lines = words.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
            text += lines.map { String(Substring($0)) }.joined(separator: "\n" + indent)
        }
    }

    /// The items come in the order of their starts, as the blocks do, and each is in the one around it as a whole.
    private mutating func openItems(around block: Range<UInt32>) {
        while nextItem < items.count, items.starts[nextItem] <= block.lowerBound {
            close(before: items.starts[nextItem])
            open.append((items.ends[nextItem], false))
            nextItem += 1
        }
        close(before: block.lowerBound)
        while let last = open.last, last.end < block.upperBound { open.removeLast() }
    }

    private mutating func close(before start: UInt32) {
        while let last = open.last, last.end <= start { open.removeLast() }
    }
}
