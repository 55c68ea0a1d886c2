/// Values in full, for reading: of one column a line a row; of several a line `name: value` each, and an empty line
/// between rows. Null values are left out of the latter.
struct TextFormat<Output: RenderedOutput>: RowFormat {
    private let page: Page
    private var isFirst = true

    init(_ page: Page) {
        self.page = page
    }

    mutating func write(row: Int, to output: inout Output) {
        let columns = page.rows.columns
        if columns.count > 1, !isFirst { output.append(text: "\n") }
        isFirst = false
        for column in columns.indices {
            let value = page.rows.value(row: row, column: column)
            if columns.count > 1 {
                if value.isNull { continue }
                page.paint.paint(page.shown(columns[column].name) + ":", .dim, to: &output)
                output.append(text: " ")
            }
            output.append(text: page.rows.cells.of(value, readable: true), until: page.rows.isStopped)
            output.append(text: "\n")
        }
    }
}
