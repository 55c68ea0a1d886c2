import Values

/// Paths as links have them.
enum LinkedPath {
    /// The endings of documents that a link may leave out, or name as HTML.
    static let endings = [".md", ".markdown", ".mdx", ".qmd", ".rmd", ".mdown", ".mkd", ".html", ".txt"]
    /// What stands for a folder.
    static let indices = ["index.md", "README.md", "_index.md", "readme.md", "index.mdx", "Readme.md", "index.html"]

    /// A path without `.`, `..` and doubled slashes; empty for the working folder.
    static func normalized(_ path: String) -> String {
        var parts: [Substring] = []
        for part in path.split(separator: "/") where part != "." {
            if part == "..", let last = parts.last, last != ".." {
                parts.removeLast()
            } else if part != ".." || !path.hasPrefix("/") {
                parts.append(part)
            }
        }
        return (path.hasPrefix("/") ? "/" : "") + parts.joined(separator: "/")
    }

    /// A folder's path and a path in it, as one.
    static func joined(_ folder: String, _ path: String) -> String {
        normalized(folder.isEmpty ? path : folder + "/" + path)
    }

    /// The folder of a path: empty for the working folder.
    static func folder(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "" }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    /// A folder and those around it, the innermost first.
    static func foldersAround(_ folder: String) -> [String] {
        var folders = [folder]
        var folder = folder
        while !folder.isEmpty, folder != "/", !folder.hasSuffix("..") {
            folder = self.folder(of: folder)
            folders.append(folder)
        }
        return folders
    }

    /// The last part of a path.
    static func name(of path: String) -> Substring {
        path.split(separator: "/").last ?? ""
    }

    /// A name without the ending of a document.
    static func stem(of name: some StringProtocol) -> String {
        let small = name.lowercased()
        for ending in endings where small.hasSuffix(ending) { return String(name.dropLast(ending.count)) }
        return String(name)
    }

    /// The paths that a link to a normalized path may mean: itself, with an ending, the source of a page of HTML, a folder's
    /// index.
    static func variants(of path: String) -> [String] { [path] + besides(path) + indices(in: path) }

    /// Those of them that are not in the path as a folder, but for itself.
    static func besides(_ path: String) -> [String] {
        let stem =
            path.hasSuffix(".html")
            ? String(path.dropLast(5)) : path.hasSuffix(".htm") ? String(path.dropLast(4)) : path
        let besides = endings.map { stem + $0 }
        return stem != path && name(of: stem) == "index" ? besides + indices(in: folder(of: stem)) : besides
    }

    private static func indices(in folder: String) -> [String] {
        let start = folder.isEmpty || folder.hasSuffix("/") ? folder : folder + "/"
        return indices.map { start + $0 }
    }

    /// A text without percent encoding.
    static func decoded(_ text: Substring) -> String {
        guard text.utf8.contains(UInt8(ascii: "%")) else { return String(text) }
        var bytes: [UInt8] = []
        let source = Array(text.utf8)
        var index = 0
        while index < source.count {
            if source[index] == UInt8(ascii: "%"), index + 2 < source.count,
                let value = UInt8(String(decoding: source[index + 1...index + 2], as: UTF8.self), radix: 16)
            {
                bytes.append(value)
                index += 3
            } else {
                bytes.append(source[index])
                index += 1
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Whether a link leads to another host, or is no path at all: `https:`, `mailto:`, `//host`, or with a template in it.
    static func isElsewhere(_ url: String) -> Bool {
        if url.hasPrefix("//") || url.contains("{{") || url.contains("{%") { return true }
        guard let colon = url.utf8.firstIndex(of: UInt8(ascii: ":")) else { return false }
        let scheme = url.utf8[..<colon]
        guard let first = scheme.first, scheme.count > 1, first.isLetter else { return false }
        return scheme.allSatisfy { $0.isLetter || "0123456789+-.".utf8.contains($0) }
    }
}
