/// Where `save` writes: a file, and for `sqlite` a table in it, as in `"sums.sqlite#by_section"`.
public struct SaveTarget: Hashable, Sendable {
    /// The file's path as it was written.
    public let path: String
    /// What its ending says.
    public let format: SaveFormat
    /// The table; nil for other formats, where `#` is a part of the name as any other. Without `#` it has the file's name.
    public let table: String?

    /// What a text names; nil where its ending is no format's.
    package init?(_ text: String) {
        if let mark = text.lastIndex(of: "#"), let format = SaveTarget.format(of: text[..<mark]), format == .sqlite,
            text.index(after: mark) < text.endIndex
        {
            self.init(path: String(text[..<mark]), format: format, table: String(text[text.index(after: mark)...]))
        } else if let format = SaveTarget.format(of: text[...]) {
            let name = SaveTarget.name(of: text[...])
            let base = name.lastIndex(of: ".").map { String(name[..<$0]) }
            self.init(path: text, format: format, table: format == .sqlite ? base : nil)
        } else {
            return nil
        }
    }

    /// By their bytes: two spellings of a letter are two files.
    public static func == (one: SaveTarget, other: SaveTarget) -> Bool {
        one.path.utf8.elementsEqual(other.path.utf8) && one.format == other.format && one.table == other.table
    }

    public func hash(into hasher: inout Hasher) {
        for byte in path.utf8 { hasher.combine(byte) }
        hasher.combine(table)
    }

    private init(path: String, format: SaveFormat, table: String?) {
        self.path = path
        self.format = format
        self.table = table
    }

    /// The same, however its path is written: `./x.csv` is `x.csv`.
    package var plain: SaveTarget {
        var rest = path[...]
        while rest.hasPrefix("./") { rest = rest.dropFirst(2) }
        return SaveTarget(path: String(rest), format: format, table: table)
    }

    /// The end of a path's name after its last dot, with the dot; all of the name where it has none.
    package static func ending(of text: String) -> String {
        let name = name(of: text[...])
        return name.lastIndex(of: ".").map { String(name[$0...]) } ?? String(name)
    }

    private static func format(of path: Substring) -> SaveFormat? {
        let name = name(of: path)
        guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return nil }
        return SaveFormat(extension: String(name[name.index(after: dot)...]))
    }

    private static func name(of path: Substring) -> Substring {
        path.utf8.lastIndex(of: UInt8(ascii: "/")).map { path[path.utf8.index(after: $0)...] } ?? path
    }
}
