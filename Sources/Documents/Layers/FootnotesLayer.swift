/// `footnotes`: one row for a footnote's definition.
enum FootnotesLayer: LayerDefinition {
    static let schema = RelationSchema(
        name: "footnotes", singular: "footnote", rank: 3,
        help: "a footnote's definition",
        example: "footnotes | select label, text",
        fields: [
            Field("label", .text, "its label")
        ])

    static func layer(of document: Document) -> Layer {
        let outline = document.outline
        let notes = outline.blocks.indices.filter { outline.blocks[$0].kind == .footnote }
        let starts = notes.map { outline.blocks[$0].start }
        return Layer(
            .footnotes, starts: starts, ends: notes.map { outline.blocks[$0].end },
            depths: notes.map { outline.ranks[$0] },
            columns: [.computed { document, row in label(at: starts[row], in: document) }])
    }

    /// What stands between `[^` and `]`.
    private static func label(at start: UInt32, in document: Document) -> FieldValue {
        let rest = document.source[Int(start)...].dropFirst(2).prefix(1000)
        return .text(String(decoding: rest.prefix { $0 != UInt8(ascii: "]") }, as: UTF8.self))
    }
}
