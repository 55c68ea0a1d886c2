/// `paragraphs`: one row for a paragraph.
enum ParagraphsLayer: LayerDefinition {
    static let schema = RelationSchema(
        name: "paragraphs", singular: "paragraph", rank: 3,
        help: "a paragraph",
        example: "paragraphs | top 3 by count(words) | select count(words) as length, section.heading, at",
        fields: [
            Field("label", .text, "the words that it opens with, set apart up to a stop, or the (a) or iv.; or null")
        ])

    static func layer(of document: Document) -> Layer {
        BlocksLayer.layer(of: document, relation: .paragraphs, kind: .paragraph) { blocks in
            [
                .plain(
                    blocks.map {
                        let block = document.outline.blocks[$0]
                        guard block.label.isEmpty else { return block.label }
                        return ParagraphLabel.range(in: block.plain, of: document.text.plain)
                    })
            ]
        }
    }
}
