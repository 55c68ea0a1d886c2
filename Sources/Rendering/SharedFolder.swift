/// The folder that all places in a column share: told once above a table, it need not be in each of its rows.
enum SharedFolder {
    /// The longest folder that all paths begin with, with a `/` at its end; empty where there is none.
    static func of(_ paths: some Sequence<String>) -> String {
        var shared: ArraySlice<UInt8>?
        for path in paths {
            let bytes = Array(path.utf8)
            let folder = bytes[..<(bytes.lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? 0)]
            guard let before = shared else {
                shared = folder
                continue
            }
            let common = before[..<zip(before, folder).prefix { $0 == $1 }.count]
            shared = common[..<(common.lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? 0)]
            if shared?.isEmpty == true { break }
        }
        return String(decoding: shared ?? [], as: UTF8.self)
    }
}

extension FittedText {
    /// The end of a path that takes at most so many columns, after `…/` for the folders left out; the name of its file,
    /// and the line and column after it, are whole whatever they take.
    static func cutFolders(_ path: String, to limit: Int) -> (text: String, columns: Int) {
        let whole = DisplayWidth.columns(of: path)
        let bytes = path.utf8
        func folderEnd(in part: Substring.UTF8View) -> String.Index? { part.lastIndex(of: UInt8(ascii: "/")) }
        guard whole > limit, let last = folderEnd(in: bytes[...]) else { return (path, whole) }
        var start = bytes.index(after: last)
        var columns = DisplayWidth.columns(of: path[start...])
        while start > path.startIndex {
            let slash = bytes.index(before: start)
            let before = folderEnd(in: bytes[..<slash]).map { bytes.index(after: $0) } ?? path.startIndex
            let more = DisplayWidth.columns(of: path[before..<start])
            guard columns + more + Self.leftOut.columns <= limit, before < slash else { break }
            start = before
            columns += more
        }
        return (Self.leftOut.text + path[start...], columns + Self.leftOut.columns)
    }

    /// The least columns that a path takes when its folders are left out.
    static func leastColumns(ofPath path: String) -> Int { cutFolders(path, to: 0).columns }

    private static let leftOut = (text: "…/", columns: 2)
}
