import Corpus
import Documents

/// What the prompt calls the open documents.
enum ShortName {
    private static let limit = 24

    /// The only document's name without its ending, else the first one's and how many there are more.
    static func of(_ documents: [Document]) -> String {
        guard let first = documents.first else { return "docent" }
        let name = shortened(baseName(of: first.path))
        return documents.count == 1 ? name : "\(name)+\(documents.count - 1)"
    }

    private static func baseName(of path: String) -> String {
        guard path != "-" else { return "stdin" }
        let name = path.split(separator: "/").last.map(String.init) ?? path
        guard Folder.isDocumentName(name), let dot = name.lastIndex(of: ".") else { return name }
        return String(name[..<dot])
    }

    /// A name of a date and many words keeps its first ones.
    private static func shortened(_ name: String) -> String {
        name.count <= limit ? name : name.prefix(limit - 1) + "…"
    }
}
