/// `headings`: one row for a section's head, of any kind.
enum HeadingsLayer: LayerDefinition {
    static let schema = RelationSchema(
        name: "headings", singular: "heading", rank: 3,
        help: "a section's heading, of any kind",
        example: "headings | select level, text",
        fields: [
            Field("level", .number, "the section's level, from 1")
        ])

    static func layer(of document: Document) -> Layer {
        BlocksLayer.layer(of: document, relation: .headings, kind: .heading, text: text) { blocks in
            var levels: [Int32: Int32] = [:]
            for section in document.outline.sections where section.block >= 0 { levels[section.block] = section.level }
            return [
                .number(
                    blocks.map { block in
                        levels[Int32(block)]
                            ?? Int32(document.markdown.events[Int(document.outline.blocks[block].event)].level)
                    })
            ]
        }
    }

    /// What a heading shows: its text, or what describes the image that it is.
    private static func text(_ document: Document, _ block: Block) -> String {
        let text = document.text.plain.string(block.plain)
        return text.isEmpty ? document.pictureText(in: block) ?? "" : text
    }
}
