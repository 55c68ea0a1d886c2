import Markdown

/// `comments`: one row for an HTML comment.
enum CommentsLayer: LayerDefinition {
    static let schema = RelationSchema(
        name: "comments", singular: "comment", rank: 5,
        help: "an HTML comment",
        example: "comments | take 2 | select source, at",
        fields: [])

    static func layer(of document: Document) -> Layer {
        let comments = document.markdown.events.filter {
            $0.kind == .htmlInline && document.source[Int($0.start)...].starts(with: "<!--".utf8)
        }
        return Layer(
            .comments, starts: comments.map(\.start), ends: comments.map(\.end),
            text: { document, row in
                let comment = comments[row]
                let inside = document.source[Int(comment.start)..<Int(comment.end)].dropFirst(4)
                return AlternativeText.folded(String(decoding: inside.dropLast(min(3, inside.count)), as: UTF8.self))
            })
    }
}
