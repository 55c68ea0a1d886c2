/// The kinds of file that are read.
public enum FileKind: Sendable, CaseIterable {
    case markdown, text, page, commaTable, tabTable, notebook

    /// The endings of names that files of this kind have, in small letters.
    public var extensions: [String] {
        switch self {
        case .markdown: ["md", "markdown", "mdown", "mkd", "mdx", "qmd", "rmd"]
        case .text: ["txt"]
        case .page: ["html", "htm", "xhtml"]
        case .commaTable: ["csv"]
        case .tabTable: ["tsv"]
        case .notebook: ["ipynb"]
        }
    }

    /// Whether a folder means files of this kind, too; others are named.
    public var isInFolders: Bool {
        switch self {
        case .markdown, .text, .page: true
        case .commaTable, .tabTable, .notebook: false
        }
    }

    /// The endings of the files that a folder means.
    public static let extensionsInFolders = allCases.filter(\.isInFolders).flatMap(\.extensions)

    /// The kind that a file's name tells, or nil.
    public init?(name path: String) {
        guard let kind = FileKind.ending(of: path).flatMap({ FileKind.byExtension[$0] }) else { return nil }
        self = kind
    }

    private static let byExtension = Dictionary(
        uniqueKeysWithValues: allCases.flatMap { kind in kind.extensions.map { ($0, kind) } })

    /// The kind of a file: what its name tells, else a page where it begins as one, else Markdown.
    init(path: String, file: [UInt8]) {
        self = FileKind(name: path) ?? (PageStart.isAtStart(of: file) ? .page : .markdown)
    }

    /// What stands after the last full stop of a file's name, in small letters; nil where there is none.
    static func ending(of path: String) -> String? {
        var path = path
        return path.withUTF8 { bytes in
            let start = bytes.lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? 0
            guard let dot = bytes[start...].lastIndex(of: UInt8(ascii: ".")), dot > start else { return nil }
            return String(decoding: bytes[(dot + 1)...], as: UTF8.self).lowercased()
        }
    }
}
