/// How the lines of one of pandoc's tables make its rows (Pandoc User's Guide, "Tables").
struct TableShape {
    enum Style: UInt8 { case simple = 1, multiline, grid }

    var style: Style
    /// Which of the table's lines gives the columns.
    var columnLine: Int
    /// Whether rows of a header stand before that line.
    var hasHeader: Bool
}
