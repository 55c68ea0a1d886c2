import Markdown
import Values

/// A link or image in the source.
struct Link: Sendable {
    /// How it is written; the raw value is the index in `names`.
    enum Kind: UInt8, Sendable { case inline, reference, autolink, bare, html, wiki, embed }

    /// The kind of a link or image by its event, which is no tag.
    static func kind(of event: Event) -> Kind {
        if event.kind == .link, event.flags.contains(.html) { return .html }
        if event.flags.contains(.reference) { return .reference }
        guard event.flags.contains(.wiki) else { return .inline }
        return event.flags.contains(.embed) ? .embed : .wiki
    }

    /// The kinds' names, as `links.kind` has them.
    static let names = ["inline", "reference", "autolink", "bare", "html", "wiki", "embed"]

    var start: UInt32
    var end: UInt32
    /// Its event; of a link in HTML the opening tag.
    var event: Int32
    var kind: Kind

    /// Where it goes, decoded.
    func url(in document: Document, attribute: StaticString) -> String? {
        let event = document.markdown.events[Int(event)]
        guard kind == .html else { return document.markdown.destination(of: event, in: document.source) }
        return document.tag(event)?.attribute(attribute)
    }

    /// Its title, or nil.
    func title(in document: Document) -> String? {
        let event = document.markdown.events[Int(event)]
        guard kind == .html else { return document.markdown.title(of: event, in: document.source) }
        return document.tag(event)?.attribute("title")
    }

    /// The host of a URL in small letters: what stands between `//` and the next `/`, `?`, `#` or port, without a user.
    static func host(of url: String) -> String? {
        let bytes = Array(url.utf8)
        var start = 0
        if !bytes.starts(with: "//".utf8) {
            guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")), colon > 0,
                bytes[..<colon].allSatisfy({ $0.isLetter || "0123456789+-.".utf8.contains($0) }),
                bytes[(colon + 1)...].starts(with: "//".utf8)
            else { return nil }
            start = colon + 1
        }
        var host = bytes[(start + 2)...].prefix { !"/?#\\".utf8.contains($0) }
        if let at = host.lastIndex(of: UInt8(ascii: "@")) { host = host[(at + 1)...] }
        if host.first == UInt8(ascii: "["), let close = host.firstIndex(of: UInt8(ascii: "]")) {
            host = host[...close]
        } else if let colon = host.firstIndex(of: UInt8(ascii: ":")) {
            host = host[..<colon]
        }
        return host.isEmpty ? nil : String(decoding: host, as: UTF8.self).lowercased()
    }

    /// The layer of links or images: `attribute` is that of HTML which has the URL.
    static func layer(
        _ links: [Link], relation: Relation, attribute: StaticString, more: [Column] = [],
        text: (@Sendable (Document, Int) -> String)? = nil
    ) -> Layer {
        Layer(
            relation, starts: links.map(\.start), ends: links.map(\.end),
            columns: [
                .lasting { document, row in
                    links[row].url(in: document, attribute: attribute).map(FieldValue.text) ?? .null
                },
                .lasting { document, row in
                    links[row].url(in: document, attribute: attribute).flatMap(host).map(FieldValue.text) ?? .null
                },
                .lasting { document, row in links[row].title(in: document).map(FieldValue.text) ?? .null },
                .choice(links.map(\.kind.rawValue), of: names),
            ] + more, text: text)
    }
}

extension Document {
    /// The tag of an event, or nil; of a page's link the one that its `detail` tells the offset of.
    func tag(_ event: Event) -> HTMLTag? {
        guard event.kind == .link, event.flags.contains(.html) else {
            return HTMLTag(markdown.bytes(event.start..<event.end, in: source))
        }
        let start = min(Int(UInt32(bitPattern: event.detail)), source.count)
        // Its text starts after the tag.
        return HTMLTag(Array(source[start..<max(start, min(Int(event.contentStart), source.count))]))
    }
}
