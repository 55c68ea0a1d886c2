/// Text brought to a number of columns.
public enum FittedText {
    /// The text if it takes at most so many columns, else as much of its start as leaves room for `…`; and its columns.
    public static func cut(_ text: String, to limit: Int) -> (text: String, columns: Int) {
        guard limit > 0 else { return ("", 0) }
        var columns = 0
        // The end of what fits with the mark after it.
        var (end, endColumns) = (text.startIndex, 0)
        var index = text.startIndex
        while index < text.endIndex {
            let step = DisplayWidth.step(in: text, at: index)
            columns += step.columns
            guard columns <= limit else { return (text[..<end] + "…", endColumns + 1) }
            index = step.next
            if columns < limit { (end, endColumns) = (index, columns) }
        }
        return (text, columns)
    }

    /// The end of a text that takes at most so many columns, after `…` if it is cut.
    public static func cutStart(_ text: String, to limit: Int) -> (text: String, columns: Int) {
        guard limit > 0 else { return ("", 0) }
        var (columns, index) = (0, text.endIndex)
        var (start, startColumns) = (text.endIndex, 0)
        while index > text.startIndex {
            index = text.index(before: index)
            columns += DisplayWidth.columns(of: text[index])
            guard columns <= limit else { return ("…" + text[start...], startColumns + 1) }
            if columns < limit { (start, startColumns) = (index, columns) }
        }
        return (text, columns)
    }
}
