import Rendering

/// What paints a line's layout over the one painted before.
struct LinePainting {
    private(set) var text: TerminalText
    /// The painted row, counted from the first, on which the cursor is left.
    private(set) var cursorRow = 0

    /// - Parameters:
    ///   - height: The window's rows. A higher line is shown around its cursor: what scrolled away can't be painted.
    ///   - cursorRow: Where the painting before left the cursor.
    init(
        _ layout: LineLayout, height: Int, cursorRow before: Int, usesColor: Bool, theme: LineTheme = LineTheme()
    ) {
        let height = max(1, height)
        // What stands below the line has what the line leaves it, or as much as half the window.
        let below = layout.below.prefix(max(height - layout.rows.count, height / 2))
        let room = height - below.count
        let top = min(max(0, layout.cursor.row - room / 2), max(0, layout.rows.count - room))
        let line = layout.rows[top..<min(layout.rows.count, top + room)]
        let rows = Array(line) + below
        cursorRow = layout.cursor.row - top

        text = "\u{1B}[?2026h\u{1B}[?25l" + Self.up(before) + "\r"
        for (index, row) in rows.enumerated() {
            for run in row.runs {
                text += TerminalText(run.text, code: theme.code(of: run.style, usesColor: usesColor))
            }
            if !row.isFull { text += "\u{1B}[K" }
            let isLast = index + 1 == rows.count
            // After a full row the next character wraps by itself; with none to come, the wrap must be made.
            let wraps = row.isFull && index + 1 < line.count && !rows[index + 1].runs.isEmpty
            if !isLast && !wraps { text += "\r\n" }
        }
        // Where the window is full there is nothing below, and at the end of a full row it would erase its last column.
        if rows.count < height { text += "\u{1B}[J" }
        text += Self.up(rows.count - 1 - cursorRow) + "\r"
        if layout.cursor.column > 0 { text += "\u{1B}[\(layout.cursor.column)C" }
        text += "\u{1B}[?25h\u{1B}[?2026l"
    }

    private static func up(_ rows: Int) -> TerminalText { rows > 0 ? "\u{1B}[\(rows)A" : "" }
}
