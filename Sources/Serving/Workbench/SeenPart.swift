import Documents
import Query
import Rendering
import Session

/// A part of an answer as a person is to see it, in whatever a program shows: the text of a terminal, and besides a table of
/// HTML or a picture.
struct SeenPart {
    /// How it looks.
    struct Look {
        /// The most rows of a table.
        var rows = 100
        /// The columns that text may take.
        var width = 100
        var hasColors = false
        /// The format that was set; nil where nothing was.
        var format: OutputFormat?
        var wraps = false
        var showsAllFields = false

        /// Takes what was set in the session.
        mutating func apply(_ settings: Settings) {
            rows = settings.rows ?? rows
            width = settings.width ?? width
            hasColors = settings.color == .auto ? hasColors : settings.color == .always
            format = settings.format
            wraps = settings.wrap == .on
            showsAllFields = settings.showsAllFields
        }
    }

    /// How much is given of one part, in bytes.
    private static let most = 8 << 20

    let json: JSON

    init(_ part: Part, of workbench: Workbench, _ look: Look) {
        switch part {
        case .result(let result):
            json = SeenResult(result, in: workbench.session, look, tellsRest: true).json
        case .text(let text): json = ["kind": "text", "text": .text(Self.visible(text))]
        case .note(let text): json = ["kind": "note", "text": .text(Self.visible(text))]
        case .problem(let text):
            let message = text.hasPrefix("error: ") ? String(text.dropFirst(7)) : text
            json = ["kind": "error", "text": .text(Self.visible(text)), "message": .text(message)]
        case .diagnostic(let diagnostic):
            var picture = TerminalText()
            ErrorPicture.write([diagnostic], to: &picture, width: look.width, paint: Paint(look.hasColors), wraps: true)
            json = [
                "kind": .text(diagnostic.severity.rawValue), "text": .text(picture.string.withoutLastLineEnd),
                "code": .text(diagnostic.code), "message": .text(Workbench.line(diagnostic)),
            ]
        }
    }

    /// Text from anywhere, with nothing in it that could act on a terminal.
    private static func visible(_ text: String) -> String {
        TerminalText(text.beginning(most)).string.withoutLastLineEnd
    }
}

/// A result as a person is to see it.
struct SeenResult {
    /// What it is: `rows`, `drawing`, `value` or `text`.
    private(set) var kind = "value"
    /// As in a terminal.
    private(set) var text: String
    /// A table.
    private(set) var html: String?
    /// A picture.
    private(set) var svg: String?
    /// How many rows there are; nil for what is no rows.
    private(set) var count: Int?

    /// How much is given of one result, in bytes.
    private static let most = 8 << 20
    /// More rows than one sees at a glance are counted.
    private static let manyRows = 10

    /// - Parameter tellsRest: Whether it says itself how many rows there are, and what there is no room for.
    init(_ result: QueryResult, in session: Session, _ look: SeenPart.Look, tellsRest: Bool) {
        var renderer = Renderer(
            library: session.library, format: look.format ?? .table, width: look.width, paint: Paint(look.hasColors),
            isForTerminal: true)
        renderer.wrapping = look.wraps ? .always : .never
        renderer.showsAllFields = look.showsAllFields
        renderer.mostRows = look.rows
        renderer.isStopped = { session.stopFlag.isStopped }
        var shown = TerminalText()
        let written = renderer.show(result) { portion in
            shown += portion
            return shown.count < Self.most
        }
        renderer.format = .html
        renderer.isFragment = true
        switch result.content {
        case .printed: kind = "text"
        case .drawing(let drawing):
            kind = "drawing"
            if case .pivot = drawing.content {
                (kind, html) = ("rows", Self.html(of: result, renderer, tellsRest))
            } else {
                svg = String(decoding: Renderer.svg(of: drawing), as: UTF8.self)
            }
        // In their lines, marked, they say more than in a table.
        case .marks: kind = "text"
        case .rows, .value:
            guard let rows = written.rows else { break }
            (kind, count) = ("rows", rows)
            // A row with a field a line is meant to be read so.
            if result.firstRecord == nil { html = Self.html(of: result, renderer, tellsRest) }
        }
        // What was set is the format, and nothing besides.
        if look.format != nil { (html, svg) = (nil, nil) }
        if tellsRest, kind == "rows", look.format == nil || look.format == .table {
            shown += Self.rest(of: written, look)
        }
        text = shown.string.withoutLastLineEnd
    }

    private static func html(of result: QueryResult, _ renderer: Renderer, _ tellsRest: Bool) -> String? {
        var bytes: [UInt8] = []
        let written = renderer.write(result) { portion in
            bytes += portion
            return bytes.count < most
        }
        guard bytes.count < most else { return nil }
        let text = String(decoding: bytes, as: UTF8.self)
        let rest = tellsRest ? counted(written) : ""
        return rest.isEmpty ? text : text + "<p>\(rest)</p>\n"
    }

    /// How many rows there are, where one doesn't see that at a glance.
    private static func counted(_ written: Renderer.Written) -> String {
        guard let rows = written.rows, rows >= manyRows || written.hiddenRows > 0 else { return "" }
        let hidden = written.hiddenRows > 0 ? "; \(written.hiddenRows) of them not shown: ':set rows \(rows)'" : ""
        return "\(rows) rows\(hidden)"
    }

    private static func rest(of written: Renderer.Written, _ look: SeenPart.Look) -> TerminalText {
        var words = counted(written)
        if !written.hiddenColumns.isEmpty {
            words += (words.isEmpty ? "" : "; ") + "no room for \(written.hiddenColumns.joined(separator: ", "))"
        }
        return words.isEmpty ? TerminalText() : Paint(look.hasColors).dimmed("(\(words))")
    }

    var json: JSON {
        .object(leavingOutNil: [
            "kind": .text(kind), "text": .text(text), "html": html.map { .text($0) }, "svg": svg.map { .text($0) },
            "count": count.map { .count($0) },
        ])
    }
}

extension String {
    /// Without the line end that it ends with.
    fileprivate var withoutLastLineEnd: String { last?.isNewline == true ? String(dropLast()) : self }
}
