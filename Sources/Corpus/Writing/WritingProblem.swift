import Glibc

/// A file that is not written, and why; what was there stays as it was.
public struct WritingProblem: Error, Hashable, Sendable {
    /// The path as it was given.
    public var path: String
    /// Why it is not written.
    public var reason: Reason

    /// Why it is not written.
    public enum Reason: Hashable, Sendable {
        /// The system said no: an `errno`.
        case system(Int32)
        /// Nothing may be written at all.
        case readOnly
        /// It would leave the folders that may be written to.
        case outside
        /// It is a document that is open, or a script that runs.
        case inUse
        /// A folder stands there.
        case folder
        /// A device, a pipe or the like stands there.
        case notAFile
    }

    public init(path: String, reason: Reason) {
        self.path = path
        self.reason = reason
    }

    /// Whether there is no more room: on the disk, in a quota, in a limit on files or memory.
    public var isLimit: Bool {
        switch reason {
        case .system(ENOSPC), .system(EDQUOT), .system(EFBIG), .system(ENOMEM): true
        default: false
        }
    }
}

extension WritingProblem.Reason: CustomStringConvertible {
    /// What a person reads.
    public var description: String {
        switch self {
        case .system(let code): SystemCalls.words(for: code)
        case .readOnly: "nothing may be saved in this run"
        case .outside: "it is outside the working folder"
        case .inUse: "it is an open document or a running script"
        case .folder: "it is a folder"
        case .notAFile: "it is a device or a pipe"
        }
    }
}
