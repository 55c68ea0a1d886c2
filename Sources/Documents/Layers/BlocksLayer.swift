/// `blocks`: one row for a block: a paragraph, list, item, table ….
enum BlocksLayer: LayerDefinition {
    static let schema = RelationSchema(
        name: "blocks", singular: "block", rank: 3,
        help: "a block: a paragraph, list, item, table …",
        example: "blocks | count by kind",
        fields: [
            Field("kind", .text, "what it is", choices: Block.names),
            Field("depth", .number, "how deep it is nested in blocks, from 1"),
        ])

    static func layer(of document: Document) -> Layer {
        let outline = document.outline
        let blocks = outline.blocks.indices.filter { outline.rows[$0] >= 0 }
        return Layer(
            .blocks, starts: blocks.map { outline.blocks[$0].start }, ends: blocks.map { outline.blocks[$0].end },
            depths: blocks.map { outline.ranks[$0] },
            columns: [
                .choice(blocks.map { outline.blocks[$0].kind.rawValue }, of: Block.names),
                .number(blocks.map { outline.depths[$0] }),
            ])
    }

    /// The layer of the blocks of one kind, its columns made from their indices in the outline.
    static func layer(
        of document: Document, relation: Relation, kind: Block.Kind,
        text: (@Sendable (Document, Block) -> String)? = nil, columns: ([Int]) -> [Column]
    ) -> Layer {
        let outline = document.outline
        let blocks = outline.blocks.indices.filter { outline.blocks[$0].kind == kind }
        var rowText: (@Sendable (Document, Int) -> String)?
        if let text { rowText = { document, row in text(document, document.outline.blocks[blocks[row]]) } }
        return Layer(
            relation, starts: blocks.map { outline.blocks[$0].start }, ends: blocks.map { outline.blocks[$0].end },
            depths: blocks.map { outline.ranks[$0] }, baseRows: blocks.map { outline.rows[$0] },
            columns: columns(blocks),
            text: rowText)
    }
}
