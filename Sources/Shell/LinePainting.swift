/// The bytes that paint a line's layout over the one painted before.
struct LinePainting {
    private(set) var bytes = ""
    /// The painted row, counted from the first, on which the cursor is left.
    private(set) var cursorRow = 0

    /// - Parameters:
    ///   - height: The window's rows. A higher line is shown around its cursor: what scrolled away can't be painted.
    ///   - cursorRow: Where the painting before left the cursor.
    init(_ layout: LineLayout, height: Int, cursorRow before: Int, usesColor: Bool) {
        let height = max(1, height)
        let top = min(max(0, layout.cursor.row - height / 2), max(0, layout.rows.count - height))
        let rows = layout.rows[top..<min(layout.rows.count, top + height)]
        cursorRow = layout.cursor.row - top

        bytes = "\u{1B}[?2026h\u{1B}[?25l" + Self.up(before) + "\r"
        for (index, row) in rows.enumerated() {
            for run in row.runs { bytes += Self.styled(run, usesColor) }
            if !row.isFull { bytes += "\u{1B}[K" }
            let isLast = index + 1 == rows.count
            // After a full row the next character wraps by itself; with none to come, the wrap must be made.
            if !isLast && !(row.isFull && !rows[rows.startIndex + index + 1].runs.isEmpty) { bytes += "\r\n" }
        }
        bytes += "\u{1B}[J" + Self.up(rows.count - 1 - cursorRow) + "\r"
        if layout.cursor.column > 0 { bytes += "\u{1B}[\(layout.cursor.column)C" }
        bytes += "\u{1B}[?25h\u{1B}[?2026l"
    }

    private static func up(_ rows: Int) -> String { rows > 0 ? "\u{1B}[\(rows)A" : "" }

    private static func styled(_ run: LineLayout.Run, _ usesColor: Bool) -> String {
        guard usesColor else { return run.text }
        let code: String? =
            switch run.style {
            case .prompt: "1;32"
            case .continuation: "2;32"
            case .plain: nil
            case .control: "7"
            case .hint: "33"
            }
        return code.map { "\u{1B}[\($0)m\(run.text)\u{1B}[0m" } ?? run.text
    }
}
