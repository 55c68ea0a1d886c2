/// The head of a section: what opens it, and how it looks.
struct Head: Sendable {
    /// The kinds of head; the raw value is the index in `names`.
    enum Kind: UInt8, Sendable { case heading, bold, runIn, numbered, intro }

    /// The kinds' names, as `sections.kind` has them.
    static let names = ["heading", "bold", "run-in", "numbered", "intro"]

    /// What makes heads of one level look alike.
    struct Appearance: Hashable, Sendable {
        var isRunIn = false
        var isUnderlined = false
        var isItalic = false
        var isCapitals = false
        var isNumbered = false
    }

    var kind: Kind
    /// The text of the heading, without its stop.
    var heading: Range<UInt32>
    /// Where the head ends in the plain text, its stop included.
    var plainEnd: UInt32
    var appearance = Appearance()
    /// The number of marks of a `#` heading; else 0.
    var marks: UInt8 = 0
}
