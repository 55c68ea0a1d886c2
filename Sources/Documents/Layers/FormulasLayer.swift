import Markdown

/// `formulas`: one row for a formula of TeX.
enum FormulasLayer: LayerDefinition {
    static let schema = RelationSchema(
        name: "formulas", singular: "formula", rank: 5,
        help: "a formula; its text is the TeX between its signs",
        example: "formulas | count by display",
        fields: [
            Field("display", .truth, "whether it is set on lines of its own")
        ])

    static func layer(of document: Document) -> Layer {
        let events = document.markdown.events
        let indices = events.indices.filter { events[$0].kind == .formula || isFence(events[$0], in: document) }
        return Layer(
            .formulas, starts: indices.map { events[$0].start }, ends: indices.map { events[$0].end },
            columns: [.truth(indices.map { events[$0].kind == .codeBlock || events[$0].level == 1 ? 1 : 0 })],
            text: { document, row in
                let event = document.markdown.events[indices[row]]
                return event.kind == .formula
                    ? document.markdown.formula(event, in: document.source)
                    : CodeLayer.code(Int32(indices[row]), in: document)
            })
    }

    /// Whether a code block is a formula: a fence of `math`.
    private static func isFence(_ event: Event, in document: Document) -> Bool {
        guard event.kind == .codeBlock, let info = document.markdown.info(of: event, in: document.source) else {
            return false
        }
        return CodeLanguage.name(in: info)?.lowercased() == "math"
    }
}
