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
        /// A link leads out of the folder that it stands in.
        case ledAway
        /// It is a document that is open, or a script or tour that runs.
        case inUse
        /// A folder stands there.
        case folder
        /// A device, a pipe or the like stands there.
        case notAFile
        /// Somebody else wrote it since it was read to be written anew.
        case changed
        /// It was stopped before all was written.
        case stopped
    }

    public init(path: String, reason: Reason) {
        self.path = path
        self.reason = reason
    }

    /// What could not be read to be written anew.
    init(_ problem: ReadingProblem, _ given: String) {
        let reason: Reason =
            switch problem.reason {
            case .system(let code): .system(code)
            case .folder: .folder
            case .tooLarge, .notAFile, .outside, .noDocuments, .unreadable: .notAFile
            }
        self.init(path: given, reason: reason)
    }
}

extension WritingProblem: CustomStringConvertible {
    /// What a person reads: the path, and the reason in a few words.
    public var description: String { "\(SystemPath.shown(path)): \(reason)" }
}

extension WritingProblem.Reason: CustomStringConvertible {
    /// What a person reads.
    public var description: String {
        switch self {
        case .system(let code): SystemCalls.words(for: code)
        case .readOnly: "nothing may be saved in this run"
        case .outside: "it is outside the working folder"
        case .ledAway: "the link leads out of its folder"
        case .inUse: "it is an open document or a running script"
        case .folder: "it is a folder"
        case .notAFile: "it is a device or a pipe"
        case .changed: "another program has changed it meanwhile"
        case .stopped: "stopped"
        }
    }
}
