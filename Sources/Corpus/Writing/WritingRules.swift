/// The one door to files that are written: it says which may be, and only what it lets through can be written to.
///
/// Files and folders are known by what they are (device and number) and by their paths' bytes: two spellings of a letter
/// are two names.
public struct WritingRules: Sendable {
    /// Whether nothing may be written.
    public var isReadOnly = false
    /// Whether what is in the working folder, and below it, may be written.
    public var includesWorkingFolder = true
    /// Other folders; what is below them may be written, too.
    public var folders: [String] = []

    /// Why what is elsewhere is not written.
    private var outside = WritingProblem.Reason.outside

    public init() {}

    /// For a file that a person named: a link there must not lead out of the folder that it stands in.
    public static func beside(_ path: String) -> WritingRules {
        var rules = WritingRules()
        rules.includesWorkingFolder = false
        let prefix = Folder.prefix(of: path)
        rules.folders = [prefix.isEmpty ? "." : prefix]
        rules.outside = .ledAway
        return rules
    }

    /// Where a path leads, if that may be written: links are followed, and what they lead to must be allowed itself.
    ///
    /// - Parameter reads: The files that must not be replaced, by whatever path they are reached, hard links too.
    public func destination(of path: String, sparing reads: ReadFiles?) throws(WritingProblem) -> WritingDestination {
        guard !isReadOnly else { throw WritingProblem(path: path, reason: .readOnly) }
        let destination = try WritingDestination(of: path)
        // What lies outside is not even looked at.
        guard allow(destination) else { throw WritingProblem(path: path, reason: outside) }
        try destination.check()
        if let reads, let existing = destination.existing, reads.hold(existing) {
            throw WritingProblem(path: path, reason: .inUse)
        }
        return destination
    }

    /// Whether a file is in one of the folders, or below one.
    public func allow(_ destination: WritingDestination) -> Bool {
        let folder = destination.folder
        return ((includesWorkingFolder ? ["."] : []) + folders).contains { ReadingRules.holds($0, folder) }
    }
}
