/// What is wrong with a document, which is loaded all the same.
public struct Problem: Hashable, Sendable {
    /// One sentence, without the place.
    public var message: String
    /// The line in the file, from 1, or nil where it is about the whole file.
    public var line: Int?

    public init(message: String, line: Int? = nil) {
        self.message = message
        self.line = line
    }
}
