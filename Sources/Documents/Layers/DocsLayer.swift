import Values

/// `docs`: one row for a file.
enum DocsLayer: LayerDefinition {
    static let schema = RelationSchema(
        name: "docs", singular: "doc", rank: 0,
        help: "a file",
        example: "docs | select title, date, wordcount",
        fields: [
            Field("path", .text, "its path, as it was given"),
            Field("name", .text, "the file's name, without folder and ending"),
            Field("title", .text, "the front matter's title, or the first # heading"),
            Field("date", .date, "the front matter's date, or the one in the file's name or the title, or null"),
            Field("meta", .record, "the front matter: keys with their values"),
            Field("language", .text, "its language, such as de: as it says itself, or as its words show; or null"),
            Field("wordcount", .number, "how many words it has"),
            Field("bytes", .number, "the file's size in bytes"),
            Field("transcript", .truth, "whether it is the record of a conversation"),
        ],
        shown: ["title", "date", "wordcount", "path"])

    static func layer(of document: Document) -> Layer {
        Layer(
            .docs, starts: [0], ends: [UInt32(document.textCount)],
            columns: columns)
    }

    /// The same of all documents.
    private static let columns: [Column] = [
        .computed { document, _ in .text(document.path) },
        .computed { document, _ in .text(document.name) },
        .computed { document, _ in document.title.map(FieldValue.text) ?? .null },
        .computed { document, _ in document.date.map(FieldValue.date) ?? .null },
        .computed { document, _ in .record(document.meta.record) },
        .computed { document, _ in document.languageCode.map(FieldValue.text) ?? .null },
        .computed { document, _ in .number(Number(document.rowCount(of: .words))) },
        .computed { document, _ in .number(Number(document.fileCount)) },
        .computed { document, _ in .truth(document.isTranscript) },
    ]
}
