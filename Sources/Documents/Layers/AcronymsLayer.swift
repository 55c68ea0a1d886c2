/// `acronyms`: one row for where an acronym is defined: Long Form (LF).
enum AcronymsLayer: LayerDefinition {
    static let schema = RelationSchema(
        name: "acronyms", singular: "acronym", rank: 5,
        help: "where an acronym is defined: Long Form (LF)",
        fields: [
            Field("short", .text, "the acronym"),
            Field("long", .text, "what it stands for"),
            Field("uses", .number, "how often either stands in the document"),
        ])

    static func layer(of document: Document) -> Layer {
        Layer(.acronyms)
    }
}
