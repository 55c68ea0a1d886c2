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
            Field("kind", .text, "how it is written", choices: Link.names),
            Field("target", .any, "the open document or section that it leads to, or null", looksAround: true),
            Field(
                "broken", .truth,
                "whether it leads to a file that is neither open nor on the disk, or to an anchor that is not there; null for other hosts",
                looksAround: true
            ),
        ],
        shown: ["text", "url", "at"])

    static func layer(of document: Document) -> Layer {
        Link.layer(
            LinkFinder.links(of: document), relation: .links, attribute: "href",
            more: [
                .amongOpen { library, node in library.links.destination(of: node, in: library).target },
                .amongOpen { library, node in library.links.destination(of: node, in: library).isBroken },
            ])
    }
}
