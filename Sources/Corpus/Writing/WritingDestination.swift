import Glibc

/// A file that may be written: a name in a real folder. It is replaced as a whole or not at all.
public struct WritingDestination: Sendable {
    /// The path as it was given, for messages.
    let given: String
    /// The folder, with no links in its path.
    let folder: String
    let name: String

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
