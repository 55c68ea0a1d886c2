/// A piece of a statement that stays on one line, and what stood before it.
package struct Atom {
    /// What it is, as far as layout goes.
    package enum Role: Equatable {
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
    package struct Comment {
        package let text: String
        /// Whether it stood on a line of its own.
        package let isAlone: Bool
    }

    package let text: String
    /// In scalars.
    package let width: Int
    package let role: Role
    /// Whether a space divides it from the one before on a line.
    package let hasSpaceBefore: Bool
    /// Whether it began a line.
    package let startedLine: Bool
    /// The comments between it and the one before.
    package let comments: [Comment]
    /// Of a bracket: the index of the other among the atoms.
    package var partner: Int?
    /// Of an opening bracket: whether it can't be on one line with the closing one.
    package var isBroken = false
}
