/// The comment that a saved page or table of Markdown ends with: what it was made by, of how many documents, by which query.
///
/// Only a file that ends so may be replaced without being asked for: others are a person's own.
public struct SavedMark {
    /// The program's version.
    let version: String
    /// How many documents were open.
    let documents: Int
    /// The statement that saved it.
    let query: String

    public init(version: String, documents: Int, query: String) {
        self.version = version
        self.documents = documents
        self.query = query
    }

    /// How many bytes from a file's end the comment is looked for in.
    public static let reach = 1 << 20

    private static let opening = "<!-- Saved by docent "
    private static let closing = " -->\n"

    /// The comment, with a blank line before it: without, a table of Markdown would go on.
    public var bytes: [UInt8] {
        let count = "\(documents) \(documents == 1 ? "document" : "documents")"
        return Array("\n\(Self.opening)\(version) from \(count): \(escapedQuery)\(Self.closing)".utf8)
    }

    /// The query so that it can't end the comment, nor act on a terminal, cut where it is longer than anyone reads.
    private var escapedQuery: String {
        var text = query.utf8.count > Self.reach / 4 ? String(query.prefix(1_000)) + " …" : query
        text = VisibleText.of(text, keepingLines: true)
        // Two dashes may end a comment of HTML, or start another.
        return text.replacing("--", with: "-&#45;").replacing("--", with: "-&#45;")
    }

    /// Whether a file that ends with these bytes ends with such a comment.
    public static func ends(_ bytes: [UInt8]) -> Bool {
        let text = Substring(String(decoding: bytes, as: UTF8.self)).utf8
        let end = text.reversed().drop { $0 == 10 || $0 == 13 || $0 == 32 }
        guard end.starts(with: "-->".utf8.reversed()) else { return false }
        let comment = Array(end.reversed())
        let dashes = Array("<!--".utf8)
        guard let start = comment.indices.dropLast(dashes.count).last(where: { comment[$0...].starts(with: dashes) })
        else {
            return false
        }
        return comment[start...].starts(with: opening.utf8)
    }
}
