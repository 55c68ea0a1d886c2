import Query

/// JSON: an array of objects, or an object a line. A row is an object of its columns; one that is a node with all of its
/// fields has its place, too: `doc`, `line`, `column`, `start`, `end`. What a row was made from is its `sources`: each a
/// passage of a document with its place and its bytes as they stand there, so that `docent verify` can compare them. Where all
/// sources of another row are its own, too, as running totals have it, `sources_of_row` is that row's number from 1.
struct JSONFormat: RowFormat {
    private let page: Page
    private let isArray: Bool
    private let writer: JSONWriter
    private var isFirst = true
    /// The columns' names, which a row's place does without.
    private let names: Set<String>
    /// The name of the sources; nil where none are known.
    private let sourcesName: String?
    private let sharedSources: SharedSources?

    init(_ page: Page, isArray: Bool) {
        self.page = page
        names = Set(page.rows.columns.map(\.name))
        sourcesName = page.rows.hasSources ? page.rows.sourcesName : nil
        sharedSources = sourcesName == nil ? nil : page.rows.sharedSources
        self.isArray = isArray
        writer = JSONWriter(
            library: page.rows.library, isForTerminal: page.isForTerminal, until: page.rows.isStopped)
    }

    mutating func write(row: Int, to bytes: inout [UInt8]) {
        if isArray { bytes.append(contentsOf: (isFirst ? "[\n" : ",\n").utf8) }
        isFirst = false
        let rows = page.rows
        bytes.append(UInt8(ascii: "{"))
        for (index, column) in rows.columns.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            writer.writeKey(column.name, to: &bytes)
            let value = rows.value(row: row, column: index)
            if column.isAmountBesideUnit, case .quantity(let quantity) = value {
                writer.write(.number(quantity.value), to: &bytes)
            } else {
                writer.write(value, to: &bytes)
            }
        }
        if rows.showsWholeNodes, let node = rows.node(row: row) {
            writer.writePlace(of: node, except: names, to: &bytes)
        }
        if let sourcesName {
            if !rows.columns.isEmpty { bytes.append(UInt8(ascii: ",")) }
            writer.writeKey(sourcesName, to: &bytes)
            let shared = sharedSources?.sources(row: row)
            writer.write(receiptsOf: shared?.nodes ?? rows.sources(row: row), to: &bytes)
            if let other = shared?.row { writer.write(other + 1, after: ",\"\(sourcesName)_of_row\":", to: &bytes) }
        }
        bytes.append(UInt8(ascii: "}"))
        if !isArray { bytes.append(UInt8(ascii: "\n")) }
    }

    mutating func finish(to bytes: inout [UInt8]) {
        guard isArray else { return }
        bytes.append(contentsOf: (isFirst ? "[]\n" : "\n]\n").utf8)
    }
}
