import Documents
import Query
import Rendering
import Session
import Values

/// Results as HTML, with links to the passages that they were made from.
struct ResultHTML {
    let library: Library
    var passages: PassageBook

    /// More rows than this are only counted.
    private static let mostRows = 60
    /// A row that was made from more passages leads to the first of them.
    private static let mostSources = 8

    init(_ library: Library) {
        self.library = library
        passages = PassageBook(library)
    }

    /// All that a block gave.
    mutating func html(of run: BlockRun) -> String {
        var html = ""
        for part in run.parts {
            switch part {
            case .result(let result): html += self.html(of: result)
            case .text(let text): html += preformatted(text)
            default: break
            }
        }
        return html
    }

    private mutating func html(of result: QueryResult) -> String {
        if case .rows(let rows) = result.content { return table(rows) }
        if case .value(.rows(let rows)) = result.content { return table(rows) }
        if case .value(.row(let row)) = result.content { return table(Rows(row.shape, [row.row])) }
        if case .marks(let nodes) = result.content { return marks(nodes) }
        if let value = Answer(result.content, in: library).single, result.content.isOneValue {
            return "<p class=\"value\">\(cell(value))</p>\n"
        }
        let renderer = Renderer(library: library, format: .table, width: 80, isForTerminal: true)
        return preformatted(String(decoding: renderer.bytes(of: result), as: UTF8.self))
    }

    private func preformatted(_ text: String) -> String { "<pre class=\"output\">\(MarkupText.escaped(text))</pre>\n" }

    private mutating func marks(_ nodes: [Node]) -> String {
        var html = ""
        for node in nodes.prefix(Self.mostRows) {
            guard let text = passages.marked(node) else { continue }
            let document = library.document(of: node)
            let place = "\(document.path):\(document.position(of: library.span(of: node).lowerBound).line)"
            html += "<div class=\"passage\"><p class=\"place\">\(MarkupText.escaped(place))</p>\n<p>\(text)</p></div>\n"
        }
        return html + rest(of: nodes.count)
    }

    private func rest(of count: Int) -> String {
        count > Self.mostRows ? "<p class=\"place\">… and \(count - Self.mostRows) more</p>\n" : ""
    }

    // MARK: Tables

    private mutating func table(_ rows: Rows) -> String {
        let shape = rows.shape
        let shown = rows.rows.prefix(Self.mostRows)
        // What no row has says nothing; of figures as a whole, the bounds that the value and its sign tell already neither.
        let isWholeFigure = shape.isWholeRelation && shape.node?.base == .figures
        let columns = shape.columns.filter { column in
            if isWholeFigure, ["low", "high", "kind", "unit"].contains(column.name) { return false }
            return rows.rows.isEmpty || shown.contains { !$0.value(of: column, in: library).isNull }
        }
        let ownColumn = shape.hasNodes ? linkColumn(columns, shape) : nil
        let sources =
            ownColumn == nil ? shown.indices.map { rows.sources(row: $0).filter { $0.relation != .docs } } : []
        let hasSources = sources.contains { !$0.isEmpty }
        var html = "<div class=\"wide\"><table>\n<thead><tr>"
        for column in columns {
            let isAmounts = shown.contains { isAmount($0.value(of: column, in: library)) }
            html += "<th scope=\"col\"\(isAmounts ? " class=\"amount\"" : "")>\(MarkupText.escaped(column.name))</th>"
        }
        html += (hasSources ? "<th scope=\"col\">from</th>" : "") + "</tr></thead>\n<tbody>\n"
        for (number, row) in shown.enumerated() {
            html += "<tr>"
            for (index, column) in columns.enumerated() {
                let value = row.value(of: column, in: library)
                let isOwn = index == ownColumn
                html += isAmount(value) ? "<td class=\"amount\">" : "<td>"
                html += linked(cell(value), node(of: value) ?? (isOwn ? row.node : nil)) + "</td>"
            }
            if hasSources { html += "<td class=\"from\">\(links(sources[number]))</td>" }
            html += "</tr>\n"
        }
        return html + "</tbody></table></div>\n" + rest(of: rows.count)
    }

    /// The column that leads to a row's node: a figure's value, else the first with text.
    private func linkColumn(_ columns: [RowColumn], _ shape: RowShape) -> Int? {
        if shape.node?.base == .figures {
            let values = columns.firstIndex { column in
                if case .field = column.storage { column.name == "value" || column.name == "text" } else { false }
            }
            if let values { return values }
        }
        return columns.isEmpty || shape.node == .docs ? nil : 0
    }

    private mutating func links(_ nodes: [Node]) -> String {
        var links: [String] = []
        for (index, node) in nodes.prefix(Self.mostSources).enumerated() {
            if let address = passages.address(of: node) { links.append("<a href=\"\(address)\">\(index + 1)</a>") }
        }
        return links.joined(separator: " ") + (nodes.count > Self.mostSources ? " … \(nodes.count)" : "")
    }

    private mutating func linked(_ html: String, _ node: Node?) -> String {
        guard let node, !html.isEmpty, let address = passages.address(of: node) else { return html }
        return "<a href=\"\(address)\">\(html)</a>"
    }

    private func node(of value: Value) -> Node? {
        switch value {
        case .node(let node): node
        case .row(let row): row.row.node
        default: nil
        }
    }

    /// The longest cell, in characters.
    private static let longest = 600

    private func cell(_ value: Value) -> String {
        let text = value.text(in: library) ?? ""
        return MarkupText.escaped(text.count > Self.longest ? text.prefix(Self.longest) + "…" : text[...])
    }

    private func isAmount(_ value: Value) -> Bool {
        switch value {
        case .number, .quantity, .duration: true
        default: false
        }
    }
}

extension QueryResult.Content {
    /// Whether it is a value by itself: no rows, no list.
    fileprivate var isOneValue: Bool {
        switch self {
        case .printed: return true
        case .value(let value):
            switch value {
            case .list, .record, .rows, .row, .node: return false
            default: return true
            }
        default: return false
        }
    }
}
