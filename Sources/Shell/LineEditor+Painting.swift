import Platform
import Rendering
import Session

extension LineEditor {
    /// Paints the whole line over what was painted before, in one write.
    func paint() {
        let window = Terminal.window ?? (24, 80)
        let painted = LinePainting(
            layout(window), height: window.rows, cursorRow: paintedCursorRow, usesColor: usesColor, theme: theme)
        let isNewMode = editing.isVi && paintedMode != editing.mode
        paintedMode = editing.mode
        Terminal.write(isNewMode ? cursorShape + painted.text : painted.text)
        paintedCursorRow = painted.cursorRow
    }

    /// Leaves the line as it is, without what was shown besides it, and with the cursor below it.
    func leave() {
        editing.buffer.move(to: editing.buffer.end)
        menu = nil
        search = nil
        historyList = nil
        let window = Terminal.window ?? (24, 80)
        let painted = LinePainting(
            plainLayout(), height: window.rows, cursorRow: paintedCursorRow, usesColor: usesColor, theme: theme)
        Terminal.write(painted.text + "\r\n")
        paintedCursorRow = 0
        paintedGhost = nil
    }

    /// A bar where typing puts letters in, an underline where it replaces them, else a block.
    private var cursorShape: TerminalText {
        switch editing.mode {
        case .insertion: "\u{1B}[6 q"
        case .replacing: "\u{1B}[4 q"
        case .commands: "\u{1B}[2 q"
        }
    }

    /// The line alone.
    func plainLayout() -> LineLayout {
        let (text, cursor) = (editing.buffer.text, editing.buffer.cursor)
        let highlighting = guide?.highlighting(of: text, cursor: cursor) ?? Highlighting()
        return LineLayout(
            prompt: prompt, continuation: continuation, text: text, cursor: cursor,
            columns: Terminal.window?.columns ?? 80, isCommanding: false, styles: Self.styles(of: text, highlighting))
    }

    /// The line with all that is shown besides.
    private func layout(_ window: (rows: Int, columns: Int)) -> LineLayout {
        let (text, cursor) = (editing.buffer.text, editing.buffer.cursor)
        let highlighting = guide?.highlighting(of: text, cursor: cursor) ?? Highlighting()
        var styles = Self.styles(of: text, highlighting)
        if let pair = BracketPair(in: Array(text.utf8), styles: styles, cursor: cursor) {
            for offset in [pair.first, pair.second] where styles[offset] != .wrong { styles[offset] = .bracket }
        }
        if let found = search?.found ?? historyList?.found, found.upperBound <= styles.count {
            for offset in found { styles[offset] = .found }
        }
        if let menu, menu.shown != editing.buffer { self.menu = nil }
        let ghost = ghost(after: text, cursor)
        paintedGhost = ghost.isEmpty ? nil : (text, ghost)
        var layout = LineLayout(
            prompt: prompt, continuation: continuation, text: text, cursor: cursor, columns: window.columns,
            isCommanding: editing.mode == .commands, styles: styles, ghost: ghost)
        // What stands below the line has what the line leaves it, or half the window.
        let room = max(window.rows - layout.rows.count, window.rows / 2)
        if let search {
            layout.addBelow(Self.row(of: search))
        } else if let historyList {
            let rows = historyList.rows(columns: window.columns, height: room)
            for row in rows { layout.addBelow(row) }
            self.historyList?.shownRows = max(1, rows.count - 1)
        } else if let menu {
            let rows = menu.rows(columns: window.columns, height: room)
            for row in rows { layout.addBelow(row) }
            self.menu?.shownRows = max(1, rows.count - 1)
        } else if let message = highlighting.message {
            layout.addBelow([LineLayout.Run(text: message, style: .message)])
        }
        return layout
    }

    private func ghost(after text: String, _ cursor: Int) -> String {
        guard menu == nil, search == nil, historyList == nil, cursor == text.utf8.count, !text.isEmpty else {
            return ""
        }
        // While it stays right as typing goes on, so does the suggestion.
        return guide?.suggestion(after: text) ?? ""
    }

    private static func row(of search: HistorySearch) -> [LineLayout.Run] {
        var row = [
            LineLayout.Run(text: search.label, style: .search), LineLayout.Run(text: search.pattern, style: .plain),
        ]
        if search.isFailed { row.append(LineLayout.Run(text: "  failed", style: .failed)) }
        return row
    }

    /// The style of each byte.
    static func styles(of text: String, _ highlighting: Highlighting) -> [LineStyle] {
        var styles = [LineStyle](repeating: .plain, count: text.utf8.count)
        for piece in highlighting.pieces {
            for offset in piece.range.clamped(to: 0..<styles.count) { styles[offset] = LineStyle(piece.style) }
        }
        return styles
    }
}
