/// A break at which a paragraph of the Markdown falls into two, or where its first line opens a turn.
struct ParagraphBreak: Sendable {
    /// Where the text before it ends.
    var end: UInt32
    /// Where the text after it starts, markup included.
    var start: UInt32
    /// The sign by which the line after it opens a turn, or nil.
    var turn: TurnOpening.Sign?
    /// Whether it is one by two hard breaks, in whatever document.
    var isParagraph: Bool
}
