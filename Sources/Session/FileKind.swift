/// Files of a kind, known by how their names end.
public protocol FileKind: Sendable {
    /// How the names end, without the dot: `docent`.
    var extensions: [String] { get }
}

extension FileKind {
    /// Whether a path is one of this kind's, by its name.
    public func takes(_ path: String) -> Bool {
        guard let dot = path.utf8.lastIndex(of: UInt8(ascii: ".")) else { return false }
        return extensions.contains(path[path.utf8.index(after: dot)...].lowercased())
    }
}
