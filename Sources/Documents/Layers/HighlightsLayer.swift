/// `highlights`: one row for a run of text in one style.
enum HighlightsLayer: LayerDefinition {
    static let schema = RelationSchema(
        name: "highlights", singular: "highlight", rank: 5,
        help: "a run of text in one style",
        example: "highlights | count by kind",
        fields: [
            Field("kind", .text, "the style", choices: ["bold", "italic", "underline", "strike"])
        ])

    static func layer(of document: Document) -> Layer {
        let runs = document.text.styleRuns.sorted { ($0.start, $1.end) < ($1.start, $0.end) }
        return Layer(
            .highlights, starts: runs.map(\.start), ends: runs.map(\.end),
            columns: [.choice(runs.map { UInt8($0.style.rawValue.trailingZeroBitCount) }, of: Style.names)])
    }
}
