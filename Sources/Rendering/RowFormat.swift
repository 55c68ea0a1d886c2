/// Writes rows one after another. Each format is a file of its own.
protocol RowFormat {
    /// Appends what comes before the first row; also where there is none.
    mutating func start(to bytes: inout [UInt8])
    /// Appends a row.
    mutating func write(row: Int, to bytes: inout [UInt8])
    /// Appends what comes after the last row.
    mutating func finish(to bytes: inout [UInt8])
    /// The columns for which there was no room.
    var hiddenColumns: [String] { get }
}

extension RowFormat {
    func start(to bytes: inout [UInt8]) {}
    func finish(to bytes: inout [UInt8]) {}
    var hiddenColumns: [String] { [] }
}

/// What a format writes of and for.
struct Page {
    let rows: ResultRows
    /// The columns of the terminal or page.
    let width: Int
    let paint: Paint
    /// Whether bytes go to a terminal, so that all that could act there is made visible.
    let isForTerminal: Bool
    /// Whether long text goes on in the next line, instead of being cut.
    var wraps = false
    /// Where cells lead, if they are to.
    var links: Links?

    /// The names of the columns, made visible if need be.
    var names: [String] { rows.columns.map { shown($0.name) } }

    /// A text as it may be written.
    func shown(_ text: String) -> String { isForTerminal ? VisibleText.of(text) : text }

    /// A text of several lines as it may be written.
    func shownLines(_ text: String) -> String { isForTerminal ? VisibleText.of(text, keepingLines: true) : text }
}
