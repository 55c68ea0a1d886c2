import Query

/// A pipe table of GitHub's Markdown. In cells `|` and `\` are escaped, line breaks are spaces, and `<`, `&`, `*`, `_`, `` ` ``,
/// `[`, `]`, `~` are escaped too, so that a cell reads as the value does. Numbers are aligned right.
struct MarkdownFormat: RowFormat {
    private let page: Page

    init(_ page: Page) {
        self.page = page
    }

    func start(to bytes: inout [UInt8]) {
        writeLine(page.rows.columns.map(\.name), to: &bytes)
        bytes.append(UInt8(ascii: "|"))
        for column in page.rows.columns.indices {
            bytes.append(contentsOf: (page.isAmount(column: column) ? " ---: |" : " --- |").utf8)
        }
        bytes.append(UInt8(ascii: "\n"))
    }

    func write(row: Int, to bytes: inout [UInt8]) {
        writeLine(page.rows.columns.indices.map { cell(row: row, column: $0) }, to: &bytes)
    }

    private func cell(row: Int, column: Int) -> String {
        page.rows.cells.of(page.rows.value(row: row, column: column), readable: true)
    }

    private func writeLine(_ cells: [String], to bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "|"))
        for cell in cells {
            bytes.append(32)
            escape(
                page.isForTerminal ? VisibleText.of(cell, keepingLines: true, until: page.rows.isStopped) : cell,
                to: &bytes)
            bytes.append(contentsOf: " |".utf8)
        }
        bytes.append(UInt8(ascii: "\n"))
    }

    private func escape(_ cell: String, to bytes: inout [UInt8]) {
        var stop = StopCheck(page.rows.isStopped)
        for (index, byte) in cell.utf8.enumerated() {
            if stop.ends(at: index) { return }
            switch byte {
            case UInt8(ascii: "\n"), UInt8(ascii: "\r"), UInt8(ascii: "\t"): bytes.append(32)
            case UInt8(ascii: "|"), UInt8(ascii: "\\"), UInt8(ascii: "<"), UInt8(ascii: "&"), UInt8(ascii: "*"),
                UInt8(ascii: "_"), UInt8(ascii: "`"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "~"):
                bytes.append(UInt8(ascii: "\\"))
                bytes.append(byte)
            default: bytes.append(byte)
            }
        }
    }
}

extension Value {
    /// Whether it is aligned right: a number or quantity.
    var isAmount: Bool {
        switch self {
        case .number, .quantity: true
        default: false
        }
    }
}
