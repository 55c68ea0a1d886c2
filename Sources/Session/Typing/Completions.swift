/// What can stand at the cursor.
public struct Completions: Sendable, Equatable {
    /// One thing that can.
    public struct Candidate: Sendable, Equatable {
        /// What goes in place of the replaced range.
        public var text: String
        /// What a menu shows of it.
        public var label: String
        /// One line of help; may be empty.
        public var help: String
        /// Whether there is no other way on.
        var isRequired = false

        public init(text: String, label: String? = nil, help: String = "") {
            self.text = text
            self.label = label ?? text
            self.help = help
        }
    }

    /// The part of the text that a candidate replaces, in bytes of its UTF-8; it ends at the cursor.
    public var replaced: Range<Int>
    /// Best first.
    public var candidates: [Candidate]
    /// How many documents have been looked through, of how many.
    public struct Progress: Sendable, Equatable {
        /// Those that have been.
        public var done: Int
        /// All.
        public var of: Int
    }

    /// Where more may yet be found: how far it is. Whoever shows the candidates may ask again.
    public var progress: Progress?
    /// How many there are, where only the first are given.
    public var total: Int?

    public init(replaced: Range<Int>, candidates: [Candidate] = []) {
        self.replaced = replaced
        self.candidates = candidates
    }
}
