/// What of a page is none of its text.
extension PageScanner {
    /// Whether an element is not read: what nobody sees, and what surrounds the text on every page of a site.
    func isHidden(_ element: PageElement, _ tag: PageTokens.Token?, _ index: Int) -> Bool {
        if element.isHidden { return true }
        switch element {
        case .header: if !isInSection, !isTitleBlock(index) { return true }
        case .footer: if !isInSection { return true }
        case .form: if !holdsText(index) { return true }
        case .dialog: if tag?.has.contains(.open) != true { return true }
        default: break
        }
        guard let tag, !tag.has.isDisjoint(with: [.role, .hidden, .style, .classes]) else { return false }
        if tag.has.contains(.hidden) { return true }
        if tag.has.contains(.classes), isHidden(byClassOf: tag, index) { return true }
        let span = Int(tag.start)..<Int(tag.end)
        if tag.has.contains(.role), let role = PageAttributes.value(of: "role", in: source, tag: span) {
            let role = String(decoding: role.prefix(20), as: UTF8.self).lowercased()
            if ["navigation", "contentinfo", "complementary", "search"].contains(role) { return true }
            if role == "banner", !isInSection { return true }
        }
        guard tag.has.contains(.style), let style = PageAttributes.value(of: "style", in: source, tag: span) else {
            return false
        }
        let words = style.filter { $0 > 32 }.map { $0 &- 65 < 26 ? $0 | 32 : $0 }
        return PageStyle.hides(words)
    }

    /// Whether a header is that of the text, not of the site: its heading is the page's title, and it has no links.
    private func isTitleBlock(_ index: Int) -> Bool {
        var heading: Int?
        for inner in index + 1..<max(index + 1, min(Int(tree.nodes[index].next), tree.nodes.count)) {
            switch tree.element(tree.nodes[inner]) {
            case .a?, .nav?, .ul?, .form?, .input?, .button?, .img?: return false
            case .h1?: heading = heading ?? inner
            default: break
            }
        }
        guard let heading, let title = tree.nodes.indices.first(where: { tree.element(tree.nodes[$0]) == .title })
        else {
            return false
        }
        return PageHead.text(of: heading, tree, source) == PageHead.text(of: title, tree, source)
    }

    /// Whether an element's class says that nobody sees it, or that it has the numbers of code's lines.
    private func isHidden(byClassOf tag: PageTokens.Token, _ index: Int) -> Bool {
        guard
            let classes = PageAttributes.value(of: "class", in: source, tag: Int(tag.start)..<Int(tag.end)),
            (Self.shortestClass...200).contains(classes.count)
        else { return false }
        return classes.split(whereSeparator: { $0 <= 32 }).contains {
            guard $0.count >= Self.shortestClass else { return false }
            let name = String(decoding: $0, as: UTF8.self)
            return Self.unseen.contains(name) || Self.gutters.contains(name) && holdsNumbers(index)
        }
    }

    /// Whether what is in an element are numbers and nothing else.
    private func holdsNumbers(_ index: Int) -> Bool {
        var isNumber = true
        for inner in index + 1..<max(index + 1, min(Int(tree.nodes[index].next), tree.nodes.count)) {
            guard isNumber else { return false }
            guard tree.element(tree.nodes[inner]) == nil else { continue }
            tree.forEachText(of: tree.nodes[inner]) {
                for byte in source[Int($0.start)..<Int($0.end)] where byte > 57 || byte > 32 && byte < 48 {
                    isNumber = false
                }
            }
        }
        return isNumber
    }

    private static let shortestClass = 6
    /// Classes of what is read aloud and not shown (Bootstrap, WordPress), and of links to edit a part (MediaWiki).
    private static let unseen: Set<String> = [
        "sr-only", "visually-hidden", "visuallyhidden", "screen-reader-text", "mw-editsection",
    ]
    /// Classes of the numbers beside code's lines (Pygments, Rouge and others).
    private static let gutters: Set<String> = [
        "linenos", "lineno", "linenodiv", "linenumber", "gutter", "rouge-gutter",
    ]

    /// Whether a form is there for its text: one that holds a heading, or the page's main part.
    private func holdsText(_ index: Int) -> Bool {
        for inner in index + 1..<max(index + 1, min(Int(tree.nodes[index].next), tree.nodes.count)) {
            guard let element = tree.element(tree.nodes[inner]) else { continue }
            if element == .h1 || element == .main || element == .article { return true }
        }
        return false
    }
}

/// What a `style` says, without white space and in small letters.
enum PageStyle {
    /// Whether it hides its element.
    static func hides(_ style: [UInt8]) -> Bool {
        let text = String(decoding: style, as: UTF8.self)
        return text.split(separator: ";").contains { $0.hasPrefix("display:none") || $0.hasPrefix("visibility:hidden") }
    }
}
