import Markdown

/// A page of HTML that was read: its text as events, and what its head says.
public struct Page: Sendable {
    public let markdown: ParsedMarkdown
    public let head: PageHead
    /// Whether emphasis, links and code were left out: the page was too tangled with them.
    public let isPlain: Bool

    /// Reads a page from an offset on.
    init(_ source: [UInt8], from start: Int) {
        (markdown, head, isPlain) = source.withUnsafeBufferPointer { source in
            let tree = PageTree(source, from: start)
            var scanner = PageScanner(source, tree)
            if let root = PageRoot.find(in: tree, source) { scanner.read(root) }
            return (PageWriter.write(scanner, from: start), PageHead(tree, source), tree.isPlain)
        }
    }
}
