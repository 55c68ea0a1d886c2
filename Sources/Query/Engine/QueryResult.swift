import Documents

/// What a statement has to show.
public struct QueryResult: Sendable {
    /// What is to be shown.
    public enum Content: Sendable {
        /// A pipeline's rows.
        case rows(Rows)
        /// What an expression is worth.
        case value(Value)
        /// `print`: a line, without its end.
        case printed(String)
        /// `show`: the sources of rows, each once, in order, to be marked in their lines.
        case marks([Node])
        /// `bars`, `histogram`, `timeline`.
        case drawing(Drawing)
    }

    /// What is to be shown.
    public var content: Content
    /// Warnings, and notes such as '12 rows in EUR not compared with USD'.
    public var notes: [Diagnostic]
    /// The source and each stage of the pipeline, with the rows it gave: an empty result can say where they went.
    public var stages: [StageCount]
    /// Whether the order of the pipeline's rows was asked for: its last stages have `sort`, `top` or `search`.
    public var isSorted = false
    /// The number of its first row, if its rows are to be shown with a field a line.
    public var firstRecord: Int?
    /// Whether its statement only shows what is in earlier results, which stay as they are: `it[2]`.
    public var onlyReads = false
    /// What the comment above its statement says, of the statement's first result; else empty.
    public var heading = ""

    public init(_ content: Content, notes: [Diagnostic] = [], stages: [StageCount] = []) {
        self.content = content
        self.notes = notes
        self.stages = stages
    }

    /// Whether it has rows, or is a value.
    public var hasRows: Bool {
        switch content {
        case .rows, .value, .marks: true
        case .printed, .drawing: false
        }
    }

    /// How many rows a source or stage gave.
    public struct StageCount: Sendable {
        /// The source or stage.
        public let place: Place
        /// How many.
        public let count: Int
    }

    /// The stage that left no rows of those that came in, and how many came; nil where rows were left, or none ever came.
    public var emptied: (stage: Place, before: Int)? {
        guard stages.last?.count == 0, let index = stages.firstIndex(where: { $0.count == 0 }), index > 0 else {
            return nil
        }
        return (stages[index].place, stages[index - 1].count)
    }
}
