import Rendering

/// How a line that is being typed stands on the screen: its rows, those below it, and where the cursor is.
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
        var style: LineStyle
    }

    /// The prompt, the text and what may come after it.
    private(set) var rows: [Row] = [Row()]
    /// The message, the menu: each row is cut so that it never fills its row.
    private(set) var below: [Row] = []
    private(set) var cursor = (row: 0, column: 0)
    private var column = 0
    private let columns: Int
    private let continuation: String

    /// Lays out the text after a prompt, its later lines after a continuation prompt.
    ///
    /// - Parameters:
    ///   - cursor: An offset in UTF-8 bytes.
    ///   - isCommanding: Whether vi's keys are commands, which the prompt shows.
    ///   - styles: The style of each byte; those that are missing are plain.
    ///   - ghost: What is shown after the text.
    init(
        prompt: String, continuation: String, text: String, cursor offset: Int, columns: Int,
        isCommanding: Bool = false,
        styles: [LineStyle] = [], ghost: String = ""
    ) {
        self.columns = max(2, columns)
        self.continuation = FittedText.cutStart(VisibleText.of(continuation), to: self.columns / 2).text
        add(
            FittedText.cutStart(VisibleText.of(prompt), to: max(2, self.columns * 2 / 3)).text,
            isCommanding ? .commandPrompt : .prompt)
        addText(text, cursor: offset, styles)
        for character in ghost { add(character, .ghost) }
    }

    /// A row of its own below all others, cut to the width.
    mutating func addBelow(_ runs: [Run]) {
        var row = Row()
        var room = columns - 1
        for run in runs where room > 0 {
            let cut = FittedText.cut(VisibleText.of(run.text), to: room)
            room -= cut.columns
            row.runs.append(Run(text: cut.text, style: run.style))
        }
        below.append(row)
    }

    private mutating func addText(_ text: String, cursor offset: Int, _ styles: [LineStyle]) {
        let bytes = text.utf8
        var index = text.startIndex
        var passed = 0
        var hasCursor = false
        while index < text.endIndex {
            var next = bytes.index(after: index)
            let byte = bytes[index]
            // An ASCII letter is a character unless a mark follows, which is not ASCII.
            let isSimple = byte < 0x80 && (next == text.endIndex || bytes[next] < 0x80)
            if !isSimple { next = text.index(after: index) }
            let length = isSimple ? 1 : bytes.distance(from: index, to: next)
            // Within a character of many bytes, the cursor stands before it.
            if !hasCursor && passed + length > offset {
                cursor = position
                hasCursor = true
            }
            let style = passed < styles.count ? styles[passed] : .plain
            if isSimple && byte >= 0x20 && byte < 0x7F {
                place(Character(Unicode.Scalar(byte)), 1, style)
            } else {
                add(text[index], style)
            }
            passed += length
            index = next
        }
        if !hasCursor { cursor = position }
    }

    /// Where the next character goes; after a full row, the start of the next.
    private var position: (row: Int, column: Int) { (rows.count - 1, column) }

    private mutating func add(_ text: String, _ style: LineStyle) {
        for character in text { place(character, DisplayWidth.columns(of: character), style) }
    }

    private mutating func add(_ character: Character, _ style: LineStyle) {
        if character == "\n" {
            rows.append(Row())
            column = 0
            add(continuation, .continuation)
            return
        }
        let visible = VisibleText.of(String(character))
        if visible == String(character) {
            place(character, DisplayWidth.columns(of: character), style)
        } else {
            add(visible, .control)
        }
    }

    private mutating func place(_ character: Character, _ width: Int, _ style: LineStyle) {
        if column + width > columns { breakRow(full: false) }
        let row = rows.count - 1
        if let last = rows[row].runs.last, last.style == style {
            rows[row].runs[rows[row].runs.count - 1].text.append(character)
        } else {
            rows[row].runs.append(Run(text: String(character), style: style))
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
        left.rows == right.rows && left.below == right.below && left.cursor == right.cursor
            && left.columns == right.columns
    }
}
