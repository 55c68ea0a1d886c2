/// Values in full, for reading: of one column a line a row; of several a line `name: value` each, and an empty line
/// between rows. Null values are left out of the latter.
struct TextFormat: RowFormat {
    private let page: Page
    private var isFirst = true

    init(_ page: Page) {
        self.page = page
    }

    mutating func write(row: Int, to bytes: inout [UInt8]) {
        let columns = page.rows.columns
        if columns.count > 1, !isFirst { bytes.append(UInt8(ascii: "\n")) }
        isFirst = false
        for column in columns.indices {
            let value = page.rows.value(row: row, column: column)
            if columns.count > 1 {
                if value.isNull { continue }
                page.paint.write(page.shown(columns[column].name) + ":", .dim, to: &bytes)
                bytes.append(32)
            }
            let text = CellText.of(value, readable: true, in: page.rows.library)
            bytes.append(contentsOf: page.shownLines(text).utf8)
            bytes.append(UInt8(ascii: "\n"))
        }
    }
}
