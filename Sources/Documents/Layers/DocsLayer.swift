import Values

/// `docs`: one row for a file.
enum DocsLayer: LayerDefinition {
    static let schema = RelationSchema(
        name: "docs", singular: "doc", rank: 0,
        help: "a file",
        example: "docs | select title, date, wordcount",
        fields: [
            Field("path", .text, "the path as it was given"),
            Field("name", .text, "the file's name, without folder and ending"),
            Field("title", .text, "the front matter's title, or the first # heading"),
            Field("date", .date, "the front matter's date, or null"),
            Field("meta", .record, "the front matter: key to value"),
            Field("wordcount", .number, "how many words it has"),
            Field("bytes", .number, "the file's size in bytes"),
            Field("transcript", .truth, "whether it is the record of a conversation"),
        ])

    static func layer(of document: Document) -> Layer {
        // Names and titles are what rows are joined and grouped by: each is worked out once.
        let name = name(of: document.path)
        let lazyTitle = Lazy<FieldValue>()
        return Layer(
            .docs, starts: [0], ends: [UInt32(document.source.count)],
            columns: [
                .computed { document, _ in .text(document.path) },
                .computed { _, _ in .text(name) },
                .computed { document, _ in lazyTitle.value { title(of: document) } },
                .computed { document, _ in document.date.map(FieldValue.date) ?? .null },
                .computed { document, _ in .record(document.meta.record) },
                .computed { document, _ in .number(Number(document.layer(.words).count)) },
                .computed { document, _ in .number(Number(document.source.count)) },
                .computed { document, _ in .truth(document.text.isTranscript) },
            ])
    }

    /// `peru` of `Examples/peru.md`.
    private static func name(of path: String) -> String {
        let name = path.split(separator: "/").last ?? path[...]
        guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return String(name) }
        return String(name[..<dot])
    }

    private static func title(of document: Document) -> FieldValue {
        switch document.meta.record.first(where: { $0.name == "title" })?.value {
        case .text(let text)?: .text(AlternativeText.folded(text))
        case .number(let number)?: .text(number.text)
        case .date(let date)?: .text(date.text)
        case .truth(let truth)?: .text("\(truth)")
        default: firstHeading(of: document)
        }
    }

    /// The text of the first `#` heading.
    private static func firstHeading(of document: Document) -> FieldValue {
        let heading = document.outline.sections.first { $0.kind == .heading }
        return heading.map { .text(document.text.plain.string($0.heading)) } ?? .null
    }
}

extension Document {
    /// The front matter's date, or nil.
    var date: DateSpan? {
        switch meta.record.first(where: { $0.name == "date" })?.value {
        case .date(let date)?: date
        case .number(let number)?: number.int.flatMap { DateSpan(year: $0) }
        default: nil
        }
    }
}
