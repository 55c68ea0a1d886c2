/// The formats of results.
public enum OutputFormat: String, CaseIterable, Sendable {
    /// A table that fits a width, for people.
    case table
    /// Comma-separated values (RFC 4180), with a header line.
    case csv
    /// Tab-separated values, with a header line; stable from version to version.
    case tsv
    /// One JSON array.
    case json
    /// A JSON object a line.
    case ndjson
    /// A pipe table of Markdown.
    case md
    /// A page of HTML that stands alone, with a table.
    case html
    /// Values as they read, with nothing cut; of several columns each with its name.
    case text

    /// One line of help.
    public var help: String {
        switch self {
        case .table: "a table that fits the terminal"
        case .csv: "comma-separated values"
        case .tsv: "tab-separated values"
        case .json: "a JSON array"
        case .ndjson: "a JSON object a line"
        case .md: "a Markdown table"
        case .html: "a page of HTML with a table"
        case .text: "each value in full"
        }
    }

    /// Whether rows always say what they were made from.
    public var namesSources: Bool {
        switch self {
        case .json, .ndjson, .html: true
        case .table, .csv, .tsv, .md, .text: false
        }
    }

    /// What writes rows so.
    func writer(for page: Page) -> any RowFormat {
        switch self {
        case .table: TableFormat(page)
        case .csv: CSVFormat(page)
        case .tsv: TSVFormat(page)
        case .json: JSONFormat(page, isArray: true)
        case .ndjson: JSONFormat(page, isArray: false)
        case .md: MarkdownFormat(page)
        case .html: HTMLFormat(page)
        case .text: page.isForTerminal ? TextFormat<TerminalText>(page) : TextFormat<[UInt8]>(page)
        }
    }
}
