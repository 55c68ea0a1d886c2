import CPage
import Markdown

/// Emphasis, links and code within a page's lines.
extension PageScanner {
    /// More than these, one in another, tell nobody anything.
    private static let deepest = 12

    /// Opens what an element is. Where nothing closes its tag it ends with its block: a browser has it go on to the page's
    /// end, which nobody meant, and all figures after a stray `<code>` would be none.
    mutating func enterInline(_ element: PageElement, _ node: CPageNode, _ tag: PageTokens.Token?) {
        guard inlines.count < Self.deepest, let kind = kind(of: element, tag) else { return }
        let isUnclosed = tree.isUnclosed(node)
        // A copy, for a block that follows.
        if isUnclosed, tag == nil { return }
        var inline = Inline(
            kind: kind, level: element == .u || element == .ins ? UInt8(ascii: "u") : 0,
            start: tag.map { $0.start..<$0.end } ?? 0..<0, close: tree.endTag(node).map { $0.start..<$0.end } ?? 0..<0)
        inline.isUnclosed = isUnclosed
        inlines.append(inline)
    }

    private func kind(of element: PageElement, _ tag: PageTokens.Token?) -> Event.Kind? {
        switch element {
        case .b, .strong: .strong
        case .i, .em, .cite, .dfn, .var, .u, .ins: .emphasis
        case .s, .strike, .del: .strikethrough
        case .code, .samp, .kbd, .tt: .codeSpan
        case .a: tag?.has.contains(.href) == true && !inlines.contains { $0.kind == .link } ? .link : nil
        default: nil
        }
    }
}
