import Glibc

/// A file that may be written: a name in a real folder. It is replaced as a whole or not at all.
public struct WritingDestination: Sendable {
    /// The path as it was given, for messages.
    private(set) var given = ""
    /// The folder, with no links in its path.
    private(set) var folder = ""
    private(set) var name = ""

    /// How many links in a row are followed, as the system does.
    private static let linkLimit = 40

    /// Where a path leads: links are followed until there is a real folder and a name in it.
    init(of given: String) throws(WritingProblem) {
        // The system would read the name only as far as that, and another file would be written.
        guard !given.utf8.contains(0) else { throw WritingProblem(path: given, reason: .system(EINVAL)) }
        var path = given
        for _ in 0..<WritingDestination.linkLimit {
            let slash = path.utf8.lastIndex(of: UInt8(ascii: "/"))
            let name = slash.map { String(path[path.utf8.index(after: $0)...]) } ?? path
            let parent = slash.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
            guard !name.isEmpty, name != ".", name != ".." else { throw WritingProblem(path: given, reason: .folder) }
            guard let folder = SystemCalls.realPath(parent) else {
                throw WritingProblem(path: given, reason: .system(errno))
            }
            (self.given, self.folder, self.name) = (given, folder, name)
            guard let target = SystemCalls.linkTarget(self.path) else { return }
            path = target.hasPrefix("/") ? target : "\(folder)/\(target)"
        }
        throw WritingProblem(path: given, reason: .system(ELOOP))
    }

    /// Throws where something stands that is no file, or one that may not be written.
    func check() throws(WritingProblem) {
        switch existing?.kind {
        case nil: return
        case .folder: throw WritingProblem(path: given, reason: .folder)
        case .other: throw WritingProblem(path: given, reason: .notAFile)
        case .file: break
        }
        // It is replaced, not opened: whoever made it read-only would be surprised.
        guard faccessat(AT_FDCWD, path, W_OK, AT_EACCESS) == 0 else {
            throw WritingProblem(path: given, reason: .system(errno))
        }
    }

    /// Where it is, with no links in it.
    public var path: String { folder == "/" ? "/\(name)" : "\(folder)/\(name)" }

    /// What stands there now, if anything.
    var existing: SystemCalls.Status? { try? SystemCalls.status(path) }

    /// Whether there is a file already.
    public var isThere: Bool { existing != nil }

    /// Whether a file stands beside it whose name goes on like this: what a database's program leaves while it works.
    public func hasCompanion(_ ending: String) -> Bool { (try? SystemCalls.status(path + ending)) != nil }

    /// Replaces the file by what `produce` hands to its sink in portions; the sink returns false to have no more.
    ///
    /// The bytes go to a file of their own in the same folder, which takes the name once all are on the disk. An
    /// existing file's permissions stay, and its owner where that is possible.
    public func write(_ produce: ((UnsafeRawBufferPointer) -> Bool) -> Void) throws(WritingProblem) {
        let file = try NewFile(in: folder, for: given)
        defer { file.close() }
        var failure: Int32 = 0
        produce { bytes in
            if failure == 0 { failure = file.write(bytes) }
            return failure == 0
        }
        guard failure == 0 else { throw WritingProblem(path: given, reason: .system(failure)) }
        try file.keep(like: path)
        try file.take(name: path, in: folder)
    }
}
