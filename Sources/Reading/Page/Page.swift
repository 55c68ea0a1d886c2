import Markdown

/// A page of HTML that was read: its text as events, and what its head says.
public struct Page: Sendable {
    public let markdown: ParsedMarkdown
    public let head: PageHead
    /// The times that its text tells, in order.
    public let times: [PageTime]
    /// Whether emphasis, links and code were left out: the page was too tangled with them.
    public let isPlain: Bool

    /// Reads a page from an offset on.
    init(_ source: [UInt8], from start: Int) {
        (markdown, head, times, isPlain) = source.withUnsafeBufferPointer { source in
            let tree = PageTree(source, from: start)
            var scanner = PageScanner(source, tree)
            if let root = PageRoot.find(in: tree, source) { scanner.read(root) }
            return (PageWriter.write(scanner, from: start), PageHead(tree, source), scanner.times, tree.isPlain)
        }
    }

    /// What links name places of a page by: the `id` of its elements, and the `name` of its anchors.
    package static func identifiers(in source: [UInt8]) -> Set<String> {
        source.withUnsafeBufferPointer { source in
            var found: Set<String> = []
            for tag in PageTokens(source, from: 0).tokens where tag.kind == .startTag {
                let span = Int(tag.start)..<Int(tag.end)
                for name: StaticString in tag.element == .a ? ["id", "name"] : ["id"] {
                    guard let value = PageAttributes.value(of: name, in: source, tag: span), !value.isEmpty else {
                        continue
                    }
                    found.insert(String(decoding: value, as: UTF8.self))
                }
            }
            return found
        }
    }
}
