import Query

/// A table for people: columns that fit a width, amounts aligned right, what is too long cut with `…`, or wrapped.
///
/// The widths follow the first rows; a later amount that is wider pushes its row, for a number is never cut.
struct TableFormat: RowFormat {
    private let page: Page
    private let links: CellLinks?
    /// The documents' paths, where a column may have them.
    private let paths: Set<String>
    /// How many rows the widths are measured on.
    private static let measured = 10_000

    /// As `start` has measured it.
    private var layout = TableLayout([], width: 0, isChosen: false)
    /// The folder that all places of a column share, which is told above the table and left out in its rows.
    private var folders: [Int: String] = [:]
    /// Whether text goes on in the next line.
    private var wraps = false
    /// Whether the row before took several lines; nil before the first.
    private var wasWrapped: Bool?
    private(set) var cutsText = false

    init(_ page: Page) {
        self.page = page
        links = CellLinks(page)
        let hasPaths = page.rows.columns.contains { $0.name == "path" }
        paths = hasPaths ? Set(page.rows.library.documents.map(\.path)) : []
    }

    /// A cell in one line.
    private struct Cell {
        var text: String
        var columns: Int
        var link: LinkAddress?
        var isCut = false
    }

    mutating func start(to output: inout TerminalText) {
        wraps = page.wrapping != .never
        layout = measure()
        if case .within(let lines) = page.wrapping, !fits(lines) {
            wraps = false
            layout = measure()
        }
        let names = page.names
        for column in layout.columns {
            guard let folder = folders[column.index] else { continue }
            page.paint.write("\(names[column.index]): in \(folder)\n", .dim, to: &output)
        }
        writeLine(role: .heading, to: &output) { column in
            let cut = FittedText.cut(names[layout.columns[column].index], to: layout.columns[column].width)
            return Cell(text: cut.text, columns: cut.columns)
        }
        var rule = ""
        for (index, column) in layout.columns.enumerated() {
            rule += (index > 0 ? "  " : "") + String(repeating: "─", count: column.width)
        }
        page.paint.write(rule + "\n", .dim, to: &output)
    }

    mutating func write(row: Int, to output: inout TerminalText) {
        guard wraps else {
            let cells = layout.columns.map { cut(row: row, $0) }
            cutsText = cutsText || cells.contains { $0.isCut }
            writeLine(role: nil, to: &output) { cells[$0] }
            return
        }
        let cells = layout.columns.map { wrapped(row: row, $0) }
        let height = cells.reduce(1) { max($0, $1.count) }
        // Rows of several lines stand apart, so that one sees where the next begins.
        if let wasWrapped, wasWrapped || height > 1 { output.append("\n") }
        wasWrapped = height > 1
        for line in 0..<height {
            writeLine(role: nil, to: &output) { column in
                line < cells[column].count ? cells[column][line] : Cell(text: "", columns: 0)
            }
        }
    }

    var hiddenColumns: [String] { layout.hidden.map { page.names[$0] } }

    /// Whether all of it takes at most so many lines, heading and blank lines included.
    private func fits(_ lines: Int) -> Bool {
        guard page.rows.count + 2 <= lines else { return false }
        var (height, wasWrapped) = (2 + folders.count, false)
        for row in 0..<page.rows.count {
            if page.rows.isStopped() { break }
            let lineCount = layout.columns.reduce(1) { max($0, wrapped(row: row, $1, most: lines).count) }
            height += lineCount + (row > 0 && (wasWrapped || lineCount > 1) ? 1 : 0)
            wasWrapped = lineCount > 1
            if height > lines { return false }
        }
        return true
    }

    private mutating func measure() -> TableLayout {
        let names = page.names
        folders = [:]
        var columns: [TableLayout.Column] = []
        let rows = min(page.rows.count, TableFormat.measured)
        for column in page.rows.columns.indices {
            var (width, uncut) = (1, 0)
            var (amounts, places, others) = (0, 0, 0)
            for row in 0..<rows {
                if page.rows.isStopped() { break }
                let value = page.rows.value(row: row, column: column)
                if value.isNull { continue }
                let isPlace = isPlace(value)
                if value.isAmount {
                    amounts += 1
                } else if isPlace {
                    places += 1
                } else {
                    others += 1
                }
                // What is wider than the page need not be measured to its end.
                guard width < page.width || (value.isWhole || isPlace) && uncut < page.width else { continue }
                let text = start(of: value, columns: page.width) ?? text(of: value)
                for line in text.utf8.split(separator: UInt8(ascii: "\n")) {
                    guard width < page.width || value.isWhole || isPlace, !page.rows.isStopped() else { break }
                    let columns = FittedText.cut(String(Substring(line)), to: page.width).columns
                    width = max(width, columns)
                    if value.isWhole || isPlace { uncut = max(uncut, columns) }
                }
            }
            let isPlaces = places > 0 && amounts + others == 0
            if isPlaces, width > page.width / 3 { (width, uncut) = shortenPlaces(in: column, measured: rows) }
            columns.append(
                TableLayout.Column(
                    index: column, width: max(width, min(DisplayWidth.columns(of: names[column]), page.width)),
                    isAmount: amounts > 0 && places + others == 0, isPlaces: isPlaces,
                    uncut: uncut, isEmpty: amounts + places + others == 0 && isEmpty(column, from: rows)))
        }
        return TableLayout(columns, width: page.width, isChosen: page.rows.isChosen)
    }

