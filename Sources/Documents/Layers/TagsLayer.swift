/// `tags`: one row for a tag of the text or the front matter.
enum TagsLayer: LayerDefinition {
    static let schema = RelationSchema(
        name: "tags", singular: "tag", rank: 5,
        help: "a tag: #tag in the text, or one of the front matter's tags, keywords and categories",
        example: "tags | count by name | sort count desc",
        fields: [
            Field("name", .text, "the tag as written, without #"),
            Field("source", .text, "where the tag is", choices: ["text", "meta"]),
        ])

    static func layer(of document: Document) -> Layer {
        let meta = FrontMatterTags(document).tags
        let events = document.markdown.events.filter { $0.kind == .tag }
        return Layer(
            .tags, starts: meta.map(\.span.lowerBound) + events.map(\.start),
            ends: meta.map(\.span.upperBound) + events.map(\.end),
            columns: [
                .lasting { document, row in
                    if row < meta.count { return .text(meta[row].name) }
                    let event = events[row - meta.count]
                    return .text(document.sourceText(in: event.start + 1..<event.end))
                },
                .choice(meta.map { _ in 1 } + events.map { _ in 0 }, of: ["text", "meta"]),
            ],
            text: { document, row in
                if row < meta.count { return meta[row].name }
                return document.text(in: events[row - meta.count].start..<events[row - meta.count].end)
            })
    }
}
