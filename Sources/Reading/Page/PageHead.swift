import CPage

/// What a page says of itself.
public struct PageHead: Sendable {
    /// `og:title`, else the text of the one `<h1>`, else `<title>`.
    public var title: String?
    /// The day it is from, as it is written there.
    public var date: String?
    /// The names and contents of its `<meta>`, its `<title>` and `lang`: in their order, names in small letters.
    public var fields: [(name: String, value: String)] = []

    init() {}

    /// Reads it off a page's nodes.
    init(_ tree: PageTree, _ source: UnsafeBufferPointer<UInt8>) {
        var headings: [Int] = []
        var stamp: String?
        var hasTitle = false
        var index = 0
        while index < tree.nodes.count {
            let node = tree.nodes[index]
            switch tree.element(node) {
            case .html?:
                if let tag = tree.startTag(node), let language = Self.attribute("lang", of: tag, source) {
                    fields.append(("lang", language))
                }
            case .title?:
                if !hasTitle {
                    let text = Self.text(of: index, tree, source)
                    hasTitle = !text.isEmpty
                    if hasTitle { fields.append(("title", text)) }
                }
            case .meta?: if let tag = tree.startTag(node) { readMeta(tag, source) }
            case .h1?: headings.append(index)
            case .time?: if stamp == nil, let tag = tree.startTag(node) { stamp = Self.stamp(tag, source) }
            case .nav?, .aside?, .template?, .svg?:
                index = max(index + 1, Int(node.next))
                continue
            default: break
            }
            index += 1
        }
        let heading = headings.count == 1 ? Self.text(of: headings[0], tree, source) : ""
        title = [value("og:title"), heading, value("title")].lazy.compactMap { $0.map(Self.withoutSigns) }.first {
            !$0.isEmpty
        }
        date = stamp
        for name in Self.dates {
            guard let day = value(name) else { continue }
            date = day
            break
        }
    }

    /// The value of a field, or nil.
    private func value(_ name: String) -> String? { fields.first { $0.name == name && !$0.value.isEmpty }?.value }

    /// The names under which pages say their day, the surest first.
    private static let dates = [
        "article:published_time", "og:article:published_time", "datepublished", "dc.date.issued", "dcterms.issued",
        "dc.date.created", "dcterms.created", "dc.date", "dcterms.date", "dc:date", "citation_publication_date",
        "citation_date", "parsely-pub-date", "sailthru.date", "publish-date", "publish_date", "pubdate", "date",
        "article:modified_time", "dcterms.modified", "dc.date.modified", "last-modified", "revised",
    ]

    private mutating func readMeta(_ tag: PageTokens.Token, _ source: UnsafeBufferPointer<UInt8>) {
        guard let content = Self.attribute("content", of: tag, source) else { return }
        for name in ["name", "property", "itemprop", "http-equiv"] as [StaticString] {
            guard let value = Self.attribute(name, of: tag, source), !value.isEmpty else { continue }
            fields.append((value.lowercased(), content))
            return
        }
    }

    /// The day of a `<time>` that says when the page came out.
    private static func stamp(_ tag: PageTokens.Token, _ source: UnsafeBufferPointer<UInt8>) -> String? {
        let isDay =
            attribute("itemprop", of: tag, source)?.lowercased() == "datepublished"
            || attribute("pubdate", of: tag, source) != nil
        return isDay ? attribute("datetime", of: tag, source) : nil
    }

    private static func attribute(
        _ name: StaticString, of tag: PageTokens.Token, _ source: UnsafeBufferPointer<UInt8>
    ) -> String? {
        guard let value = PageAttributes.value(of: name, in: source, tag: Int(tag.start)..<Int(tag.end)) else {
            return nil
        }
        return folded(PageEntity.text(of: value, 0..<value.count))
    }

    /// The text of all in a node that is to be seen.
    static func text(of index: Int, _ tree: PageTree, _ source: UnsafeBufferPointer<UInt8>) -> String {
        var text = ""
        var inner = index
        while inner < min(Int(tree.nodes[index].next), tree.nodes.count) {
            let node = tree.nodes[inner]
            if let element = tree.element(node) {
                if element == .br { text += " " }
                inner = element.isHidden ? max(inner + 1, Int(node.next)) : inner + 1
                continue
            }
            inner += 1
            guard node.kind == UInt8(CPAGE_TEXT.rawValue) else { continue }
            tree.forEachText(of: node) { text += PageEntity.text(of: source, Int($0.start)..<Int($0.end)) }
        }
        return folded(text)
    }

    /// A title without the signs of templates: what they stand for is not known.
    private static func withoutSigns(_ title: String) -> String {
        guard title.utf8.contains(UInt8(ascii: "{")) else { return title }
        var kept: [UInt8] = []
        let bytes = Array(title.utf8)
        bytes.withUnsafeBufferPointer { bytes in
            var signs = TemplateSigns(bytes, before: bytes.count)
            var start = 0
            while let sign = signs.next(from: start, after: 0) {
                kept += bytes[start..<sign.lowerBound]
                start = sign.upperBound
            }
            kept += bytes[start...]
        }
        guard kept.count < bytes.count else { return title }
        // What stood between them parts nothing any more.
        return folded(String(decoding: kept, as: UTF8.self)).trimmingJoints
    }

    private static func folded(_ text: String) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ").trimmingSigns
    }
}

extension String {
    /// A text without the white space, dashes and bars at its ends.
    fileprivate var trimmingJoints: String {
        var text = self[...]
        while let first = text.first, " |-–—·:".contains(first) { text = text.dropFirst() }
        while let last = text.last, " |-–—·:".contains(last) { text = text.dropLast() }
        return String(text)
    }

    /// A heading without the sign of the link to itself that stands after it.
    fileprivate var trimmingSigns: String {
        var text = self[...]
        while let last = text.last, last == "¶" || last == "§" || last == " " { text = text.dropLast() }
        return String(text)
    }
}
