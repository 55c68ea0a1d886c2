import Documents
import Query
import Rendering
import Session

/// Makes a first tour of a document: what it has is asked for, and what it has not is left out.
public struct TourDraft {
    private let session: Session
    private var steps: [String] = []
    private var titles: Set<String> = []

    /// - Parameter session: With the document open, and no other.
    public init(in session: Session) { self.session = session }

    /// The tour as Markdown; it passes its test at once.
    ///
    /// - Parameter path: The document's, from the folder in which the tour will stand.
    public func markdown(document path: String) -> String {
        var draft = self
        for step in DraftStep.all { draft.add(step) }
        // The last one, which says how to go on, is a step, too.
        let count = draft.steps.count + 1
        let front = """
            ---
            title: \(YAMLText.quoted("A tour of \(title)"))
            documents: [\(YAMLText.quoted(path))]
            level: beginner
            minutes: \(count + 1)
            ---

            A first tour of this document, in \(count) steps. Each shows a query and what it finds, and then asks you to write
            one of your own. The last says how to go on.

            """
        let rest = """

            ## What else?

            In Docent's shell, `:relations` lists what a document can be asked for, `:fields items` says what is known of an item,
            and `:help stages` shows what can follow a `|`.

            """
        return front + draft.steps.joined() + rest
    }

    private var title: String {
        guard let document = session.library.documents.first else { return "a document" }
        var title: String?
        _ = session.look(Script("docs | select title ?? name")) { result in
            guard case .rows(let rows) = result.content, rows.count > 0, !rows.shape.columns.isEmpty else { return }
            title = rows.value(row: 0, column: 0, in: session.library).text(in: session.library)
        }
        let words = (title ?? Tour.name(of: document.path)).split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return words.isEmpty ? "a document" : TitleWords.cut(VisibleText.of(words), to: 64)
    }

    /// Adds a step if the document has what it asks for, and no other of its title has been added.
    private mutating func add(_ step: DraftStep) {
        guard !titles.contains(step.title), step.wanted.allSatisfy({ count(of: $0) > 0 }),
            let shown = printed(step.query),
            let exercise = step.exercises.first(where: { count(of: $0.model) > 0 })
        else { return }
        var text = "\n## \(step.title)\n\n\(step.text)\n\n"
        if let predicted = step.predicted, count(of: predicted.query) > 0 {
            text += "\(predicted.text)\n\n" + Self.fenced("docent predict", predicted.query)
        }
        text += Self.fenced("docent", step.query) + Self.fenced("output", Self.shortened(shown))
        text += "\(exercise.text)\n\n<details><summary>Hint, and the answer</summary>\n\n"
        text += Self.fenced("hint", exercise.hint) + Self.fenced("docent exercise", exercise.model)
        titles.insert(step.title)
        steps.append(text + "</details>\n")
    }

    /// How many rows a query has; 0 where it fails.
    private func count(of query: String) -> Int {
        var count = 0
        let isDone = session.look(Script(query)) { count = Answer($0.content, in: session.library).rows.count }
        return isDone ? count : 0
    }

    /// What a query prints, as a tour's output has it; nil where it fails.
    private func printed(_ query: String) -> String? {
        let renderer = Renderer(library: session.library, format: .table, width: 80, isForTerminal: true)
        var bytes: [UInt8] = []
        guard session.look(Script(query), show: { bytes += renderer.bytes(of: $0) }) else { return nil }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static let mostLines = 14

    private static func shortened(_ text: String) -> String {
        let lines = OutputComparison.lines(of: text)
        guard lines.count > mostLines else { return text }
        return (lines.prefix(mostLines - 2) + [OutputComparison.anyLines, ""]).joined(separator: "\n")
    }

    /// A block whose fence is longer than any in it.
    private static func fenced(_ words: String, _ text: String) -> String {
        var longest = 0
        var run = 0
        for byte in text.utf8 {
            run = byte == UInt8(ascii: "`") ? run + 1 : 0
            longest = max(longest, run)
        }
        let fence = String(repeating: "`", count: max(3, longest + 1))
        return "\(fence)\(words)\n\(text)\(text.last == "\n" ? "" : "\n")\(fence)\n\n"
    }
}
