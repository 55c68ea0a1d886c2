/// Which files may be written: those in the working folder and in others that were named.
public struct WritingRules: Sendable {
    /// Whether nothing may be written.
    public var isReadOnly = false
    /// Folders besides the working folder; what is below them may be written, too.
    public var folders: [String] = []

    public init() {}

    /// Where a path leads, if that may be written: links are followed, and what they lead to must be allowed itself.
    ///
    /// - Parameter spared: Files that must not be written by whatever path they are reached, hard links too.
    public func destination(of path: String, sparing spared: Set<String>) throws(WritingProblem) -> WritingDestination {
        guard !isReadOnly else { throw WritingProblem(path: path, reason: .readOnly) }
        let destination = try WritingDestination(of: path)
        // What lies outside is not even looked at.
        guard isAllowed(destination.folder) else { throw WritingProblem(path: path, reason: .outside) }
        try destination.check()
        guard let identity = destination.existing?.identity else { return destination }
        let isSpared = spared.contains { (try? SystemCalls.status($0))?.identity == identity }
        guard !isSpared else { throw WritingProblem(path: path, reason: .inUse) }
        return destination
    }

    /// Whether a real folder is one of those allowed, or below one.
    private func isAllowed(_ folder: String) -> Bool {
        (["."] + folders).contains { allowed in
            guard let root = SystemCalls.realPath(allowed) else { return false }
            return folder == root || folder.hasPrefix(root == "/" ? "/" : root + "/")
        }
    }
}
