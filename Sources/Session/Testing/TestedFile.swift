import Query

/// A kind of file that says what it expects, and can be tested.
public protocol TestedFile: FileKind {
    /// Runs a file and compares. Nothing is printed and, without `isUpdating`, nothing written.
    func test(_ path: String, _ options: TestOptions) -> TestOutcome
}

/// How tests are run.
public struct TestOptions: Sendable {
    /// The documents to run on, in place of those that a file names; empty for those.
    public var documents: [String]
    /// Whether what is expected is written anew from what was printed.
    public var isUpdating: Bool
    /// How much memory a statement may take; nil for a share of the machine's.
    public var memory: MemorySize?

    public init(documents: [String] = [], isUpdating: Bool = false, memory: MemorySize? = nil) {
        self.documents = documents
        self.isUpdating = isUpdating
        self.memory = memory
    }
}

/// What testing a file gave.
public struct TestOutcome: Sendable {
    /// How it ended.
    public enum Ending: Equatable, Sendable {
        /// All is as expected.
        case passed
        /// Something differs, or an `assert` was not true.
        case failed
        /// What is expected was written anew.
        case updated
        /// The file expects nothing.
        case expectsNothing
        /// The file is wrong, or what it needs can't be read.
        case wrong(Outcome.Ending)
    }

    /// Something that is not as expected.
    public struct Difference: Sendable {
        /// Where it is expected: `outline.docent:12`, or the file beside it.
        public var place: String
        /// What is expected, and what was printed.
        public var comparison: OutputComparison

        public init(place: String, comparison: OutputComparison) {
            self.place = place
            self.comparison = comparison
        }
    }

    /// The file.
    public var path: String
    /// How it ended.
    public var ending: Ending
    /// How many things were compared, in words: `3 outputs`.
    public var extent: String
    /// What is not as expected, in the file's order.
    public var differences: [Difference]
    /// What is to be told besides, such as what is wrong with the script.
    public var parts: [Part]
    /// The paths of what was read besides the file: what it imports, and its documents.
    public var paths: [String] = []

    public init(
        path: String, ending: Ending, extent: String = "", differences: [Difference] = [], parts: [Part] = []
    ) {
        self.path = path
        self.ending = ending
        self.extent = extent
        self.differences = differences
        self.parts = parts
    }
}
