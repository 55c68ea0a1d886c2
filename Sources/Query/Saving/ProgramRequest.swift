/// What a `| !command` asks for: a program, and the rows that go to its standard input.
public struct ProgramRequest: Sendable {
    /// A line of the system's shell.
    public struct Command: Sendable {
        /// The line.
        public let text: String
        /// Whether a person typed it: it stands in no file.
        public let isTyped: Bool

        public init(_ text: String, isTyped: Bool) {
            self.text = text
            self.isTyped = isTyped
        }
    }

    /// The program.
    public let command: Command
    /// The rows that reached the stage.
    public let rows: Rows
}
