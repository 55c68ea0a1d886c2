/// How a text is coloured while it is typed, and what is wrong with it by now.
public struct Highlighting: Sendable, Equatable {
    /// What a part of a text is.
    public enum Style: String, CaseIterable, Sendable {
        case keyword, stage, relation, field, function, number, text, pattern, comment, command
        /// It can't be right any more, whatever is typed after it.
        case wrong
    }

    /// A part of the text.
    public struct Piece: Sendable, Equatable {
        /// In bytes of the text's UTF-8.
        public var range: Range<Int>
        public var style: Style
    }

    /// Nothing is coloured, nothing wrong.
    public init() {}

    /// In order and apart; what is in none is plain. A part that is wrong has no other style.
    public internal(set) var pieces: [Piece] = []
    /// What is wrong first, in one line, with what could be meant; nil where nothing is.
    public var message: String?
}
