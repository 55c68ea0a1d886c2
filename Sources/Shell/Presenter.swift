import CEdit
import Documents
import Platform
import Query
import Rendering
import Session

/// Shows the parts of answers: results on standard output, all else on standard error.
public final class Presenter {
    /// How results look.
    public struct Style: Sendable {
        /// The format of results; nil is a table on a terminal and tab-separated off it.
        public var format: OutputFormat?
        public var usesColor: Bool
        /// The same for standard error.
        public var usesErrorColor: Bool
        /// How wide a table may be; nil is the terminal's width.
        public var width: Int?
        /// Whether notes are left out.
        public var omitsNotes: Bool
        /// Whether results are left out, too: the exit status says it all.
        public var omitsResults = false
        /// Whether rows have a column that lists what they were made from.
        public var receipts = false
        /// The memory that was asked for; what goes to files and pipes may have as much.
        public var memory: MemorySize?
        /// Whether long text in tables goes on in the next line, whatever is set.
        public var wraps = false
        /// Whether to tell how long an answer took.
        public var tellsTime: Bool

        public init(
            format: OutputFormat? = nil, usesColor: Bool = false, usesErrorColor: Bool = false, width: Int? = nil,
            omitsNotes: Bool = false, tellsTime: Bool = false
        ) {
            self.format = format
            self.usesColor = usesColor
            self.usesErrorColor = usesErrorColor
            self.width = width
            self.omitsNotes = omitsNotes
            self.tellsTime = tellsTime
        }
    }

    private let library: Library
    private var style: Style
    /// The style as the command line has it.
    private let given: Style

    public init(_ library: Library, style: Style = Style()) {
        self.library = library
        self.style = style
        given = style
    }

    /// One that shows the same way what is of other documents, but tables to people who read on.
    ///
    /// - Parameter base: Where the documents' paths start, with a `/` at its end; empty for the working folder.
    package func with(_ library: Library, base: String = "") -> Presenter {
        var style = given
        style.format = style.format ?? .table
        let presenter = Presenter(library, style: style)
        presenter.base = base
        return presenter
    }

    private var base = ""

    var usesColor: Bool { style.usesColor }
    /// Whether notes are left out, and what else nobody has asked for.
    public var omitsNotes: Bool { style.omitsNotes }
    /// Whether results say what they were made from.
    public var namesSources: Bool { style.receipts || style.format?.namesSources == true }
    /// The colours of what is typed.
    private(set) var theme = LineTheme()
    /// Whether results of more than a screen go through a pager.
    private var isPaging = false
    private var pager: Pager?
    /// Whether results are for a person in the shell, who is told how many rows there are, and what was left out.
    private var isInShell = false
    private var wrapping: Settings.Wrap = .auto
    private var showsAllFields = false
    private var links: Links?
    private var mostRows: Int?
    /// The page that results stand on, where they do; and how many have been written.
    private var report: Report?
    private var written = 0
    /// What is told on standard error when the results have been seen.
    private var told = TerminalText()

    /// Takes what was set in the shell; what the command line says counts more.
    func apply(_ settings: Settings) {
        style.format = given.format ?? settings.format
        style.width = given.width ?? settings.width
        style.tellsTime = given.tellsTime || settings.time
        isPaging = settings.pager
        isInShell = Terminal.window != nil
        wrapping = settings.wrap
        showsAllFields = settings.showsAllFields
        mostRows = settings.rows
        switch settings.color {
        case .auto: (style.usesColor, style.usesErrorColor) = (given.usesColor, given.usesErrorColor)
        case .always: (style.usesColor, style.usesErrorColor) = (true, true)
        case .never: (style.usesColor, style.usesErrorColor) = (false, false)
        }
        if settings.theme == .none { (style.usesColor, style.usesErrorColor) = (false, false) }
        theme = LineTheme(settings)
        // Off a terminal, and on one that shows all bytes, nothing is a link.
        links = nil
        guard Terminal.window != nil, Terminal.isCapable else { return }
        switch settings.links {
        case .auto: links = style.usesColor && Terminal.takesLinks && Pager.takesLinks ? Links.here(from: base) : nil
        case .on: links = Links.here(from: base)
        case .off: links = nil
        case .template(let template): links = Links.here(from: base, template: template)
        }
    }

    /// Shows what the work shows, with results of more than a screen in a pager.
    func paged<Answer>(_ work: () -> Answer) -> Answer {
        guard isPaging, let command = Pager.command, let window = Terminal.window else { return work() }
        let pager = Pager(command: command, window: window)
        self.pager = pager
        let answer = work()
        pager.finish()
        self.pager = nil
        Terminal.write(told, to: STDERR_FILENO)
        told = TerminalText()
        return answer
    }

    /// Shows a part.
    public func show(_ part: Part) {
        switch part {
        case .result(let result): write(result)
        case .text(let text):
            // Off a terminal it is data as any other: a section's text, a script's words.
            if Terminal.window == nil { writeData(text + "\n") } else { showText(text) }
        case .note(let text): if !style.omitsNotes { writeError(text) }
        case .problem(let text): writeError(text)
        case .diagnostic(let diagnostic):
            guard diagnostic.severity == .error || !style.omitsNotes else { return }
            var picture = TerminalText()
            let window = Terminal.window
            ErrorPicture.write(
                [diagnostic], to: &picture, width: window?.columns ?? 120, paint: Paint(style.usesErrorColor),
                wraps: window != nil)
            tell(picture)
        }
    }

