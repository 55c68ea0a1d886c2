/// `links`: one row for a link.
enum LinksLayer: LayerDefinition {
    static let schema = RelationSchema(
        name: "links", singular: "link", rank: 5,
        help: "a link",
        example: "links | count by host | sort count desc",
        fields: [
            Field("url", .text, "where it goes"),
            Field("host", .text, "the url's host, or null"),
            Field("title", .text, "its title, or null"),
            Field("kind", .text, "how it is written", choices: ["inline", "reference", "autolink", "bare", "html"]),
        ])

    static func layer(of document: Document) -> Layer {
        Link.layer(LinkFinder.links(of: document), relation: .links, attribute: "href")
    }
}
