/// Writes rows one after another. Each format is a file of its own.
protocol RowFormat {
    /// Bytes of data, or text for people.
    associatedtype Output: RenderedOutput
    /// Appends what comes before the first row; also where there is none.
    mutating func start(to output: inout Output)
    /// Appends a row.
    mutating func write(row: Int, to output: inout Output)
    /// Appends what comes after the last row.
    mutating func finish(to output: inout Output)
    /// The columns for which there was no room.
    var hiddenColumns: [String] { get }
    /// Whether there was no room for all of a text.
    var cutsText: Bool { get }
}

extension RowFormat {
    func start(to output: inout Output) {}
    func finish(to output: inout Output) {}
    var hiddenColumns: [String] { [] }
    var cutsText: Bool { false }
}

/// What a format writes of and for.
struct Page {
    let rows: ResultRows
    /// The columns of the terminal or page.
    let width: Int
    let paint: Paint
    /// Whether bytes go to a terminal, so that all that could act there is made visible.
    let isForTerminal: Bool
    /// When long text goes on in the next line, instead of being cut.
    var wrapping = Renderer.Wrapping.never
    /// Where cells lead, if they are to.
    var links: Links?
    /// Whether it is a part of a page that somebody else begins and ends.
    var isPart = false
    /// Whether that page is a notebook or the like.
    var isFragment = false
    /// What the anchors of its rows begin with.
    var anchors = ""

    /// The names of the columns, made visible if need be.
    var names: [String] { rows.columns.map { shown($0.name) } }

    /// A text as it may be written.
    func shown(_ text: String) -> String { isForTerminal ? VisibleText.of(text) : text }

    /// A text of several lines as it may be written.
    func shownLines(_ text: String) -> String {
        isForTerminal ? VisibleText.of(text, keepingLines: true, until: rows.isStopped) : text
    }
}
