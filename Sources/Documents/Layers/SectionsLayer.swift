import Values

/// `sections`: one row for a head and what follows it, up to the next head of its level.
enum SectionsLayer: LayerDefinition {
    static let schema = RelationSchema(
        name: "sections", singular: "section", rank: 1,
        help: "a heading and what follows it, up to the next one of its level",
        example: "sections | select heading, level, kind",
        fields: [
            Field("heading", .text, "the heading's text, or null"),
            Field("level", .number, "1 for the outermost"),
            Field(
                "kind", .text, "what the heading looks like",
                choices: ["heading", "bold", "run-in", "numbered", "intro"]),
            Field("number", .text, "the number in the heading: 2, IV"),
            Field("parent", .node(.sections), "the section around it, or null"),
            Field("path", .list(.text), "the headings down to it, outermost first"),
            Field(
                "anchor", .text, "the name that links use for it: its own, or what GitHub makes of its text; or null"),
        ],
        shown: ["heading", "level", "kind", "at"])

    static func layer(of document: Document) -> Layer {
        let sections = document.outline.sections
        return Layer(
            .sections, starts: sections.map(\.start), ends: sections.map(\.end),
            columns: [
                .lasting { document, row in
                    document.heading(of: document.outline.sections[row]).map(FieldValue.text) ?? .null
                },
                .number(sections.map(\.level)),
                .choice(sections.map(\.kind.rawValue), of: Head.names),
                .computed { document, row in number(document.outline.sections[row], in: document) },
                .node(sections.map(\.parent), .sections),
                .computed { document, row in path(row, in: document) },
                .computed { document, row in document.anchors.sections[row].map(FieldValue.text) ?? .null },
            ])
    }

    /// The number that a heading has: after `Section`, `Sec.`, `Part` …, or at its start before `.` or `)`.
    private static func number(_ section: Section, in document: Document) -> FieldValue {
        let words = document.text.plain.string(section.heading).split(separator: " ", maxSplits: 2)
        guard let first = words.first else { return .null }
        if words.count > 1, ["section", "sec.", "part", "chapter", "article", "title"].contains(first.lowercased()) {
            let second = words[1].prefix { $0 != "." && $0 != ":" && $0 != ")" && $0 != "," }
            return isNumber(second) ? .text(String(second)) : .null
        }
        let number = first.prefix { $0 != "." && $0 != ")" }
        return number.count < first.count && isNumber(number) ? .text(String(number)) : .null
    }

    /// Digits or a Roman numeral in capitals.
    private static func isNumber(_ word: Substring) -> Bool {
        guard !word.isEmpty, word.utf8.count <= 8 else { return false }
        return word.utf8.allSatisfy { $0.isDigit } || word.allSatisfy { "IVXLC".contains($0) }
    }

    private static func path(_ row: Int, in document: Document) -> FieldValue {
        var headings: [FieldValue] = []
        var section = Int32(row)
        while section >= 0 {
            headings.append(document.heading(of: document.outline.sections[Int(section)]).map(FieldValue.text) ?? .null)
            section = document.outline.sections[Int(section)].parent
        }
        return .list(headings.reversed())
    }
}
