import CEdit
import Rendering
import Session
import Tour

/// Shows what a tour tells.
final class TourTeller {
    private let session: Session
    private let presenter: Presenter
    /// Whether what was shown last wants a blank line after it.
    private var needsGap = false
    private var isAfterBlock = false
    /// Whether the cursor is in the line below an empty prompt, which a query can be written into.
    var isBelowPrompt = false
    /// Before a query that runs as if it had been typed, and before its later lines.
    var prompt = ""
    var continuation = ""

    /// The queries that were shown so.
    var typedQueries: [String] = []

    init(_ session: Session, _ presenter: Presenter) {
        self.session = session
        self.presenter = presenter
    }

    private var usesColor: Bool { presenter.usesColor }
    private var width: Int { Terminal.window?.columns ?? 80 }

    /// Shows a thing.
    func tell(_ message: TourMessage) {
        switch message {
        case .title(let title, let about):
            block(styled(VisibleText.of(title), "1") + styled(about.isEmpty ? "" : "  (\(VisibleText.of(about)))", "2"))
        case .heading(let title, let number, let count):
            let line = "\(number)/\(count)  \(VisibleText.of(title))"
            let cut = FittedText.cut(line, to: max(10, width - 4))
            let rule = String(repeating: "─", count: max(0, min(width, 80) - cut.columns - 4))
            block("\n\(styled("── ", "2"))\(styled(cut.text, "1"))\(styled(" " + rule, "2"))")
        case .prose(let prose):
            block(ProseLines(width: width, usesColor: usesColor).lines(of: prose).joined(separator: "\n"))
        case .query(let text):
            let lines: [TerminalText] = highlighted(text, columns: width - 4).map { "    \($0)" }
            block(lines.joined(separator: "\n"))
        case .choices(let choices, let areNumbered):
            let lines: [TerminalText] = choices.enumerated().map {
                "  \(areNumbered ? "\($0 + 1)" : "•")  \(VisibleText.of($1))"
            }
            block(lines.joined(separator: "\n"))
        case .typed(let text): typed(text)
        case .part(let part):
            needsGap = true
            isAfterBlock = false
            // The terminal has written `^C` where the cursor was.
            if cedit_interrupted(), case .problem = part { Terminal.write("\n") }
            presenter.paged { presenter.show(part) }
        case .praise(let words): line(styled("✓ " + VisibleText.of(words), "1;32"))
        case .miss(let words): line(styled(VisibleText.of(words), "33"))
        case .remark(let words):
            if needsGap { write("") }
            needsGap = false
            line(wrapped(words).map { styled($0, "2") }.joined(separator: "\n"))
        case .hint(let prose, let number, let count):
            let name = count == 1 ? "Hint:" : "Hint \(number) of \(count):"
            let text = ProseLines(width: width, usesColor: usesColor).lines(of: prose)
            block(([styled(name, "1")] + text).joined(separator: "\n"))
        case .steps(let steps, let current): list(steps, current)
        }
    }

    private func list(_ steps: [(title: String, isDone: Bool)], _ current: Int) {
        let digits = String(steps.count).count
        let lines = steps.enumerated().map { index, step -> TerminalText in
            let mark = step.isDone ? styled("✓", "32") : " "
            let number = String(repeating: " ", count: digits - String(index + 1).count) + "\(index + 1)"
            let title = FittedText.cut(VisibleText.of(step.title), to: max(10, width - digits - 6)).text
            return "\(index == current ? ">" : " ") \(mark) \(number)  \(styled(title, index == current ? "1" : ""))"
        }
        block(lines.joined(separator: "\n"))
    }

    /// A query as if it had been typed, where the prompt still waits for one.
    private func typed(_ text: String) {
        typedQueries.append(text)
        let lines = highlighted(text)
        var shown: [TerminalText] = []
        var start: TerminalText = isBelowPrompt ? "\u{1B}[1A\r" : ""
        for (index, line) in lines.enumerated() {
            let before = VisibleText.of(index == 0 ? prompt : continuation)
            let code = presenter.theme.code(of: index == 0 ? .prompt : .continuation, usesColor: true)
            shown.append(start + styled(before, code ?? "") + line + (isBelowPrompt ? "\u{1B}[K" : ""))
            start = ""
        }
        isBelowPrompt = false
        needsGap = false
        presenter.show(lines: shown.joined(separator: "\n"))
    }

    private func highlighted(_ text: String, columns: Int? = nil) -> [TerminalText] {
        let pieces = session.highlight(text, cursor: text.utf8.count).pieces
        return QueryLines(text, pieces: pieces, usesColor: usesColor, theme: presenter.theme).text(columns: columns)
    }

    // MARK: Lines

    private func styled(_ text: String, _ code: TerminalText) -> TerminalText {
        TerminalText(text, code: usesColor && !code.isEmpty ? code : nil)
    }

    private func wrapped(_ text: String) -> [String] {
        CellLines.lines(of: VisibleText.of(text), columns: min(width, ProseLines.widest)).map(\.text)
    }

    /// Text with a blank line before it, if something stands there.
    private func block(_ text: TerminalText) {
        if needsGap { write("") }
        write(text)
        needsGap = true
        isAfterBlock = true
    }

    private func line(_ text: TerminalText) {
        write(text)
        needsGap = true
        isAfterBlock = false
    }

    /// Ends what was told: the prompt comes.
    func finish() {
        if isAfterBlock { write("") }
        needsGap = false
        isAfterBlock = false
    }

    private func write(_ text: TerminalText) {
        isBelowPrompt = false
        presenter.show(lines: text)
    }
}
