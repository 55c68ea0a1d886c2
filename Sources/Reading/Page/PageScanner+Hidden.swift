/// What of a page is none of its text.
extension PageScanner {
    /// Whether an element is not read: what nobody sees, and what surrounds the text on every page of a site.
    func isHidden(_ element: PageElement, _ tag: PageTokens.Token?, _ index: Int) -> Bool {
        if element.isHidden { return true }
        switch element {
        case .header, .footer: if !isInSection { return true }
        case .form: if !holdsText(index) { return true }
        case .dialog: if tag?.has.contains(.open) != true { return true }
        default: break
        }
        guard let tag, !tag.has.isDisjoint(with: [.role, .hidden, .style]) else { return false }
        if tag.has.contains(.hidden) { return true }
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
