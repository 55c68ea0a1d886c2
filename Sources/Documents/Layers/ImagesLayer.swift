/// `images`: one row for an image; its text is its alternative text.
enum ImagesLayer: LayerDefinition {
    static let schema = RelationSchema(
        name: "images", singular: "image", rank: 5,
        help: "an image; its text is its alternative text",
        example: "images | select text, url",
        fields: [
            Field("url", .text, "where the picture is"),
            Field("host", .text, "the url's host, or null"),
            Field("title", .text, "its title, or null"),
            Field("kind", .text, "how it is written", choices: Link.names),
        ],
        shown: ["text", "url", "at"])

    static func layer(of document: Document) -> Layer {
        let images = LinkFinder.images(of: document)
        return Link.layer(images, relation: .images, attribute: "src") { document, row in
            AlternativeText.text(of: Int(images[row].event), in: document)
        }
    }
}
