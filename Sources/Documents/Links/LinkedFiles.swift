/// What of the disk is asked for to know where links lead; who reads files hands it in.
public protocol LinkedFiles: Sendable {
    /// Whether a file or folder is at a path.
    func exists(_ path: String) -> Bool

    /// Whether a file of one of these names is in a folder or below it; nil where that can't be told.
    func holds(_ names: [String], below folder: String) -> Bool?

    /// Lets go of what was found out: there may be other files by now.
    func forget()

    /// Whether whoever asks wants no answer any more: those given since may be wrong.
    var isStopped: Bool { get }
}

extension LinkedFiles {
    /// False, unless the files know better.
    public var isStopped: Bool { false }
    /// Nothing is done, unless the files know better.
    public func forget() {}
}
