import Rendering

/// How a line that is being typed stands on the screen: its rows, and where the cursor is.
struct LineLayout: Equatable {
    struct Row: Equatable {
        var runs: [Run] = []
        /// Whether it fills the window's width: the terminal itself then goes on in the next row, so that a later
        /// change of the width moves the text as it should.
        var isFull = false
    }

    /// Text of one style.
    struct Run: Equatable {
        var text: String
        var style: Style
    }

    enum Style: Equatable {
        case prompt, continuation, plain, control, hint
    }

    private(set) var rows: [Row] = [Row()]
    private(set) var cursor = (row: 0, column: 0)
    private var column = 0
    private let columns: Int

    /// Lays out the text after a prompt, its later lines after a continuation prompt.
    ///
    /// - Parameter cursor: An offset in UTF-8 bytes.
    init(prompt: String, continuation: String, text: String, cursor offset: Int, columns: Int) {
        self.columns = max(2, columns)
        add(prompt, .prompt)
        var passed = 0
        var isPlaced = false
        for character in text {
            // Within a character of many bytes, the cursor stands before it.
            if !isPlaced && passed + character.utf8.count > offset {
                cursor = position
                isPlaced = true
            }
            passed += character.utf8.count
            if character == "\n" {
                rows.append(Row())
                column = 0
                add(continuation, .continuation)
            } else {
                add(character)
            }
        }
        if !isPlaced { cursor = position }
    }

    /// A row of its own below all others.
    mutating func addRow(_ text: String, _ style: Style) {
        rows.append(Row())
        column = 0
        add(text, style)
    }

    /// Where the next character goes; after a full row, the start of the next.
    private var position: (row: Int, column: Int) { (rows.count - 1, column) }

    private mutating func add(_ text: String, _ style: Style) {
        for character in VisibleText.of(text) { place(String(character), DisplayWidth.columns(of: character), style) }
    }

    private mutating func add(_ character: Character) {
        let visible = VisibleText.of(String(character))
        if visible == String(character) {
            place(visible, DisplayWidth.columns(of: character), .plain)
        } else {
            add(visible, .control)
        }
    }

    private mutating func place(_ text: String, _ width: Int, _ style: Style) {
        if column + width > columns { breakRow(full: false) }
        let row = rows.count - 1
        if let last = rows[row].runs.last, last.style == style {
            rows[row].runs[rows[row].runs.count - 1].text += text
        } else {
            rows[row].runs.append(Run(text: text, style: style))
        }
        column += width
        if column >= columns { breakRow(full: true) }
    }

    private mutating func breakRow(full: Bool) {
        rows[rows.count - 1].isFull = full
        rows.append(Row())
        column = 0
    }

    static func == (left: Self, right: Self) -> Bool {
        left.rows == right.rows && left.cursor == right.cursor && left.columns == right.columns
    }
}