    /// Shows text that is for people, some lines at a time: a person may have seen enough.
    private func showText(_ text: String) {
        let text = VisibleText.of(text, keepingLines: true, until: isStopped)
        HangingLines.write(text, width: Terminal.window?.columns ?? 80) { writeShown(TerminalText($0)) && !isStopped() }
        if isStopped() { return writeError("\nstopped") }
        _ = writeShown("\n")
    }

    /// Whether the person has stopped what is being written; in a pager, Ctrl-C is the pager's.
    private func isStopped() -> Bool { pager?.isPaging != true && cedit_interrupted() }

    /// Shows lines that have been laid out for the window, and styled.
    func show(lines: TerminalText) { _ = writeShown(lines + "\n") }

    /// Does something, and tells how long it took if that is wanted.
    public func time<Answer>(_ meter: WorkMeter, _ work: () -> Answer) -> Answer {
        guard style.tellsTime else { return work() }
        let time = AnswerTime(meter)
        let answer = work()
        writeError(time.words)
        return answer
    }

    /// Puts the results that come on one page, if they are written as pages are: with the script's first comment as its title,
    /// and at its end what it was made by.
    public func reporting<Answer>(of script: Script, documents: () -> Int, _ work: () -> Answer) -> Answer {
        guard !style.omitsResults, let format = style.format, Report.isPage(format) else { return work() }
        report = Report(format, comment: script.firstComment, mark: nil)
        let answer = work()
        if written > 0 {
            let mark = SavedMark(version: Version.text, documents: documents(), query: script.text)
            writeData(Report(format, comment: "", mark: mark).end)
        }
        (report, written) = (nil, 0)
        return answer
    }

    private func write(_ result: QueryResult) {
        guard !style.omitsResults else { return }
        if let report {
            if written == 0 { writeData(report.start) }
            writeData(report.heading(result.heading, isFirst: written == 0))
            written += 1
        }
        let window = Terminal.window
        var renderer = Renderer(
            library: library, format: style.format ?? (window == nil ? .tsv : .table),
            width: style.width ?? window?.columns ?? 80, paint: Paint(style.usesColor), isForTerminal: window != nil)
        renderer.wrapping = wrapping(in: window)
        renderer.showsAllFields = showsAllFields
        renderer.links = links
        renderer.receipts = style.receipts
        renderer.mostRows = mostRows
        renderer.part = written
        // What the person stops is the writing, too.
        renderer.isStopped = isStopped
        let limit = OutputLimit(library, memory: given.memory)
        if window == nil { renderer.mostBytes = limit.bytes }
        let written =
            window == nil
            ? renderer.write(result) { Terminal.write(data: $0) && !isStopped() }
            : renderer.show(result) { writeShown($0) && !isStopped() }
        // The terminal has written `^C` where the cursor was.
        if isStopped() { return writeError("\nstopped") }
        if written.isTooMuch { Terminal.end(.stopped, saying: "\(limit.message): \(OutputLimit.hint)") }
        tellRest(of: written)
    }

    /// Text is cut only where the answer would take more than a screen.
    private func wrapping(in window: (rows: Int, columns: Int)?) -> Renderer.Wrapping {
        switch style.wraps ? .on : wrapping {
        case .on: .always
        case .off: .never
        // Room is left for what was typed, what is told of the answer, and the next prompt.
        case .auto: window.map { .within(lines: $0.rows - 4) } ?? .never
        }
    }

    /// More rows than one sees at a glance are counted.
    private static let manyRows = 10

    /// Tells what a table has no room for, and in the shell how many rows there are.
    private func tellRest(of written: Renderer.Written) {
        var words: [String] = []
        if let rows = written.rows, isInShell, rows >= Self.manyRows || written.hiddenRows > 0 {
            words.append("\(rows) rows")
        }
        if written.hiddenRows > 0 { words.append("\(written.hiddenRows) of them not shown: ':set rows all'") }
        if !written.hiddenColumns.isEmpty {
            let columns = "no room for \(written.hiddenColumns.joined(separator: ", "))"
            words.append(columns + (isInShell ? ": ':set format text' has all" : ""))
        }
        if written.cutsText, isInShell { words.append("text is cut: ':set wrap on' or 'it[3].text' shows all of it") }
        guard !words.isEmpty, !style.omitsNotes else { return }
        tell(Paint(style.usesErrorColor).dimmed("(\(words.joined(separator: "; ")))\n"))
    }

    /// Text that is for people brought to the width of their window.
    private func fitted(_ text: String) -> String {
        let text = VisibleText.of(text, keepingLines: true)
        return Terminal.window.map { HangingLines.text(text, width: $0.columns) } ?? text
    }

    /// Writes to standard output; false where no more is wanted.
    private func writeShown(_ text: TerminalText) -> Bool {
        pager?.write(text) ?? Terminal.write(text, until: isStopped)
    }

    private func writeData(_ text: String) {
        var text = text
        _ = text.withUTF8 { Terminal.write(data: UnsafeRawBufferPointer($0)) }
    }

    private func writeData(_ bytes: [UInt8]) {
        guard Terminal.window != nil else {
            _ = bytes.withUnsafeBytes { Terminal.write(data: $0) }
            return
        }
        _ = writeShown(TerminalText(VisibleText.of(String(decoding: bytes, as: UTF8.self), keepingLines: true)))
    }

    private func writeError(_ text: String) { tell("\(fitted(text))\n") }

    private func tell(_ text: TerminalText) {
        if pager != nil {
            told += text
        } else {
            Terminal.write(text, to: STDERR_FILENO)
        }
    }
}
