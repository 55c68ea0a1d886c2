import CPage

/// A page's nodes as libgumbo has found them, and the tokens of the page that they stand for.
final class PageTree {
    let tokens: [PageTokens.Token]
    /// Whether the tags of emphasis, links and code were left out, since the page was too tangled with them.
    let isPlain: Bool
    private let tokenAt: [Int32]
    private let page: OpaquePointer?
    /// The start tags of emphasis, links and code that no end tag closes, by their tokens.
    private let unclosed: Set<Int32>

    /// Nodes in preorder; `next` is the index of the first node after one and all in it.
    let nodes: UnsafeBufferPointer<CPageNode>

    /// Reads a page from an offset on.
    convenience init(_ source: UnsafeBufferPointer<UInt8>, from start: Int) {
        let tokens = PageTokens(source, from: start)
        if let page = PageTree.parse(tokens.skeleton) {
            self.init(tokens, page, isPlain: false)
        } else {
            let plain = PageTokens(source, from: start, isPlain: true)
            self.init(plain, PageTree.parse(plain.skeleton), isPlain: true)
        }
    }

    private init(_ tokens: PageTokens, _ page: OpaquePointer?, isPlain: Bool) {
        self.tokens = tokens.tokens
        self.isPlain = isPlain
        tokenAt = tokens.tokenAt
        unclosed = tokens.unclosedFormatting
        self.page = page
        nodes = UnsafeBufferPointer(
            start: page.map { cpage_nodes($0) } ?? nil, count: page.map { cpage_count($0) } ?? 0)
    }

    deinit { cpage_free(page) }

    /// A skeleton may need so many times its size and this many bytes: a page that was made to be read needs ten times.
    private static let memory = (times: 100, bytes: 1 << 25)

    private static func parse(_ skeleton: [UInt8]) -> OpaquePointer? {
        skeleton.withUnsafeBufferPointer {
            cpage_parse($0.baseAddress, $0.count, $0.count * memory.times + memory.bytes)
        }
    }

    /// The element that a node is; nil for texts and comments.
    @inline(__always)
    func element(_ node: CPageNode) -> PageElement? {
        guard node.kind == UInt8(CPAGE_ELEMENT.rawValue) else { return nil }
        let element = PageElement.numbered(node.tag)
        // Elements that are newer than libgumbo have no number.
        return element == .other ? startTag(node)?.element ?? .other : element
    }

    /// The start tag of a node, where the page has it.
    @inline(__always)
    func startTag(_ node: CPageNode) -> PageTokens.Token? {
        guard node.has_tag != 0, tokenAt.indices.contains(Int(node.start)), tokenAt[Int(node.start)] >= 0 else {
            return nil
        }
        return tokens[Int(tokenAt[Int(node.start)])]
    }

    /// Whether a node of emphasis, a link or code stands for a tag that nothing closes; copies that libgumbo has made of it
    /// for the blocks that follow do, too.
    func isUnclosed(_ node: CPageNode) -> Bool {
        guard !unclosed.isEmpty, tokenAt.indices.contains(Int(node.start)) else { return false }
        return unclosed.contains(tokenAt[Int(node.start)])
    }

    /// The end tag of a node, where the page has it.
    @inline(__always)
    func endTag(_ node: CPageNode) -> PageTokens.Token? {
        guard node.has_tag != 0, node.close_start < node.close_end, tokenAt.indices.contains(Int(node.close_start)),
            tokenAt[Int(node.close_start)] >= 0
        else { return nil }
        return tokens[Int(tokenAt[Int(node.close_start)])]
    }

    /// Calls with the tokens of a text or comment.
    @inline(__always)
    func forEachText(of node: CPageNode, _ body: (PageTokens.Token) -> Void) {
        guard tokenAt.indices.contains(Int(node.start)), tokenAt[Int(node.start)] >= 0 else { return }
        var index = Int(tokenAt[Int(node.start)])
        guard node.kind == UInt8(CPAGE_TEXT.rawValue), var letter = node.text else { return body(tokens[index]) }
        while index < tokens.count, tokens[index].skeletonOffset < node.end, letter.pointee != 0 {
            let token = tokens[index]
            index += 1
            // What stands between, such as an end tag that ends nothing, is none of the text.
            guard token.kind == .text || token.kind == .space else { continue }
            guard (token.kind == .space) == (letter.pointee != CChar(UInt8(ascii: "x"))) else { continue }
            letter += 1
            body(token)
        }
    }
}
