import Query

/// Rows for people who want to see all of few: each after a line with its number, with a field a line, aligned; long text goes on
/// below where it starts.
struct RecordFormat: RowFormat {
    private let page: Page
    private let links: CellLinks?
    /// The number of the first row.
    private let first: Int
    private let names: [String]
    private let nameWidth: Int

    private static let gap = 2
    /// The least room that is worth a column of its own.
    private static let leastRoom = 16

    init(_ page: Page, first: Int) {
        self.page = page
        self.first = first
        links = CellLinks(page)
        names = page.names
        nameWidth = names.reduce(1) { max($0, DisplayWidth.columns(of: $1)) }
    }

    mutating func write(row: Int, to output: inout TerminalText) {
        let head = "─ \(first + row) "
        let rule = String(repeating: "─", count: max(0, min(page.width, 40) - head.count))
        page.paint.write(FittedText.cut(head + rule, to: page.width).text + "\n", .dim, to: &output)
        // In a narrow window values stand below their names.
        let isNarrow = nameWidth + Self.gap + Self.leastRoom > page.width
        let indent = isNarrow ? min(Self.gap, page.width / 4) : nameWidth + Self.gap
        for column in names.indices where !page.rows.isStopped() {
            page.paint.write(names[column], .heading, to: &output)
            if isNarrow {
                output.append("\n")
            } else {
                output.append(spaces: nameWidth - DisplayWidth.columns(of: names[column]) + Self.gap)
            }
            write(page.rows.value(row: row, column: column), column, indent: indent, isBelow: isNarrow, to: &output)
        }
    }

    private func write(
        _ value: Value, _ column: Int, indent: Int, isBelow: Bool, to output: inout TerminalText
    ) {
        let raw = page.rows.cells.of(value, readable: true)
        let text = VisibleText.of(raw, keepingLines: true, until: page.rows.isStopped)
        let link = links?.target(of: raw, column: column)
        var isFirst = true
        for line in CellLines(text, columns: max(page.width - indent, 1)) where !page.rows.isStopped() {
            if !isFirst || isBelow { output.append(spaces: indent) }
            isFirst = false
            if value.isNull {
                page.paint.write("null", .dim, to: &output)
            } else {
                page.paint.write(line.text, nil, link: link, to: &output)
            }
            output.append("\n")
        }
    }
}
