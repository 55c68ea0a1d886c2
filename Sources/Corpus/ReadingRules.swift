/// Which files may be read for somebody who is not trusted with all of them: those in some folders, and some by name.
///
/// Links are followed first: a link in an allowed folder that leads out of it leads to nothing.
public struct ReadingRules: Sendable {
    /// What is in these, and below them, may be read.
    public var folders: [String]
    /// Files and folders that may be read wherever they are.
    public var named: [String]

    public init(folders: [String], named: [String] = []) {
        self.folders = folders
        self.named = named
    }

    /// Fails where a path leads to what may not be read. A path that leads nowhere fails, too: whether there is a file
    /// elsewhere is not told.
    public func check(_ path: String) throws(ReadingProblem) {
        guard let resolved = SystemCalls.realPath(path),
            (folders + named).contains(where: { ReadingRules.holds($0, resolved) })
        else { throw ReadingProblem(path: path, reason: .outside) }
    }

    /// Whether a path without links is that of a file or folder, or below it.
    static func holds(_ root: String, _ resolved: String) -> Bool {
        guard let root = SystemCalls.realPath(root)?.utf8, resolved.utf8.starts(with: root) else { return false }
        // `/` is the only one that ends so.
        return resolved.utf8.count == root.count || root.last == UInt8(ascii: "/")
            || resolved.utf8.dropFirst(root.count).first == UInt8(ascii: "/")
    }
}