    /// Whether a value is a document, or a place in one: `path:line:column`.
    private func isPlace(_ value: Value) -> Bool {
        switch value {
        case .node(let node): node.relation == .docs
        case .text(let text): CellLinks.place(text)?.path != nil || paths.contains(text)
        default: false
        }
    }

    /// Takes the folder that all places of a column share out of its rows, so that deep folders leave room for what is
    /// there; what then still takes over half of the table may be told without its first folders.
    private mutating func shortenPlaces(in column: Int, measured rows: Int) -> (width: Int, uncut: Int) {
        let folder = sharedFolder(of: column)
        if !folder.isEmpty { folders[column] = folder }
        var (width, uncut) = (1, 1)
        for row in 0..<rows {
            if page.rows.isStopped() { break }
            let place = place(page.rows.value(row: row, column: column), in: column)
            let columns = DisplayWidth.columns(of: place)
            width = max(width, columns)
            uncut = max(uncut, min(columns, max(page.width / 2, FittedText.leastColumns(ofPath: place))))
        }
        return (width, uncut)
    }

    private func sharedFolder(of column: Int) -> String {
        SharedFolder.of(
            (0..<page.rows.count).lazy.prefix { _ in !page.rows.isStopped() }
                .map { page.rows.value(row: $0, column: column) }.filter { !$0.isNull }.map { text(of: $0) })
    }

    /// A place as its row shows it: without the folder that is told above the table.
    private func place(_ value: Value, in column: Int) -> String {
        let text = text(of: value)
        guard let folder = folders[column], !text.isEmpty else { return text }
        return String(decoding: text.utf8.dropFirst(folder.utf8.count), as: UTF8.self)
    }

    /// Whether no row from one on has a value there.
    private func isEmpty(_ column: Int, from row: Int) -> Bool {
        (row..<page.rows.count).allSatisfy {
            page.rows.value(row: $0, column: column).isNull && !page.rows.isStopped()
        }
    }

    /// A value's text: in one line, unless text is wrapped.
    private func text(of value: Value) -> String {
        let text = page.rows.cells.of(value, readable: true)
        guard wraps else { return VisibleText.of(text, until: page.rows.isStopped) }
        let shown = VisibleText.of(text, keepingLines: true, until: page.rows.isStopped)
        return shown.utf8.contains(UInt8(ascii: "\t")) ? shown.replacing("\t", with: " ") : shown
    }

    /// Of a long text in one line only the start, where that takes more than so many columns; else nil.
    private func start(of value: Value, columns: Int) -> String? {
        guard !wraps, case .text(let text) = value, columns < Self.longText, text.utf8.count > Self.longText else {
            return nil
        }
        let start = VisibleText.of(text.prefix(columns + 2))
        return DisplayWidth.fits(start[...], in: columns) ? nil : start
    }

    /// Texts of more bytes are long.
    private static let longText = 4096

    private func cut(row: Int, _ column: TableLayout.Column) -> Cell {
        let value = page.rows.value(row: row, column: column.index)
        let width = value.isWhole ? Int.max : column.width
        if !column.isPlaces, let start = start(of: value, columns: width) {
            let cut = FittedText.cut(start, to: width)
            return Cell(text: cut.text, columns: cut.columns, isCut: !page.rows.columns[column.index].isExcerpt)
        }
        let text = text(of: value)
        let link = link(of: value, text, column)
        if column.isPlaces {
            let cut = FittedText.cutFolders(place(value, in: column.index), to: width)
            return Cell(text: cut.text, columns: cut.columns, link: link)
        }
        let cut = FittedText.cut(text, to: width)
        return Cell(
            text: cut.text, columns: cut.columns, link: link,
            isCut: cut.text.utf8.count != text.utf8.count && !page.rows.columns[column.index].isExcerpt)
    }

    /// A cell's lines, or the first of them and one more.
    private func wrapped(row: Int, _ column: TableLayout.Column, most: Int = .max - 1) -> [Cell] {
        let value = page.rows.value(row: row, column: column.index)
        let text = text(of: value)
        let link = link(of: value, text, column)
        guard !page.rows.columns[column.index].isExcerpt else { return [cut(row: row, column)] }
        guard !value.isWhole else { return [Cell(text: text, columns: DisplayWidth.columns(of: text), link: link)] }
        var lines: [Cell] = []
        for line in CellLines(column.isPlaces ? place(value, in: column.index) : text, columns: column.width) {
            if page.rows.isStopped() { break }
            lines.append(Cell(text: line.text, columns: line.columns, link: link))
            if lines.count > most { break }
        }
        return lines
    }

    /// Where a cell leads: a file's name itself may be one that isn't shown as it is.
    private func link(of value: Value, _ text: String, _ column: TableLayout.Column) -> LinkAddress? {
        guard let links else { return nil }
        return links.target(
            of: column.isPlaces ? page.rows.cells.of(value, readable: true) : text, column: column.index)
    }

    private func writeLine(role: Paint.Role?, to output: inout TerminalText, _ cell: (Int) -> Cell) {
        // The gap before a cell is written with it, so that a line has no spaces at its end.
        var pending = 0
        for (index, column) in layout.columns.enumerated() {
            if index > 0 { pending += 2 }
            let cell = cell(index)
            let blank = max(column.width - cell.columns, 0)
            if column.isAmount { pending += blank }
            if !cell.text.isEmpty {
                output.append(spaces: pending)
                pending = 0
                page.paint.write(cell.text, role, link: cell.link, to: &output)
            }
            if !column.isAmount { pending += blank }
        }
        output.append("\n")
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
