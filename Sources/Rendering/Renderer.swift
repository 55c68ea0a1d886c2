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
    /// When long text in a table goes on in the next line, instead of being cut.
    public var wrapping = Wrapping.never
    /// Whether a table has all fields of rows whose columns nobody has chosen, not only those that tell most.
    public var showsAllFields = false
    /// Where cells of tables and places of drawings lead, if they are to.
    public var links: Links?
    /// Whether rows have a column that lists what they were made from; in `json` and `ndjson` they always say it.
    public var receipts = false
    /// Whether rows as data don't say what they were made from.
    public var omitsSources = false
    /// The number of the first row, where rows are shown with a field a line whatever the format.
    private var firstRecord: Int?
    /// Which part of a report it is, from 1; 0 is a page of its own.
    public var part = 0
    /// Whether HTML is a piece of somebody else's page, as a notebook is: it has the columns and rows of a table, no anchors,
    /// and places that lead to the documents themselves.
    public var isFragment = false
    /// The rows that a table may have; nil is all.
    public var mostRows: Int?

    /// Whether nobody wants what is written any more. It is asked in all that takes long; what is written then is of no use.
    public var isStopped: () -> Bool = { false }

    /// How many bytes rows may have as data; past it no more are written.
    public var mostBytes = Int.max

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

    /// When long text goes on in the next line.
    public enum Wrapping: Sendable, Equatable {
        case never, always
        /// Where the whole table then has at most so many lines.
        case within(lines: Int)
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
        /// Whether a table had no room for all of a text.
        public var cutsText = false
        /// Whether rows have more bytes than they may, so that the last are missing.
        public var isTooMuch = false
    }

    /// Writes a result in portions, as data; the sink returns false to have no more, as when a pipe is closed.
    @discardableResult
    public func write(_ result: QueryResult, to sink: (UnsafeRawBufferPointer) -> Bool) -> Written {
        deliver(result) { bytes(of: $0).withUnsafeBytes(sink) }
    }

    /// Writes a result in portions, for a terminal; the sink returns false to have no more.
    public func show(_ result: QueryResult, on sink: (TerminalText) -> Bool) -> Written {
        deliver(result) { sink($0.terminalText) }
    }

    /// A result as bytes.
    public func bytes(of result: QueryResult) -> [UInt8] {
        var bytes: [UInt8] = []
        _ = deliver(result) { bytes.take(self.bytes(of: $0)) }
        return bytes
    }

    private func bytes(of portion: RenderedPortion) -> [UInt8] {
        isForTerminal ? portion.terminalText.bytes : portion.bytes
    }

    /// Takes a portion; false to have no more.
    private typealias Sink = (RenderedPortion) -> Bool

    private func deliver(_ result: QueryResult, to sink: Sink) -> Written {
        if let first = result.firstRecord, firstRecord == nil {
            var records = self
            records.firstRecord = first
            return records.deliver(records: result, to: sink)
        }
        switch result.content {
        case .rows(let rows): return write(ResultRows(rows, in: library), to: sink)
        case .value(let value):
            if let rows = ResultRows(value, in: library) { return write(rows, to: sink) }
            hand(single(value), to: sink)
        case .printed(let text): hand(printed(text), to: sink)
        case .marks(let nodes): write(marks: nodes, to: sink)
        case .drawing(let drawing): write(drawing, to: sink)
        }
        return Written()
    }

    /// Rows of any kind with a field a line; of what has none, what there is.
    private func deliver(records result: QueryResult, to sink: Sink) -> Written {
        switch result.content {
        case .value(let value):
            return write(ResultRows(value, in: library) ?? ResultRows([value], in: library), to: sink)
        case .marks(let nodes):
            let values: [Value] = nodes.map { .node($0) }
            return write(ResultRows(values, in: library), to: sink)
        default: return deliver(result, to: sink)
        }
    }

    private func write(_ rows: ResultRows, to sink: Sink) -> Written {
        var rows = rows
        rows.isStopped = isStopped
        rows.omitsSources = omitsSources
        if let firstRecord {
            let page = Page(rows: rows, width: max(width, 1), paint: paint, isForTerminal: true, links: links)
            return write(rows, with: RecordFormat(page, first: firstRecord), to: sink)
        }
        if format == .table || isFragment, !showsAllFields { rows = rows.shown }
        if receipts, format != .json, format != .ndjson { rows = rows.withSourcesColumn }
        var page = Page(
            rows: rows, width: max(width, 1), paint: paint, isForTerminal: isForTerminal || format == .table,
            wrapping: wrapping, links: links)
        page.isPart = part > 0 || isFragment
        page.isFragment = isFragment
        page.anchors = part > 1 ? "result-\(part)-" : ""
        return write(rows, with: format.writer(for: page), to: sink)
    }

    private func write<Format: RowFormat>(_ rows: ResultRows, with format: Format, to sink: Sink) -> Written {
        var writer = format
        var output = Format.Output()
        writer.start(to: &output)
        let shown = self.format == .table || isFragment ? min(rows.count, mostRows ?? rows.count) : rows.count
        var isWanted = true
        var written = 0
        for row in 0..<shown where isWanted {
            if isStopped() { return Written() }
            writer.write(row: row, to: &output)
            if output.count >= Renderer.portion {
                written += output.count
                guard written <= mostBytes else { return Written(isTooMuch: true) }
                isWanted = hand(output, to: sink)
                output = Format.Output()
            }
        }
        if isWanted, !isStopped() {
            writer.finish(to: &output)
            hand(output, to: sink)
        }
        return Written(
            rows: rows.count, hiddenRows: rows.count - shown, hiddenColumns: writer.hiddenColumns,
            cutsText: writer.cutsText)
    }

    /// What was printed: in a page of a report a paragraph.
    private func printed(_ text: String) -> [UInt8] {
        guard part > 0, format == .html else { return Array((text + "\n").utf8) }
        var bytes = Array("<p>".utf8)
        HTMLPage.escape(text, to: &bytes)
        return bytes + Array("</p>\n".utf8)
    }

    /// A value by itself: its text, or JSON.
    private func single(_ value: Value) -> [UInt8] {
        var bytes: [UInt8] = []
        let cells = CellText(library: library, isStopped: isStopped)
        switch format {
        case .json, .ndjson:
            JSONWriter(library: library, isForTerminal: isForTerminal, until: isStopped).write(value, to: &bytes)
        case .csv:
            cells.write(value, readable: false, to: &bytes)
            CSVFormat.protect(&bytes, from: 0, until: isStopped)
        case .tsv:
            cells.write(value, readable: false, to: &bytes)
            TSVFormat.protect(&bytes, from: 0, until: isStopped)
        case .html:
            _ = write(ResultRows([value], in: library)) { bytes.take($0.bytes) }
            return bytes
        case .table, .md, .text:
            bytes = Array((value.isNull ? "null" : cells.of(value, readable: true)).utf8)
        }
        bytes.append(UInt8(ascii: "\n"))
        return bytes
    }

    /// `show`: drawn for people, else the nodes as rows.
    private func write(marks nodes: [Node], to sink: Sink) {
        switch format {
        case .table, .md, .text:
            var output = TerminalText()
            let drawing = MarkedLines(library: library, width: width, paint: paint, links: links, isStopped: isStopped)
            for group in drawing.groups(of: nodes) {
                if isStopped() { break }
                drawing.write(group, to: &output)
                if output.count >= Renderer.portion {
                    guard hand(output, to: sink) else { return }
                    output = TerminalText()
                }
            }
            hand(output, to: sink)
        case .csv, .tsv, .json, .ndjson, .html:
            let columns = ["at", "text"]
            let records = nodes.lazy.prefix { _ in !isStopped() }.map { node in
                Record(
                    columns.map { name in
                        let index = node.relation.schema.index(ofField: name)
                        return (name, index.map { Value(library.field($0, of: node)) } ?? .null)
                    })
            }
            _ = write(ResultRows(Array(records), of: nodes, named: columns, in: library), to: sink)
        }
    }

    /// A drawing: drawn for people, else what is drawn as rows.
    private func write(_ drawing: Drawing, to sink: Sink) {
        if case .pivot = drawing.content { return write(table: drawing, to: sink) }
        if part > 0 || isFragment, format == .html {
            hand(Array("<figure>\n".utf8) + Renderer.svg(of: drawing) + Array("</figure>\n".utf8), to: sink)
            return
        }
        switch format {
        case .table, .md, .text:
            var output = TerminalText()
            let isCode = format == .md
            if isCode { output.append("```\n") }
            DrawingLines(drawing: drawing, width: max(width, 1), paint: paint, isStopped: isStopped).write(to: &output)
            if isCode { output.append("```\n") }
            hand(output, to: sink)
        case .csv, .tsv, .json, .ndjson, .html:
            _ = write(drawing.rows(in: library), to: sink)
        }
    }

    /// A drawing that is a table: with its own title above and its source below, where people read it.
    private func write(table drawing: Drawing, to sink: Sink) {
        let isForPeople = format == .table || format == .text || format == .md
        if isForPeople, drawing.hasOwnTitle {
            var title = TerminalText()
            paint.write(FittedText.cut(Drawing.line(drawing.title), to: max(width, 1)).text, .heading, to: &title)
            title.append(format == .md ? "\n\n" : "\n")
            hand(title, to: sink)
        }
        if format == .html, drawing.hasOwnTitle { hand(element("h3", drawing.title), to: sink) }
        _ = write(drawing.rows(in: library), to: sink)
        if format == .html, let source = drawing.source { hand(element("p", "Source: \(source)"), to: sink) }
        guard isForPeople, let source = drawing.source else { return }
        var line = TerminalText()
        if format == .md { line.append("\n") }
        paint.write(Drawing.line("Source: \(source)"), .dim, to: &line)
        line.append("\n")
        hand(line, to: sink)
    }

    /// An element of a report; nothing for a page that is one table.
    private func element(_ name: String, _ text: String) -> [UInt8] {
        guard part > 0 || isFragment else { return [] }
        var bytes = Array("<\(name)>".utf8)
        HTMLPage.escape(text, to: &bytes)
        return bytes + Array("</\(name)>\n".utf8)
    }

    @discardableResult
    private func hand(_ output: some RenderedOutput, to sink: Sink) -> Bool {
        output.count == 0 || sink(output.portion)
    }
}

extension [UInt8] {
    /// Takes a portion, and all that come.
    fileprivate mutating func take(_ portion: [UInt8]) -> Bool {
        self += portion
        return true
    }
}
