import CEdit
import Glibc
import Query
import Session

/// A person and the program in turns: a line is read and answered, until the person ends it.
public final class Shell {
    private let session: Session
    private let presenter: Presenter

    public init(session: Session, presenter: Presenter) {
        self.session = session
        self.presenter = presenter
    }

    /// Answers line by line what is typed on a terminal. The exit status is that of a whole session: 0.
    public func run() -> Int32 {
        guard Terminal.isCapable, let editor = LineEditor(program: "docent", usesColor: presenter.usesColor) else {
            return runPlainly()
        }
        let guide = SessionGuide(session)
        guide.history = { [unowned editor] in editor.history }
        editor.guide = guide
        stopOnSignals()
        presenter.isPaging = true
        let keeper = HistoryKeeper(editor, show: presenter.show)
        if keeper.isFirstSession { presenter.show(.note(Self.welcome)) }
        while true {
            let name = session.shortName
            editor.prompt = name + "> "
            editor.continuation = String(repeating: " ", count: max(0, name.count - 1)) + "…> "
            switch editor.readLine() {
            case .line(let line):
                guard line.contains(where: { !$0.isWhitespace }) else { continue }
                keeper.keep(line)
                cedit_clear_interrupt()
                let outcome = presenter.time { presenter.paged { session.answer(line, show: presenter.show) } }
                if outcome.isLast { return 0 }
                if cedit_termination() != 0 { return 128 + cedit_termination() }
            case .dropped: continue
            case .end: return 0
            case .terminated(let signal): return 128 + signal
            }
        }
    }

    /// What a first session starts with: what this is, what to type first, how to get help.
    private static let welcome = """
        Docent answers questions about documents: a query names what to look at, then what to do with it.
        Try:  items | count    links | count by host    sections | select heading
        Help: ':help' or '?where'; Tab completes, Ctrl-D ends.
        """

    /// Reads from a terminal that can only show what is typed.
    private func runPlainly() -> Int32 {
        var open = ""
        while true {
            Terminal.write(open.isEmpty ? session.shortName + "> " : "…> ")
            guard let line = readLine(strippingNewline: true) else {
                Terminal.write("\n")
                return 0
            }
            open += (open.isEmpty ? "" : "\n") + line
            guard !session.isIncomplete(open) else { continue }
            let outcome = presenter.time { session.answer(open, show: presenter.show) }
            if outcome.isLast { return 0 }
            open = ""
        }
    }

    /// Answers all inputs of a text, as they come from a pipe: after an error it goes on.
    ///
    /// The ending is the worst of all.
    public func answer(_ text: String) -> Outcome.Ending {
        var ending = Outcome.Ending.done
        for input in InputSplitter.inputs(of: text, isIncomplete: session.isIncomplete) {
            // The lines before it are blank, so that errors are told with the line that they are in.
            let lines = String(repeating: "\n", count: input.line - 1)
            let outcome = presenter.time { session.answer(lines + input.text, show: presenter.show) }
            ending = ending.and(outcome.ending)
            if outcome.isLast { break }
        }
        return ending
    }

    /// From now on, Ctrl-C and the signals that end the program stop a running query.
    private func stopOnSignals() {
        let flag = Unmanaged.passUnretained(session.stopFlag).toOpaque()
        cedit_on_stop(
            { context in
                guard let context else { return }
                Unmanaged<StopFlag>.fromOpaque(context).takeUnretainedValue().stop()
            }, flag)
    }

    deinit { cedit_on_stop(nil, nil) }
}
