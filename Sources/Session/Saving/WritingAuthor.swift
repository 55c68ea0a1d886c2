/// Whose words ask for a file to be written.
public enum WritingAuthor: Sendable {
    /// A person types them at a terminal: `:save` makes a new file wherever they say.
    case person
    /// A script, or lines that come down a pipe: what they write stays in the folders that are allowed.
    case script
    /// A tour: it writes only where that is allowed by name, or a person says yes.
    case tour
}
