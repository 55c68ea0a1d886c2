/// A way to another place in the line, or to a part of it: all that moves is made of these, and all that changes a part.
enum Motion: Hashable {
    enum Direction: Hashable {
        case forward, back

        var reversed: Direction { self == .forward ? .back : .forward }
    }

    case character(Direction)
    /// To the start of a word.
    case word(WordKind, Direction)
    /// To the start of what has no space in it, and no further than the line's start.
    case wordOfLine
    /// To the last character of a word.
    case wordEnd(WordKind, Direction)
    /// Behind a word.
    case afterWord(WordKind)
    case lineStart, lineEnd
    /// To the line's first character that is no space.
    case lineText
    /// To the line's end, and from there over its line break.
    case restOfLine
    /// To the line above or below.
    case line(Direction)
    /// The line itself, as in `dd`.
    case wholeLine
    case textStart, textEnd
    /// To the line of a number; without one the last (or first).
    case numberedLine(orElse: Direction)
    case column
    case find(Find)
    /// To the bracket that belongs to the next one of the line.
    case bracket
    case object(TextObject)

    /// What `f`, `F`, `t` and `T` look for within the line.
    struct Find: Hashable {
        var character: Character
        var direction: Direction
        /// Whether the way ends beside it.
        var isBeside: Bool

        var reversed: Find { Find(character: character, direction: direction.reversed, isBeside: isBeside) }
    }

    /// The other way, for what has one: a negative number asks for it.
    var reversed: Motion {
        switch self {
        case .character(let direction): .character(direction.reversed)
        case .word(let kind, .back): .afterWord(kind)
        case .word(let kind, .forward): .word(kind, .back)
        case .afterWord(let kind): .word(kind, .back)
        case .line(let direction): .line(direction.reversed)
        case .restOfLine: .lineStart
        default: self
        }
    }

    /// What a motion leads to.
    struct Target: Equatable {
        /// Where the cursor goes.
        var offset: Int
        /// What an operator works on.
        var range: Range<Int>
        /// Whether the range is lines as a whole.
        var isLines = false
    }
}

/// What counts as a word.
enum WordKind: Hashable {
    /// Letters, digits and underscores; all else lies between, as in Emacs.
    case letters
    /// Letters, digits and underscores, or a run of other signs, as in vi.
    case signs
    /// Whatever has no space in it.
    case spaced

    /// Characters of one class make a word; nil is what lies between.
    func wordClass(of character: Character) -> Int? {
        if character.isWhitespace { return nil }
        if self == .spaced || character.isWordPart { return 0 }
        return self == .signs ? 1 : nil
    }
}

extension Character {
    /// Whether it is a letter or digit or underscore, of which words are made.
    var isWordPart: Bool { isLetter || isNumber || self == "_" }
}
