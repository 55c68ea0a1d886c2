import Corpus
import Documents

/// What the prompt calls the open documents.
enum ShortName {
    private static let limit = 24

    /// The only document's name without its ending; of many the folder's that holds them all, else the first one's and how
    /// many there are more.
    static func of(_ documents: [Document]) -> String {
        guard let first = documents.first else { return "docent" }
        if documents.count > few, let folder = folder(of: documents) { return shortened(folder) }
        let name = shortened(baseName(of: first.path))
        return documents.count == 1 ? name : "\(name)+\(documents.count - 1)"
    }

    /// Up to so many are a person's choice from a folder, which the folder's name would hide.
    private static let few = 3

    /// The name of the innermost folder of them all, if the paths tell one.
    private static func folder(of documents: [Document]) -> String? {
        var common: ArraySlice<Substring>?
        for document in documents {
            let folders = document.path.split(separator: "/").dropLast()
            common = common.map { zip($0, folders).prefix { $0 == $1 }.map(\.0)[...] } ?? folders
        }
        return common?.last.flatMap { $0.allSatisfy { $0 == "." } ? nil : String($0) }
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
