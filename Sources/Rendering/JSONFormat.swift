import Query
import Values

/// JSON: an array of objects, or an object a line. A row is an object of its columns; one that is a node with all of its
/// fields has its place, too: `doc`, `line`, `column`, `start`, `end`. What a row was made from is its `sources`: each a
/// passage of a document with its place and its bytes as they stand there, so that `docent verify` can compare them. Where all
/// sources of another row are its own, too, as running totals have it, `sources_of_row` is that row's number from 1.
struct JSONFormat: RowFormat {
    private let page: Page
    private let isArray: Bool
    private let writer: JSONWriter
    private var isFirst = true
    /// The columns' names as they stand in a row: in quotes, with the comma before and the colon after.
    private var keys: [[UInt8]] = []
    /// What is told of the place of a row's node.
    private let place: JSONPlace
    /// The name of the sources; nil where none are known.
    private let sourcesName: String?
    private let sharedSources: SharedSources?

    init(_ page: Page, isArray: Bool) {
        self.page = page
        place = JSONPlace(except: Set(page.rows.columns.map(\.name)))
        sourcesName = page.rows.hasSources ? page.rows.sourcesName : nil
        sharedSources = sourcesName == nil ? nil : page.rows.sharedSources
        self.isArray = isArray
        writer = JSONWriter(
            library: page.rows.library, isForTerminal: page.isForTerminal, until: page.rows.isStopped)
        for (index, column) in page.rows.columns.enumerated() {
            var key: [UInt8] = index > 0 ? [UInt8(ascii: ",")] : []
            writer.writeKey(column.name, to: &key)
            keys.append(key)
        }
    }

    mutating func write(row: Int, to bytes: inout [UInt8]) {
        if isArray { bytes.append(isFirst ? "[\n" : ",\n") }
        isFirst = false
        let rows = page.rows
        bytes.append(UInt8(ascii: "{"))
        for (index, column) in rows.columns.enumerated() {
            bytes.append(contentsOf: keys[index])
            let value = rows.value(row: row, column: index)
            if column.isAmountBesideUnit, case .quantity(let quantity) = value {
                writer.write(.number(quantity.value), to: &bytes)
            } else {
                writer.write(value, to: &bytes)
            }
        }
        if rows.showsWholeNodes, let node = rows.node(row: row) {
            writer.write(place, of: node, to: &bytes)
        }
        if let sourcesName {
            if !rows.columns.isEmpty { bytes.append(UInt8(ascii: ",")) }
            writer.writeKey(sourcesName, to: &bytes)
            let shared = sharedSources?.sources(row: row)
            writer.write(receiptsOf: shared?.nodes ?? rows.sources(row: row), to: &bytes)
            if let other = shared?.row {
                bytes.append(UInt8(ascii: ","))
                writer.writeKey("\(sourcesName)_of_row", to: &bytes)
                bytes.append(digitsOf: other + 1)
            }
        }
        bytes.append(UInt8(ascii: "}"))
        if !isArray { bytes.append(UInt8(ascii: "\n")) }
    }

    mutating func finish(to bytes: inout [UInt8]) {
        guard isArray else { return }
        bytes.append(isFirst ? "[]\n" : "\n]\n")
    }
}
