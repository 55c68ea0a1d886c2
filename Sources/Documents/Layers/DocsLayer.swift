/// `docs`: one row for a file.
enum DocsLayer: LayerDefinition {
    static let schema = RelationSchema(
        name: "docs", singular: "doc", rank: 0,
        help: "a file",
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
        Layer(.docs)
    }
}
