import Markdown
import Reading

/// What links name places of a document by.
struct Anchors: Sendable {
    /// Of each section; nil where its head is no heading.
    private(set) var sections: [String?] = []
    /// The section of an anchor.
    private(set) var rows: [String: Int] = [:]
    /// Other names: ids of HTML's elements and of spans, and the names of blocks (`^name`).
    private(set) var others: Set<String> = []

    init(_ document: Document) {
        readNames(document)
        // Of an anchor that recurs, the last number given.
        var counts: [String: Int] = [:]
        for (row, section) in document.outline.sections.enumerated() {
            guard section.kind == .heading, section.block >= 0 else {
                sections.append(nil)
                continue
            }
            let event = Int(document.outline.blocks[Int(section.block)].event)
            let own = Self.ownName(event, in: document)
            let slug = own ?? Anchor.slug(document.heading(of: section) ?? "")
            guard !slug.isEmpty else {
                sections.append(nil)
                continue
            }
            var anchor = slug
            if own == nil, rows[slug] != nil {
                var count = counts[slug, default: 0]
                repeat {
                    count += 1
                    anchor = "\(slug)-\(count)"
                } while rows[anchor] != nil
                counts[slug] = count
            }
            sections.append(anchor)
            if rows[anchor] == nil { rows[anchor] = row }
        }
    }

    /// The name that a heading gives itself: `{#id}`, or the `id` of its tag.
    private static func ownName(_ index: Int, in document: Document) -> String? {
        let event = document.markdown.events[index]
        if event.flags.contains(.html),
            let id = HTMLTag(Array(document.source[Int(event.start)..<Int(event.contentStart)]))?.attribute("id"),
            !id.isEmpty
        {
            return id
        }
        let inside = document.markdown.events[index + 1..<max(index + 1, Int(event.next))]
        return inside.reversed().lazy.compactMap { document.markdown.identifier(of: $0, in: document.source) }.first
    }

    private mutating func readNames(_ document: Document) {
        if document.reading.kind == .page { others = Page.identifiers(in: document.source) }
        for event in document.markdown.events {
            switch event.kind {
            case .markup:
                if let id = document.markdown.identifier(of: event, in: document.source) { others.insert(id) }
                if document.source[Int(event.start)] == UInt8(ascii: "^") {
                    others.insert(document.sourceText(in: event.start..<event.end))
                }
            case .htmlInline:
                guard let tag = document.tag(event) else { continue }
                for name in [tag.attribute("id"), tag.name == "a" ? tag.attribute("name") : nil] {
                    if let name { others.insert(name) }
                }
            default: break
            }
        }
    }

    /// The section of an anchor as a link has it; of a wiki link it may be the heading's text.
    func section(_ anchor: String) -> Int? { rows[anchor] ?? rows[Anchor.slug(anchor)] }

    /// Whether an anchor is there.
    func has(_ anchor: String) -> Bool { others.contains(anchor) || section(anchor) != nil }
}

/// The rule by which GitHub makes a heading's anchor.
package enum Anchor {
    /// The text in small letters, without punctuation, a hyphen for each space; as far as it came when it is stopped.
    package static func slug(_ text: String, isStopped: () -> Bool = { false }) -> String {
        var slug = ""
        for scalar in text.lowercased().unicodeScalars {
            if slug.utf8.count & 4_095 == 4_095, isStopped() { break }
            if scalar == " " {
                slug += "-"
            } else if scalar == "-" || isWord(scalar) {
                slug.unicodeScalars.append(scalar)
            }
        }
        return slug
    }

    private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII { return scalar == "_" || scalar.properties.isAlphabetic || scalar.value &- 48 < 10 }
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .letterNumber, .connectorPunctuation:
            return true
        default: return scalar.properties.isAlphabetic
        }
    }
}
