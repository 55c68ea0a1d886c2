/// A stage as people are told of it: declared once, for help, completion and the reference.
public struct StageDefinition: Sendable {
    /// What a stage makes of the rows, by which the reference groups the stages.
    public enum Group: String, CaseIterable, Sendable {
        case choosing = "Columns and node stay"
        case columns = "The node stays"
        case others = "Other rows"
        case passing = "The rows pass unchanged"
    }

    /// Where the reference shows it.
    public let group: Group
    /// How it is written.
    public let form: String
    /// One line of help, beginning with a small letter.
    public let help: String
    /// More to know, in whole sentences, or nothing.
    public let details: String
    /// A query that has it; a test checks it, the reference shows what it gives.
    public let example: String

    package init(_ group: Group, _ form: String, _ help: String, details: String = "", example: String) {
        self.group = group
        self.form = form
        self.help = help
        self.details = details
        self.example = example
    }
}
