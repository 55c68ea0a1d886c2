/// Why a file is not saved, or a program not run, in words: `it is outside the working folder`.
public struct SaveFailure: Error, Sendable {
    /// The words.
    public let message: String
    /// What could be done, or nothing.
    public let hint: String
    /// What is at fault: the query, where it must not be done; the file; or a limit such as the disk's size.
    public let category: FaultCategory

    public init(_ message: String, hint: String = "", category: FaultCategory) {
        self.message = message
        self.hint = hint
        self.category = category
    }
}
