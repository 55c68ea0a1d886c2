import Documents
import Query

/// A table of HTML, a page's or by itself, with amounts aligned right and dates, places and amounts in one line each.
///
/// Each row has an anchor (`#row-3`), and ends with a link that says where the row comes from: to the document's own
/// address where it gives one (`source_url`), else to the row. A fragment of another's page has no anchors: there the link
/// leads to the document's file, if its path is relative.
///
/// What a table can't do without is said by attributes, too: many mail clients drop a page's style.
struct HTMLFormat: RowFormat {
    private let page: Page
    /// Which columns are aligned right.
    private let amounts: [Bool]
    /// Whether rows have a place that no column says yet.
    private let hasPlaces: Bool
    /// The column that says places.
    private let placeColumn: Int?
    private var addresses: SourceAddresses
    /// What names a cell where a narrow page has no head: an attribute for each column, and for the place.
    private let names: [[UInt8]]

    init(_ page: Page) {
        self.page = page
        amounts = page.rows.columns.indices.map { page.isAmount(column: $0) }
        placeColumn = page.rows.columns.firstIndex { $0.name == "at" }
        hasPlaces = page.rows.hasSources && placeColumn == nil
        addresses = SourceAddresses(page.rows.library)
        names = (page.names + ["at"]).map { name in
            if page.isFragment { return [] }
            var bytes = Array(" data-c=\"".utf8)
            HTMLPage.escape(name, to: &bytes)
            bytes.append("\"")
            return bytes
        }
    }

    func start(to bytes: inout [UInt8]) {
        let count = page.rows.count
        if !page.isPart { bytes.append(contentsOf: HTMLPage.head(title: "").utf8) }
        if !page.isFragment { writeStart(count, to: &bytes) }
        bytes.append(contentsOf: "<table cellpadding=\"5\">\n<thead>\n<tr>".utf8)
        for (column, name) in page.names.enumerated() {
            bytes.append(contentsOf: "<th\(amounts[column] ? Self.amount : " align=\"left\"")>".utf8)
            HTMLPage.escape(name, to: &bytes)
            bytes.append(contentsOf: "</th>".utf8)
        }
        if hasPlaces { bytes.append(contentsOf: "<th align=\"left\">at</th>".utf8) }
        bytes.append(contentsOf: "</tr>\n</thead>\n<tbody valign=\"top\">\n".utf8)
    }

    private func writeStart(_ count: Int, to bytes: inout [UInt8]) {
        bytes.append(contentsOf: "<p class=\"c\">\(count) \(count == 1 ? "row" : "rows")</p>\n".utf8)
        bytes.append(contentsOf: "<div class=\"t\">\n".utf8)
    }

    mutating func write(row: Int, to bytes: inout [UInt8]) {
        let anchor = page.isFragment ? nil : "\(page.anchors)row-\(row + 1)"
        if let anchor {
            bytes.append("<tr id=\"")
            bytes.append(contentsOf: anchor.utf8)
            bytes.append("\">")
        } else {
            bytes.append("<tr>")
        }
        for column in page.rows.columns.indices {
            let value = page.rows.value(row: row, column: column)
            let text = page.rows.cells.of(value, readable: true)
            if column == placeColumn, case .text = value {
                writePlace(text, of: CellLinks.place(text)?.path, anchor, to: &bytes)
                continue
            }
            bytes.append("<td")
            bytes.append(look(of: value, column))
            bytes.append(contentsOf: names[column])
            bytes.append(">")
            HTMLPage.escape(text, to: &bytes, until: page.rows.isStopped)
            bytes.append("</td>")
        }
        if hasPlaces {
            let node = page.rows.firstSource(row: row)
            let path = node.map { page.rows.library.document(of: $0).path }
            writePlace(node.map { page.rows.place(of: $0) } ?? "", of: path, anchor, to: &bytes)
        }
        bytes.append("</tr>\n")
    }

    private func look(of value: Value, _ column: Int) -> StaticString {
        switch value {
        case .date, .duration: " class=\"d\" nowrap"
        case .number, .quantity: Self.amount
        default: amounts[column] ? Self.amount : ""
        }
    }

    /// How the cells of amounts look.
    private static let amount: StaticString = " class=\"n\" align=\"right\" nowrap"

    /// A place, with a link to what the document says is its own address.
    private mutating func writePlace(_ place: String, of path: String?, _ anchor: String?, to bytes: inout [UInt8]) {
        bytes.append("<td class=\"p\" nowrap")
        bytes.append(contentsOf: names[names.count - 1])
        bytes.append(">")
        if !place.isEmpty {
            let own = path.flatMap { addresses.address(ofDocument: $0) }
            let link = anchor.map { own ?? "#\($0)" } ?? path.flatMap(Self.address) ?? own
            if let link {
                bytes.append("<a href=\"")
                HTMLPage.escape(link, to: &bytes)
                bytes.append("\">")
            }
            HTMLPage.escape(place, to: &bytes)
            if link != nil { bytes.append("</a>") }
        }
        bytes.append("</td>")
    }

    /// The address of a document from the folder that paths start in; none for what is not below it.
    private static func address(ofDocument path: String) -> String? {
        guard path.first != "/", !path.hasPrefix("../") else { return nil }
        return LinkAddress([.escaped(Array(path.utf8))])?.text
    }

    func finish(to bytes: inout [UInt8]) {
        bytes.append(contentsOf: "</tbody>\n</table>\n".utf8)
        if !page.isFragment { bytes.append(contentsOf: "</div>\n".utf8) }
        if !page.isPart { bytes.append(contentsOf: HTMLPage.tail.utf8) }
    }
}

/// Where documents say that they are from: the `source_url` of their front matter.
private struct SourceAddresses {
    private let library: Library
    private lazy var documents = Dictionary(
        library.documents.enumerated().map { ($1.path, Int32($0)) }, uniquingKeysWith: { $1 })
    private var known: [String: String?] = [:]

    init(_ library: Library) { self.library = library }

    /// The address of the document of a path, if that is one of the web.
    mutating func address(ofDocument path: String) -> String? {
        if let known = known[path] { return known }
        var address: String?
        if let number = documents[path],
            case .record(let meta) = Value(library.field("meta", of: Node(document: number, relation: .docs, index: 0))),
            case .text(let text)? = meta["source_url"], let link = Links.address(text), !link.text.hasPrefix("mailto")
        {
            address = link.text
        }
        known[path] = .some(address)
        return address
    }
}

extension Page {
    /// Whether the first values of a column, which decide, are amounts.
    func isAmount(column: Int) -> Bool {
        let values = (0..<min(rows.count, 100)).lazy.map { rows.value(row: $0, column: column) }
        return values.contains { !$0.isNull } && values.allSatisfy { $0.isNull || $0.isAmount }
    }
}
