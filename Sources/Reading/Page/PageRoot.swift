import CPage

/// Which part of a page is read: its main part, where it says which that is, else its body.
enum PageRoot {
    /// The node of the first `<main>` or `role="main"`, else of the one `<article>`, else of the `<body>`; nil for an empty
    /// page.
    static func find(in tree: PageTree, _ source: UnsafeBufferPointer<UInt8>) -> Int? {
        var main: Int?
        var articles: [Int] = []
        var body: Int?
        var articleEnd = 0
        for (index, node) in tree.nodes.enumerated() {
            guard let element = tree.element(node) else { continue }
            switch element {
            case .body: body = body ?? index
            case .main: if main == nil, hasText(index, tree) { main = index }
            case .article where index >= articleEnd:
                articles.append(index)
                articleEnd = Int(node.next)
            default: if main == nil, isMain(node, tree, source), hasText(index, tree) { main = index }
            }
        }
        if let main { return main }
        if articles.count == 1, hasText(articles[0], tree) { return articles[0] }
        return body ?? (tree.nodes.isEmpty ? nil : 0)
    }

    private static func isMain(_ node: CPageNode, _ tree: PageTree, _ source: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let tag = tree.startTag(node), tag.has.contains(.role),
            let role = PageAttributes.value(of: "role", in: source, tag: Int(tag.start)..<Int(tag.end))
        else { return false }
        return role.elementsEqual("main".utf8)
    }

    private static func hasText(_ index: Int, _ tree: PageTree) -> Bool {
        for inner in index + 1..<max(index + 1, min(Int(tree.nodes[index].next), tree.nodes.count)) {
            let node = tree.nodes[inner]
            guard node.kind == UInt8(CPAGE_TEXT.rawValue), let text = node.text else { continue }
            if text.pointee == CChar(UInt8(ascii: "x")) || text.pointee != 0 && text[1] != 0 { return true }
        }
        return false
    }
}
