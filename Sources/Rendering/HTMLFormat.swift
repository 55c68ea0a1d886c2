import Query

/// A page of HTML that stands alone: a table, light or dark as its reader's system is, with amounts aligned right.
///
/// Nothing in it runs or is fetched: a policy in the page forbids it, whatever a document may say. Each row has an
/// anchor (`#row-3`), and ends with a link to it that says where the row comes from: the first place.
struct HTMLFormat: RowFormat {
    private let page: Page
    /// Which columns are aligned right.
    private let amounts: [Bool]
    /// Whether rows have a place that no column says yet.
    private let hasPlaces: Bool

    init(_ page: Page) {
        self.page = page
        amounts = page.rows.columns.indices.map { page.isAmount(column: $0) }
        hasPlaces = page.rows.hasSources && !page.rows.columns.contains { $0.name == "at" }
    }

    func start(to bytes: inout [UInt8]) {
        let count = page.rows.count
        bytes.append(contentsOf: HTMLFormat.head.utf8)
        bytes.append(contentsOf: "<p>\(count) \(count == 1 ? "row" : "rows")</p>\n<table>\n<thead>\n<tr>".utf8)
        for (column, name) in page.names.enumerated() {
            bytes.append(contentsOf: (amounts[column] ? "<th class=\"n\">" : "<th>").utf8)
            HTMLFormat.escape(name, to: &bytes)
            bytes.append(contentsOf: "</th>".utf8)
        }
        if hasPlaces { bytes.append(contentsOf: "<th>at</th>".utf8) }
        bytes.append(contentsOf: "</tr>\n</thead>\n<tbody>\n".utf8)
    }

    func write(row: Int, to bytes: inout [UInt8]) {
        bytes.append(contentsOf: "<tr id=\"row-\(row + 1)\">".utf8)
        for column in page.rows.columns.indices {
            bytes.append(contentsOf: (amounts[column] ? "<td class=\"n\">" : "<td>").utf8)
            let value = page.rows.value(row: row, column: column)
            HTMLFormat.escape(CellText.of(value, readable: true, in: page.rows.library), to: &bytes)
            bytes.append(contentsOf: "</td>".utf8)
        }
        if hasPlaces {
            bytes.append(contentsOf: "<td class=\"p\"><a href=\"#row-\(row + 1)\">".utf8)
            if let node = page.rows.firstSource(row: row) {
                HTMLFormat.escape(page.rows.place(of: node), to: &bytes)
            }
            bytes.append(contentsOf: "</a></td>".utf8)
        }
        bytes.append(contentsOf: "</tr>\n".utf8)
    }

    func finish(to bytes: inout [UInt8]) {
        bytes.append(contentsOf: "</tbody>\n</table>\n</body>\n</html>\n".utf8)
    }

    /// Appends a text so that a browser shows it and does nothing else; what could hide or reorder letters is visible.
    static func escape(_ text: String, to bytes: inout [UInt8]) {
        for byte in VisibleText.ofData(text).utf8 {
            switch byte {
            case UInt8(ascii: "&"): bytes.append(contentsOf: "&amp;".utf8)
            case UInt8(ascii: "<"): bytes.append(contentsOf: "&lt;".utf8)
            case UInt8(ascii: ">"): bytes.append(contentsOf: "&gt;".utf8)
            case UInt8(ascii: "\""): bytes.append(contentsOf: "&quot;".utf8)
            default: bytes.append(byte)
            }
        }
    }

    private static let head = """
        <!DOCTYPE html>
        <html>
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
        <title>Docent</title>
        <style>
        :root { color-scheme: light dark; --line: #8884; --head: #8882; }
        body { font: 15px/1.5 system-ui, sans-serif; margin: 2rem auto; padding: 0 1rem; max-width: 80rem; }
        p { opacity: .7; }
        table { border-collapse: collapse; width: 100%; }
        th, td { padding: .35rem .75rem; text-align: left; vertical-align: top; border-bottom: 1px solid var(--line); }
        th { position: sticky; top: 0; background: color-mix(in srgb, Canvas, CanvasText 8%); }
        td { white-space: pre-line; overflow-wrap: anywhere; min-width: 8ch; }
        .n { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
        .p { white-space: nowrap; font-size: .85em; }
        .p a { color: inherit; opacity: .7; }
        tr:target { background: var(--head); }
        </style>
        </head>
        <body>

        """
}

extension Page {
    /// Whether the first values of a column, which decide, are amounts.
    func isAmount(column: Int) -> Bool {
        let values = (0..<min(rows.count, 100)).lazy.map { rows.value(row: $0, column: column) }
        return values.contains { !$0.isNull } && values.allSatisfy { $0.isNull || $0.isAmount }
    }
}
