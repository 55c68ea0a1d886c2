import Glibc

/// Which files may be written: those in the working folder and in others that were named.
public struct WritingRules: Sendable {
    /// Whether nothing may be written.
    public var isReadOnly = false
    /// Folders besides the working folder; what is below them may be written, too.
    public var folders: [String] = []

    public init() {}

    /// How many links in a row are followed, as the system does.
    private static let linkLimit = 40

    /// Where a path leads, if that may be written: links are followed, and what they lead to must be allowed itself.
    ///
    /// - Parameter spared: Files that must not be written by whatever path they are reached, hard links too.
    public func destination(of path: String, sparing spared: [String]) throws(WritingProblem) -> WritingDestination {
        guard !isReadOnly else { throw WritingProblem(path: path, reason: .readOnly) }
        let destination = try resolve(path)
        // What lies outside is not even looked at.
        guard isAllowed(destination.folder) else { throw WritingProblem(path: path, reason: .outside) }
        guard let existing = destination.existing else { return destination }
        switch existing.kind {
        case .folder: throw WritingProblem(path: path, reason: .folder)
        case .other: throw WritingProblem(path: path, reason: .notAFile)
        case .file: break
        }
        let isSpared = spared.contains { (try? SystemCalls.status($0))?.identity == existing.identity }
        guard !isSpared else { throw WritingProblem(path: path, reason: .inUse) }
        // It is replaced, not opened: whoever made it read-only would be surprised.
        guard faccessat(AT_FDCWD, destination.path, W_OK, AT_EACCESS) == 0 else {
            throw WritingProblem(path: path, reason: .system(errno))
        }
        return destination
    }

    /// Follows links until there is a real folder and a name in it.
    private func resolve(_ given: String) throws(WritingProblem) -> WritingDestination {
        var path = given
        for _ in 0..<WritingRules.linkLimit {
            let slash = path.lastIndex(of: "/")
            let name = slash.map { String(path[path.index(after: $0)...]) } ?? path
            let parent = slash.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
            guard !name.isEmpty, name != ".", name != ".." else { throw WritingProblem(path: given, reason: .folder) }
            guard let folder = SystemCalls.realPath(parent) else {
                throw WritingProblem(path: given, reason: .system(errno))
            }
            let destination = WritingDestination(given: given, folder: folder, name: name)
            guard let target = SystemCalls.linkTarget(destination.path) else { return destination }
            path = target.hasPrefix("/") ? target : "\(folder)/\(target)"
        }
        throw WritingProblem(path: given, reason: .system(ELOOP))
    }

    /// Whether a real folder is one of those allowed, or below one.
    private func isAllowed(_ folder: String) -> Bool {
        (["."] + folders).contains { allowed in
            guard let root = SystemCalls.realPath(allowed) else { return false }
            return folder == root || folder.hasPrefix(root == "/" ? "/" : root + "/")
        }
    }
}
