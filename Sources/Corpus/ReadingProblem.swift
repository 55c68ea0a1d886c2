import Reading

/// A file or folder that could not be read, and why; whoever asked goes on with the others.
public struct ReadingProblem: Error, Hashable, Sendable {
    /// The path as it was given or found; `-` is standard input.
    public var path: String
    /// Why it could not be read.
    public var reason: Reason

    /// The reasons why a file can't be read.
    public enum Reason: Hashable, Sendable {
        /// The system said no: an `errno`.
        case system(Int32)
        /// Longer than the limit, in bytes: offsets in a document are 32 bits wide.
        case tooLarge(limit: Int)
        /// A folder stands where a file was asked for.
        case folder
        /// A pipe or a device stands where a file was asked for.
        case notAFile
        /// A file that holds no text as it is.
        case unreadable(Unreadable)
        /// It is not in a folder that may be read, or not there.
        case outside
        /// A folder without a document anywhere in it.
        case noDocuments
    }

    public init(path: String, reason: Reason) {
        self.path = path
        self.reason = reason
    }
}

extension ReadingProblem: CustomStringConvertible {
    /// What a person reads: the path, and the reason in a few words.
    public var description: String { "\(SystemPath.shown(path)): \(words)" }

    /// The same where it has been said which files of a folder are read.
    public var brief: String {
        reason == .noDocuments ? "\(SystemPath.shown(path)): no documents in this folder" : description
    }

    /// The reason in a few words, with what to do about it.
    public var words: String {
        if case .unreadable(let unreadable) = reason { return unreadable.message(for: SystemPath.shown(path)) }
        return "\(reason)"
    }
}

extension ReadingProblem.Reason: CustomStringConvertible {
    public var description: String {
        switch self {
        case .system(let code): SystemCalls.words(for: code)
        case .tooLarge(let limit): "larger than \(limit) bytes"
        case .folder: "a folder, not a file"
        case .notAFile: "a pipe or a device, not a file"
        case .outside: "no such file in the folders that may be read here"
        case .unreadable(let unreadable): unreadable.message(for: "FILE")
        case .noDocuments:
            "no documents (\(FileKind.extensionsInFolders.map { "." + $0 }.joined(separator: ", "))) in this folder"
        }
    }
}
