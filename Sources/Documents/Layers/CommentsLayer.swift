/// `comments`: one row for an HTML comment.
enum CommentsLayer: LayerDefinition {
    static let schema = RelationSchema(
        name: "comments", singular: "comment", rank: 5,
        help: "an HTML comment",
        fields: [])

    static func layer(of document: Document) -> Layer {
        Layer(.comments)
    }
}
