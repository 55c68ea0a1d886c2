import Documents
import Query

/// Results to bytes, in one of the formats.
public struct Renderer {
    /// The documents that results' nodes are in.
    public let library: Library
    /// How results are written.
    public var format: OutputFormat
    /// How many columns a table or drawing may have.
    public var width: Int
    /// The colours of tables and drawings.
    public var paint: Paint
    /// Whether bytes go to a terminal, so that nothing in them may act there.
    public var isForTerminal: Bool
    /// Whether long text in a table goes on in the next line, instead of being cut.
    public var wraps = false
    /// Where cells of tables and places of drawings lead, if they are to.
    public var links: Links?
    /// Whether rows have a column that lists what they were made from; in `json` and `ndjson` they always say it.
    public var receipts = false
    /// The rows that a table may have; nil is all.
    public var mostRows: Int?

    /// A writer in a format; off a terminal nothing is made visible but in tables.
    public init(
        library: Library, format: OutputFormat, width: Int = 80, paint: Paint = Paint(false),
        isForTerminal: Bool = false
    ) {
        self.library = library
        self.format = format
        self.width = width
        self.paint = paint
        self.isForTerminal = isForTerminal
    }

    /// About how many bytes are handed on at once.
    private static let portion = 1 << 16

    /// What was written of a result.
    public struct Written: Sendable, Equatable {
        /// The rows that it has; nil for what is no rows.
        public var rows: Int?
        /// How many of them were left out at the end.
        public var hiddenRows = 0
        /// The columns for which a table had no room.
        public var hiddenColumns: [String] = []
    }

    /// Writes a result in portions; the sink returns false to have no more, as when a pipe is closed.
    @discardableResult
    public func write(_ result: QueryResult, to sink: (UnsafeRawBufferPointer) -> Bool) -> Written {
        switch result.content {
        case .rows(let rows): return write(ResultRows(rows, in: library), to: sink)
        case .value(let value):
            if let rows = ResultRows(value, in: library) { return write(rows, to: sink) }
            hand(single(value), to: sink)
        case .printed(let text): hand(Array(shown(text + "\n").utf8), to: sink)
        case .marks(let nodes): write(marks: nodes, to: sink)
        case .drawing(let drawing): write(drawing, to: sink)
        }
        return Written()
    }

    /// A result as bytes.
    public func bytes(of result: QueryResult) -> [UInt8] {
        var bytes: [UInt8] = []
        write(result) {
            bytes.append(contentsOf: $0)
            return true
        }
        return bytes
    }

    private func write(_ rows: ResultRows, to sink: (UnsafeRawBufferPointer) -> Bool) -> Written {
        let rows = receipts && format != .json && format != .ndjson ? rows.withSourcesColumn : rows
        let page = Page(
            rows: rows, width: max(width, 1), paint: paint, isForTerminal: isForTerminal || format == .table,
            wraps: wraps, links: links)
        var writer = format.writer(for: page)
        var bytes: [UInt8] = []
        writer.start(to: &bytes)
        let shown = format == .table ? min(rows.count, mostRows ?? rows.count) : rows.count
        var isWanted = true
        for row in 0..<shown where isWanted {
            writer.write(row: row, to: &bytes)
            if bytes.count >= Renderer.portion {
                isWanted = hand(bytes, to: sink)
                bytes.removeAll(keepingCapacity: true)
            }
        }
        if isWanted {
            writer.finish(to: &bytes)
            hand(bytes, to: sink)
        }
        return Written(rows: rows.count, hiddenRows: rows.count - shown, hiddenColumns: writer.hiddenColumns)
    }

    /// A value by itself: its text, or JSON.
    private func single(_ value: Value) -> [UInt8] {
        var bytes: [UInt8] = []
        switch format {
        case .json, .ndjson: JSONWriter(library: library).write(value, to: &bytes)
        case .csv:
            CellText.write(value, readable: false, in: library, to: &bytes)
            CSVFormat.quote(&bytes, from: 0)
        case .tsv:
            CellText.write(value, readable: false, in: library, to: &bytes)
            TSVFormat.escape(&bytes, from: 0)
        case .html:
            _ = write(ResultRows([value], in: library)) {
                bytes.append(contentsOf: $0)
                return true
            }
            return bytes
        case .table, .md, .text:
            bytes = Array((value.isNull ? "null" : CellText.of(value, readable: true, in: library)).utf8)
        }
        bytes.append(UInt8(ascii: "\n"))
        return isForTerminal ? Array(shown(String(decoding: bytes, as: UTF8.self)).utf8) : bytes
    }

    /// `show`: drawn for people, else the nodes as rows.
    private func write(marks nodes: [Node], to sink: (UnsafeRawBufferPointer) -> Bool) {
        switch format {
        case .table, .md, .text:
            var bytes: [UInt8] = []
            let drawing = MarkedLines(library: library, width: width, paint: paint, links: links)
            for group in drawing.groups(of: nodes) {
                drawing.write(group, to: &bytes)
                if bytes.count >= Renderer.portion {
                    guard hand(bytes, to: sink) else { return }
                    bytes.removeAll(keepingCapacity: true)
                }
            }
            hand(bytes, to: sink)
        case .csv, .tsv, .json, .ndjson, .html:
            let columns = ["at", "text"]
            let records = nodes.map { node in
                Record(
                    columns.map { name in
                        let index = node.relation.schema.index(ofField: name)
                        return (name, index.map { Value(library.field($0, of: node)) } ?? .null)
                    })
            }
            _ = write(ResultRows(records, of: nodes, named: columns, in: library), to: sink)
        }
    }

    /// A drawing: drawn for people, else what is drawn as rows.
    private func write(_ drawing: Drawing, to sink: (UnsafeRawBufferPointer) -> Bool) {
        switch format {
        case .table, .md, .text:
            var bytes: [UInt8] = []
            let isCode = format == .md
            if isCode { bytes.append(contentsOf: "```\n".utf8) }
            DrawingLines(drawing: drawing, width: max(width, 1), paint: paint).write(to: &bytes)
            if isCode { bytes.append(contentsOf: "```\n".utf8) }
            hand(bytes, to: sink)
        case .csv, .tsv, .json, .ndjson, .html:
            _ = write(ResultRows(drawing.records, named: drawing.columnNames, in: library), to: sink)
        }
    }

    private func shown(_ text: String) -> String {
        isForTerminal ? VisibleText.of(text, keepingLines: true) : text
    }

    @discardableResult
    private func hand(_ bytes: [UInt8], to sink: (UnsafeRawBufferPointer) -> Bool) -> Bool {
        bytes.isEmpty || bytes.withUnsafeBytes(sink)
    }
}
