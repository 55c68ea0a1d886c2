import Query

/// A table for people: columns that fit a width, amounts aligned right, what is too long cut with `…`.
///
/// The widths follow the first rows; a later amount that is wider pushes its row, for a number is never cut.
struct TableFormat: RowFormat {
    private let page: Page
    /// How many rows the widths are measured on.
    private static let measured = 10_000

    private var layout: TableLayout?

    init(_ page: Page) {
        self.page = page
    }

    mutating func write(row: Int, to bytes: inout [UInt8]) {
        let layout = prepared(to: &bytes)
        writeLine(layout, role: nil, to: &bytes) { column in
            let value = page.rows.value(row: row, column: column)
            return (text(of: value), value.isWhole)
        }
    }

    mutating func finish(to bytes: inout [UInt8]) {
        let layout = prepared(to: &bytes)
        guard layout.columns.count < page.rows.columns.count else { return }
        let hidden = page.names[layout.columns.count...].joined(separator: ", ")
        page.paint.write("not shown: \(FittedText.cut(hidden, to: max(page.width - 11, 10)).text)\n", .dim, to: &bytes)
    }

    /// The layout; when it is made, the header is written.
    private mutating func prepared(to bytes: inout [UInt8]) -> TableLayout {
        if let layout { return layout }
        let layout = measure()
        self.layout = layout
        let names = page.names
        writeLine(layout, role: .heading, to: &bytes) { (names[$0], layout.columns[$0].isAmount) }
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
                let columns = FittedText.cut(text(of: value), to: page.width).columns
                width = max(width, columns)
                if value.isWhole { uncut = max(uncut, columns) }
            }
            let isAmount = amounts > 0 && others == 0
            let wanted = max(width, min(DisplayWidth.columns(of: names[column]), page.width))
            columns.append(TableLayout.Column(width: wanted, isAmount: isAmount, uncut: uncut))
        }
        return TableLayout(columns, width: page.width)
    }

    /// A value's text in one line.
    private func text(of value: Value) -> String {
        VisibleText.of(CellText.of(value, readable: true, in: page.rows.library))
    }

    private func writeLine(
        _ layout: TableLayout, role: Paint.Role?, to bytes: inout [UInt8],
        _ cell: (Int) -> (text: String, isWhole: Bool)
    ) {
        // The gap before a cell is written with it, so that a line has no spaces at its end.
        var pending = 0
        for (place, column) in layout.columns.enumerated() {
            if place > 0 { pending += 2 }
            let (text, isWhole) = cell(place)
            let mayCut = !(isWhole && role == nil)
            var shown = FittedText.cut(text, to: mayCut ? column.width : Int.max)
            if shown.columns > column.width, mayCut { shown = ("…", 1) }
            let blank = max(column.width - shown.columns, 0)
            if column.isAmount { pending += blank }
            if !shown.text.isEmpty {
                bytes.append(contentsOf: repeatElement(32, count: pending))
                pending = 0
                page.paint.write(shown.text, role, to: &bytes)
            }
            if !column.isAmount { pending += blank }
        }
        bytes.append(UInt8(ascii: "\n"))
    }
}

/// How wide the columns of a table are.
struct TableLayout {
    /// A column's width, whether its values are amounts, and the width of what is never cut in it.
    struct Column {
        var width: Int
        let isAmount: Bool
        let uncut: Int

        /// The least that it can be shown in.
        fileprivate var least: Int { isAmount ? width : max(uncut, min(width, TableLayout.leastText)) }
    }

    /// Those that are shown: as many of the first ones as have room.
    private(set) var columns: [Column]

    /// The least that a column of text is cut to, and the space between columns.
    private static let (leastText, gap) = (8, 2)

    /// Shares a width among columns that would like to have theirs: amounts get it, texts what is left, the narrow ones
    /// first. Columns at the end for which nothing is left are not shown.
    init(_ wanted: [Column], width: Int) {
        columns = wanted
        while columns.count > 1, TableLayout.leastWidth(columns) > width { columns.removeLast() }
        var room = width - TableLayout.gap * (columns.count - 1)
        // The narrow ones first: what they don't need of their share goes to the others.
        let order = columns.indices.sorted {
            (columns[$0].isAmount ? 0 : 1, columns[$0].width, $0) < (
                columns[$1].isAmount ? 0 : 1, columns[$1].width, $1
            )
        }
        for (place, index) in order.enumerated() {
            let later = order[(place + 1)...]
            let kept = later.reduce(0) { $0 + columns[$1].least }
            let fair = columns[index].isAmount ? room - kept : room / (order.count - place)
            let share = min(max(fair, columns[index].least), room - kept)
            columns[index].width = max(1, min(columns[index].width, share))
            room -= columns[index].width
        }
    }

    private static func leastWidth(_ columns: [Column]) -> Int {
        columns.reduce(gap * (columns.count - 1)) { $0 + $1.least }
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
