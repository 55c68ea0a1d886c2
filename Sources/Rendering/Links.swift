import Documents
import Values

/// Where the cells of a table lead on a terminal that can follow links (OSC 8).
///
/// Addresses of the web and of mail lead to themselves, places (`peru.md:126:9`) and paths to the open document's file, at the
/// line. Nothing that a document says can make a link to a file, or to any other scheme.
public struct Links: Sendable {
    private let folder: String
    private let host: String
    private let template: LinkTemplate?
    private let bytes: @Sendable (_ path: String) -> [UInt8]?

    /// - Parameters:
    ///   - folder: What relative paths start from, absolute.
    ///   - host: The machine's name, for terminals that show others' files; empty for those of this one.
    ///   - template: How an editor is told; nil is `file://HOST/PATH#L12`.
    ///   - bytes: A path as the system has it; nil for what is none.
    public init(
        folder: String, host: String = "", template: LinkTemplate? = nil,
        bytes: @escaping @Sendable (_ path: String) -> [UInt8]? = { Array($0.utf8) }
    ) {
        self.folder = folder
        self.host = host
        self.template = template
        self.bytes = bytes
    }

    /// The address that a text as a whole is: of the web, or of mail.
    static func address(_ text: String) -> LinkAddress? {
        let schemes = ["https://", "http://", "mailto:"]
        guard text.utf8.count <= LinkAddress.longest, let scheme = schemes.first(where: { hasPrefix(text, $0) }),
            text.utf8.count > scheme.utf8.count, !text.utf8.contains(where: { $0 <= 0x20 })
        else { return nil }
        return LinkAddress([.plain(text)])
    }

    /// The address of a document's file, or of a place in it; nil for standard input.
    func address(ofFile path: String, line: Int? = nil, column: Int? = nil) -> LinkAddress? {
        guard path != "-", !path.isEmpty else { return nil }
        let absolute = path.first == "/" ? path : folder + "/" + path
        guard absolute.first == "/", let bytes = bytes(absolute) else { return nil }
        if let template { return template.address(of: bytes, line: line ?? 1, column: column ?? 1) }
        let start: [LinkAddress.Piece] = [.plain("file://"), .escaped(Array(host.utf8)), .escaped(bytes)]
        return LinkAddress(start + (line.map { [.plain("#L\($0)")] } ?? []))
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
    private let placeColumns: Set<Int>

    /// Nil where none are wanted.
    init?(_ page: Page) {
        guard let links = page.links else { return nil }
        self.links = links
        let columns = page.rows.columns
        placeColumns = Set(columns.indices.filter { ["at", "path", "doc"].contains(columns[$0].name) })
        paths = placeColumns.isEmpty ? [] : Set(page.rows.library.documents.map(\.path))
    }

    /// Where a cell leads, or nil.
    func target(of text: String, column: Int) -> LinkAddress? {
        guard placeColumns.contains(column) else { return Links.address(text) }
        if paths.contains(text) { return links.address(ofFile: text) }
        guard let place = Self.place(text), paths.contains(place.path) else { return nil }
        return links.address(ofFile: place.path, line: place.line, column: place.column)
    }

    /// `peru.md:126:9`; nil for what is no place.
    static func place(_ text: String) -> (path: String, line: Int, column: Int)? {
        var rest = Substring(text).utf8
        var numbers: [Int] = []
        for _ in 0..<2 {
            let digits = rest.suffix(while: { 0x30...0x39 ~= $0 })
            rest = rest.dropLast(digits.count)
            guard let number = Int(String(decoding: digits, as: UTF8.self)), rest.popLast() == UInt8(ascii: ":") else {
                return nil
            }
            numbers.append(number)
        }
        return rest.isEmpty ? nil : (String(Substring(rest)), numbers[1], numbers[0])
    }
}

extension Substring.UTF8View {
    fileprivate func suffix(while isIn: (UInt8) -> Bool) -> Self { suffix(reversed().prefix(while: isIn).count) }
}
