import Documents
import Session

/// What an agent can read as a whole: the open documents, and the reference.
struct MCPResources {
    private let library: Library

    init(_ server: MCPServer) { library = server.workbench.session.library }

    /// How many are listed at once, and how many bytes one has at most.
    private static let (page, mostBytes) = (100, 200_000)

    private static let help = "docent://help"

    static let templates: JSON = [
        "resourceTemplates": [
            [
                "uriTemplate": "\(help)/{topic}", "name": "help",
                "description": "Help on a word of the language, an error code or a list.", "mimeType": "text/plain",
            ]
        ]
    ]

    private static let topics = [
        "relations", "stages", "functions", "operators", "values", "units", "errors",
    ]

    /// A page of them; the cursor is how many came before.
    func list(after cursor: FieldValue?) throws(RPCError) -> JSON {
        let start = cursor?.text.map { Int($0) } ?? .some(0)
        guard let start, start >= 0 else { throw RPCError(.invalidParams, "that is no cursor") }
        let documents = library.givenDocuments
        var all = ([nil] + Self.topics).map { topic -> JSON in
            let uri = topic.map { "\(Self.help)/\($0)" } ?? Self.help
            return [
                "uri": .text(uri), "name": .text(topic ?? "help"), "mimeType": "text/plain",
                "description": .text(topic.map { "The language's \($0)." } ?? "How to ask, in short."),
            ]
        }
        let reference = all.count
        let end = min(start + Self.page, reference + documents.count)
        guard start <= end else { throw RPCError(.invalidParams, "that is no cursor") }
        for index in max(start, reference)..<max(start, reference, end) {
            let document = documents[index - reference]
            all.append([
                "uri": .text(FileAddress.of(document.path)), "name": .text(document.path), "mimeType": "text/plain",
                "size": .count(document.textCount),
            ])
        }
        let listed = start < reference ? all[start...] : all[reference...]
        return .object(leavingOutNil: [
            "resources": .list(Array(listed)),
            "nextCursor": end < reference + documents.count ? .text("\(end)") : nil,
        ])
    }

    /// The text of one; of a long document the beginning.
    func read(_ uri: String) throws(RPCError) -> JSON {
        if uri == Self.help || uri.hasPrefix(Self.help + "/") {
            let topic =
                FileAddress.decoded(uri.dropFirst(Self.help.utf8.count + 1)).map { String(decoding: $0, as: UTF8.self) }
                ?? ""
            if let text = Help.text(on: topic) { return contents(uri, text) }
        }
        let documents = library.givenDocuments
        guard let document = documents.first(where: { FileAddress.of($0.path) == uri || $0.path == uri }) else {
            throw RPCError(.unavailable, "no resource '\(uri)'", data: ["uri": .text(uri)])
        }
        let text = String(decoding: document.source, as: UTF8.self)
        guard text.utf8.count > Self.mostBytes else { return contents(uri, text) }
        return contents(
            uri,
            text.beginning(Self.mostBytes)
                + "\n… (cut after \(Self.mostBytes) of \(text.utf8.count) bytes; the tool 'read' gives a section)")
    }

    private func contents(_ uri: String, _ text: String) -> JSON {
        ["contents": [["uri": .text(uri), "mimeType": "text/plain", "text": .text(text)]]]
    }
}
