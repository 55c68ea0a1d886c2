import Query

/// A table for people: columns that fit a width, amounts aligned right, what is too long cut with `…`, or wrapped.
///
/// The widths follow the first rows; a later amount that is wider pushes its row, for a number is never cut.
struct TableFormat: RowFormat {
    private let page: Page
    private let links: CellLinks?
    /// How many rows the widths are measured on.
    private static let measured = 10_000

    private var layout: TableLayout?
    /// Whether the row before took several lines; nil before the first.
    private var wasWrapped: Bool?

    init(_ page: Page) {
        self.page = page
        links = CellLinks(page)
    }

    /// A cell in one line.
    private struct Cell {
        var text: String
        var columns: Int
        var link: String?
    }

    mutating func write(row: Int, to bytes: inout [UInt8]) {
        let layout = prepared(to: &bytes)
        guard page.wraps else {
            writeLine(layout, role: nil, to: &bytes) { cut(row: row, column: $0, to: layout.columns[$0].width) }
            return
        }
        let cells = layout.columns.indices.map { wrapped(row: row, column: $0, to: layout.columns[$0].width) }
        let height = cells.reduce(1) { max($0, $1.count) }
        // Rows of several lines stand apart, so that one sees where the next begins.
        if let wasWrapped, wasWrapped || height > 1 { bytes.append(UInt8(ascii: "\n")) }
        wasWrapped = height > 1
        for line in 0..<height {
            writeLine(layout, role: nil, to: &bytes) { column in
                line < cells[column].count ? cells[column][line] : Cell(text: "", columns: 0)
            }
        }
    }

    mutating func finish(to bytes: inout [UInt8]) { _ = prepared(to: &bytes) }

    var hiddenColumns: [String] { layout.map { Array(page.names[$0.columns.count...]) } ?? [] }

    /// The layout; when it is made, the header is written.
    private mutating func prepared(to bytes: inout [UInt8]) -> TableLayout {
        if let layout { return layout }
        let layout = measure()
        self.layout = layout
        let names = page.names
        writeLine(layout, role: .heading, to: &bytes) { column in
            let cut = FittedText.cut(names[column], to: layout.columns[column].width)
            return Cell(text: cut.text, columns: cut.columns)
        }
        var rule = ""
        for (place, column) in layout.columns.enumerated() {
            rule += (place > 0 ? "  " : "") + String(repeating: "─", count: column.width)
        }
        page.paint.write(rule + "\n", .dim, to: &bytes)
        return layout
    }

    private func measure() -> TableLayout {
        let names = page.names
        var columns: [TableLayout.Column] = []
        let rows = min(page.rows.count, TableFormat.measured)
        for column in page.rows.columns.indices {
            var (width, uncut) = (1, 0)
            var (amounts, others) = (0, 0)
            for row in 0..<rows {
                let value = page.rows.value(row: row, column: column)
                if value.isNull { continue }
                if value.isAmount { amounts += 1 } else { others += 1 }
                // What is wider than the page need not be measured to its end.
                guard width < page.width || value.isWhole && uncut < page.width else { continue }
                for line in text(of: value).split(separator: "\n") {
                    let columns = FittedText.cut(String(line), to: page.width).columns
                    width = max(width, columns)
                    if value.isWhole { uncut = max(uncut, columns) }
                }
            }
            let isAmount = amounts > 0 && others == 0
            let wanted = max(width, min(DisplayWidth.columns(of: names[column]), page.width))
            columns.append(TableLayout.Column(width: wanted, isAmount: isAmount, uncut: uncut))
        }
        return TableLayout(columns, width: page.width)
    }

    /// A value's text: in one line, unless text is wrapped.
    private func text(of value: Value) -> String {
        let text = CellText.of(value, readable: true, in: page.rows.library)
        return page.wraps ? VisibleText.of(text, keepingLines: true).replacing("\t", with: " ") : VisibleText.of(text)
    }

    private func cut(row: Int, column: Int, to width: Int) -> Cell {
        let value = page.rows.value(row: row, column: column)
        let text = text(of: value)
        let cut = FittedText.cut(text, to: value.isWhole ? Int.max : width)
        return Cell(text: cut.text, columns: cut.columns, link: links?.target(of: text, column: column))
    }

    private func wrapped(row: Int, column: Int, to width: Int) -> [Cell] {
        let value = page.rows.value(row: row, column: column)
        let text = text(of: value)
        let link = links?.target(of: text, column: column)
        guard !value.isWhole else { return [Cell(text: text, columns: DisplayWidth.columns(of: text), link: link)] }
        return CellLines.lines(of: text, columns: width).map { Cell(text: $0.text, columns: $0.columns, link: link) }
    }

    private func writeLine(
        _ layout: TableLayout, role: Paint.Role?, to bytes: inout [UInt8], _ cell: (Int) -> Cell
    ) {
        // The gap before a cell is written with it, so that a line has no spaces at its end.
        var pending = 0
        for (place, column) in layout.columns.enumerated() {
            if place > 0 { pending += 2 }
            let cell = cell(place)
            let blank = max(column.width - cell.columns, 0)
            if column.isAmount { pending += blank }
            if !cell.text.isEmpty {
                bytes.append(contentsOf: repeatElement(32, count: pending))
                pending = 0
                page.paint.write(cell.text, role, link: cell.link, to: &bytes)
            }
            if !column.isAmount { pending += blank }
        }
        bytes.append(UInt8(ascii: "\n"))
    }
}

extension Value {
    /// Whether a part of it would be another value: an amount, a date, a length of time.
    fileprivate var isWhole: Bool {
        switch self {
        case .date, .duration: true
        default: isAmount
        }
    }
}
