import Documents

/// Where the cells of a table lead on a terminal that can follow links (OSC 8).
///
/// Addresses of the web and of mail lead to themselves, places (`peru.md:126:9`) and paths to the open document's file.
/// Nothing that a document says can make a link to a file, or to any other scheme.
public struct Links: Sendable {
    private let folder: String
    private let host: String

    /// - Parameters:
    ///   - folder: What relative paths start from, absolute.
    ///   - host: The machine's name, for terminals that show others' files; may be empty.
    public init(folder: String, host: String = "") {
        self.folder = folder
        self.host = host
    }

    /// The address that a text as a whole is: of the web, or of mail.
    static func address(_ text: String) -> LinkAddress? {
        let schemes = ["https://", "http://", "mailto:"]
        guard text.utf8.count <= LinkAddress.longest, let scheme = schemes.first(where: { hasPrefix(text, $0) }),
            text.utf8.count > scheme.utf8.count, !text.utf8.contains(where: { $0 <= 0x20 })
        else { return nil }
        return LinkAddress(escaping: text, except: LinkAddress.isPlain)
    }

    /// The address of a document's file; nil for standard input.
    func address(ofFile path: String) -> LinkAddress? {
        guard path != "-", !path.isEmpty else { return nil }
        let absolute = path.first == "/" ? path : folder + "/" + path
        guard absolute.first == "/" else { return nil }
        let isPlain: (UInt8) -> Bool = { byte in
            (byte | 0x20) &- 97 < 26 || byte &- 48 < 10 || [45, 46, 47, 95, 126].contains(byte)
        }
        return LinkAddress("file://", escaping: host, absolute, except: isPlain)
    }

    private static func hasPrefix(_ text: String, _ prefix: String) -> Bool {
        var bytes = text.utf8.makeIterator()
        return prefix.utf8.allSatisfy { letter in bytes.next().map { letter == $0 || letter == $0 | 0x20 } ?? false }
    }
}

/// The links of a table's cells.
struct CellLinks {
    private let links: Links
    private let paths: Set<String>
    /// The columns whose texts are places or paths.
    private let places: Set<Int>

    /// Nil where none are wanted.
    init?(_ page: Page) {
        guard let links = page.links else { return nil }
        self.links = links
        let columns = page.rows.columns
        places = Set(columns.indices.filter { ["at", "path", "doc"].contains(columns[$0].name) })
        paths = places.isEmpty ? [] : Set(page.rows.library.documents.map(\.path))
    }

    /// Where a cell leads, or nil.
    func target(of text: String, column: Int) -> LinkAddress? {
        guard places.contains(column) else { return Links.address(text) }
        if paths.contains(text) { return links.address(ofFile: text) }
        guard let path = Self.path(ofPlace: text).map({ String($0) }), paths.contains(path) else { return nil }
        return links.address(ofFile: path)
    }

    /// What stands before `:126:9`; nil for what is no place.
    static func path(ofPlace text: String) -> Substring? {
        var rest = Substring(text).utf8
        for _ in 0..<2 {
            let digits = rest.reversed().prefix { 0x30...0x39 ~= $0 }.count
            rest = rest.dropLast(digits)
            guard digits > 0, rest.popLast() == UInt8(ascii: ":") else { return nil }
        }
        return rest.isEmpty ? nil : Substring(rest)
    }
}
