/// `paragraphs`: one row for a paragraph.
enum ParagraphsLayer: LayerDefinition {
    static let schema = RelationSchema(
        name: "paragraphs", singular: "paragraph", rank: 3,
        help: "a paragraph",
        example: "paragraphs | top 3 by count(words) | select count(words) as length, section.heading, at",
        fields: [
            Field("label", .text, "the (a) or iv. that it opens with, or null")
        ])

    static func layer(of document: Document) -> Layer {
        BlocksLayer.layer(of: document, relation: .paragraphs, kind: .paragraph) { blocks in
            [
                .plain(
                    blocks.map { ParagraphLabel.range(in: document.outline.blocks[$0].plain, of: document.text.plain) })
            ]
        }
    }
}
