/// `paragraphs`: one row for a paragraph.
enum ParagraphsLayer: LayerDefinition {
    static let schema = RelationSchema(
        name: "paragraphs", singular: "paragraph", rank: 3,
        help: "a paragraph",
        example: "paragraphs | top 3 by count(words) | select count(words) as length, section.heading, at",
        fields: [
            Field("label", .text, "the opening words that are set apart, up to a stop, or its (a) or iv.; or null")
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
