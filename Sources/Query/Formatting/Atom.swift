/// A piece of a statement that stays on one line, and what stood before it.
struct Atom {
    /// What it is, as far as layout goes.
    enum Role: Equatable {
        case pipe, comma, opening, closing
        case word(Keyword)
        /// `per`, which is a name elsewhere.
        case per
        /// `and` of `between A and B`.
        case boundary
        /// `+` or `-` between operands.
        case plus
        case other
    }

    /// A comment.
    struct Comment {
        let text: String
        /// Whether it stood on a line of its own.
        let isAlone: Bool
    }

    let text: String
    /// In scalars.
    let width: Int
    let role: Role
    /// Whether a space divides it from the one before on a line.
    let hasSpaceBefore: Bool
    /// Whether it began a line.
    let startedLine: Bool
    /// The comments between it and the one before.
    let comments: [Comment]
    /// Of a bracket: the place of the other among the atoms.
    var partner: Int?
    /// Of an opening bracket: whether it can't be on one line with the closing one.
    var isBroken = false
}
