import Corpus
import Documents
import Query

/// `:read [SECTION]`: the text of a section, or of the document.
struct ReadCommand: Command {
    let usage = CommandUsage(
        name: "read", argument: "[SECTION]", summary: "shows the text of a section, or of the whole document",
        completes: .section)

    func run(_ argument: String, in session: Session, show: Show) -> Outcome {
        switch session.read(argument.isEmpty ? nil : argument) {
        case .passage(let passage): return done(passage.text, show)
        case .problem(let message): return wrong(message, show)
        case .stopped: return stopped(show)
        }
    }
}

/// A section, or a whole document, to be read.
package struct Passage: Sendable {
    package let document: Document
    /// The section's heading; nil for a whole document, and for what stands before the first heading.
    package let heading: String?
    /// In bytes of the document's text.
    package let span: Range<UInt32>
    /// As it reads: a blank line between blocks, items with their marks.
    package let text: String
}

/// What looking for a passage led to.
package enum FoundPassage {
    case passage(Passage)
    /// Why there is none, in words.
    case problem(String)
    case stopped
}

extension Session {
    /// The section with a heading, else the first whose heading begins so or has it; without one, the whole document.
    ///
    /// - Parameter path: Of the document, as it is shown; nil for any that is open.
    package func read(_ heading: String?, of path: String? = nil) -> FoundPassage {
        let documents = library.documents
        let numbers = library.given.filter { path == nil || documents[Int($0)].path == path }
        guard !numbers.isEmpty else {
            guard let path else { return .problem("no documents are open") }
            let nearest = NearestName.nearest(to: path, among: library.givenDocuments.prefix(2000).map(\.path))
            return .problem("no open document is named '\(path)'" + (nearest.map { " - did you mean '\($0)'?" } ?? ""))
        }
        guard let heading else {
            guard numbers.count == 1 else { return .problem("which section? ':outline' lists them") }
            let document = documents[Int(numbers[0])]
            return read(0..<UInt32(truncatingIfNeeded: document.textCount), of: document, heading: nil)
        }
        Loader(preparing: [.sections]).prepare(numbers.map { documents[Int($0)] }) { [stopFlag] in stopFlag.isStopped }
        if let section = section(heading, in: numbers) {
            return read(
                library.span(of: section), of: library.document(of: section),
                heading: SectionText.heading(of: section, in: library))
        }
        if stopFlag.isStopped { return .stopped }
        let names = sections(in: numbers).prefix(2000).compactMap { SectionText.heading(of: $0, in: library) }
        let nearest = NearestName.nearest(to: heading, among: names).map { " - did you mean '\($0)'?" }
        return .problem("no section '\(heading)'\(nearest ?? "; ':outline' lists them")")
    }

    private func read(_ span: Range<UInt32>, of document: Document, heading: String?) -> FoundPassage {
        Loader(preparing: [.blocks, .items]).prepare([document]) { [stopFlag] in stopFlag.isStopped }
        guard let text = ReadableText.of(span, in: document, until: stopFlag) else { return .stopped }
        return .passage(Passage(document: document, heading: heading, span: span, text: text))
    }

    private func sections(in numbers: [Int32]) -> some Sequence<Node> {
        let documents = library.documents
        return numbers.lazy.flatMap { [stopFlag] number in
            (0..<(stopFlag.isStopped ? 0 : documents[Int(number)].layer(.sections).count)).lazy.map {
                Node(document: number, relation: .sections, index: Int32($0))
            }
        }
    }

    /// The section of that heading: the same, or the first that begins so, or has it.
    private func section(_ wanted: String, in numbers: [Int32]) -> Node? {
        let wanted = wanted.lowercased()
        var best: (node: Node, rank: Int)?
        for node in sections(in: numbers) {
            if stopFlag.isStopped { return nil }
            guard let heading = SectionText.heading(of: node, in: library)?.lowercased() else { continue }
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
