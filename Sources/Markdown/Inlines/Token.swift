/// What the scan of a text finds: the places that are not plain text. Text is what stands between tokens.
struct Token {
    enum Kind: UInt8 {
        /// A bracket or tilde run that came to nothing: plain text.
        case nothing
        case delimiters, escape, entity, softBreak, hardBreak, code, html, autolink, bareLink
        case linkOpen, imageOpen, linkClose, footnote, task
        case formula, wiki, tag, citation, groupOpen, groupClose, noteOpen, noteClose, markup
    }

    var kind: Kind
    /// The byte of a delimiter run; what an autolink lacks (see `Event.level`).
    var level: UInt8 = 0
    var start: Int32
    var end: Int32
    /// How many emphases a delimiter run ends.
    var closes: Int32 = 0
    /// How many of a delimiter run's bytes are left over.
    var remaining: Int32 = 0
    /// A delimiter run's last match as an opener; an index of links or entities; a code span's number of backticks; the
    /// length of a formula's opening sign, of which the closing one's is in `closes`; where a wiki link's text stands from
    /// its start on is in `closes`, too, and its length in `remaining`.
    var detail: Int32 = -1
    var flags: Event.Flags = []

    @inline(__always)
    init(_ kind: Kind, from start: Int, to end: Int, level: UInt8 = 0, detail: Int32 = -1) {
        self.kind = kind
        self.level = level
        self.start = Int32(truncatingIfNeeded: start)
        self.end = Int32(truncatingIfNeeded: end)
        self.detail = detail
    }
}

/// A delimiter run that can still open or close emphasis (CommonMark 0.31.2, section 6.2 and appendix, "delimiter stack").
struct Delimiter {
    var token: Int32
    var previous: Int32
    var next: Int32 = -1
    var byte: UInt8
    var canOpen: Bool
    var canClose: Bool
    /// The run's length before anything of it was used.
    var length: Int32
}

/// An opening `[` or `![` that no `]` has met (appendix, "look for link or image").
struct Bracket {
    var token: Int32
    /// After the bracket.
    var textStart: Int32
    /// The innermost delimiter before it.
    var delimiter: Int32
    var isImage: Bool
    /// Whether it is the `[` of `^[`.
    var isNote = false
    var hasBracketAfter = false
}

/// One use of an opener's bytes: one for emphasis, two for strong, one or two for strikethrough.
struct Match {
    var length: Int32
    /// The opener's match before, which is inside of this one.
    var inner: Int32
}
