/// A piece of a script, with its place. Every byte that is no space or comment is in one.
public struct Token: Sendable {
    /// What a token is.
    public enum Kind: Hashable, Sendable {
        case name
        case keyword(Keyword)
        case symbol(Symbol)
        /// A number, quantity, date or duration; `Tokens.literals` has its value.
        case literal(Int)
        /// `'as it is'`
        case rawText
        /// `"` at the start of a text, and at its end.
        case textStart, textEnd
        /// Letters of a text between `"`, `{` and `}`.
        case textPiece
        /// `{` and `}` around an expression in a text.
        case pieceStart, pieceEnd
        /// `/…/i`
        case pattern
        /// `!…` after `|`: a command of the system's shell, to the end of its line.
        case command
        /// The end of a statement: of its line, or `;`.
        case statementEnd
        /// What can't be read; an error has been noted.
        case wrong
        /// After the last.
        case end
    }

    /// The kind of piece.
    public let kind: Kind
    /// In bytes of the script.
    public let span: Range<Int>
}
