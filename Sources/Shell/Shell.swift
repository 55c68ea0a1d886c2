import CEdit
import Corpus
import Platform
import Query
import Rendering
import Session

/// A person and the program in turns: a line is read and answered, until the person ends it.
public final class Shell {
    private let ownSession: Session
    private let ownPresenter: Presenter
    /// The tour that is being played; it may have documents of its own.
    private var player: TourPlayer?
    private var session: Session { player?.session ?? ownSession }
    private var presenter: Presenter { player?.presenter ?? ownPresenter }

    public init(session: Session, presenter: Presenter) {
        ownSession = session
        ownPresenter = presenter
    }

    /// Plays a tour, and ends when the person leaves it; off a terminal, standard input's lines are what is typed.
    package func run(_ player: TourPlayer) -> Int32 {
        self.player = player
        return run()
    }

    /// Answers line by line what is typed on a terminal. The exit status is that of a whole session: 0.
    public func run() -> Int32 {
        defer { session.finishSnapshots() }
        keepSettings()
        for session in [ownSession, session] {
            session.author = .person
            session.askPerson = YesQuestion.ask
        }
        guard Terminal.isCapable, let editor = LineEditor(program: "docent", usesColor: presenter.usesColor) else {
            return runPlainly()
        }
        var guide = SessionGuide(session)
        stopOnSignals()
        let keeper = HistoryKeeper(editor, sparing: session.reads, show: presenter.show)
        session.history = editor.history
        let isTourOnly = player != nil
        if !isTourOnly { runInit() }
        if keeper.isFirstSession && !isTourOnly { presenter.show(.note(session.welcome)) }
        player?.begin()
        var draft = ""
        while true {
            // From here to the next one, an interruption stops what the next line asks, however early it comes.
            cedit_clear_interrupt()
            updateDocuments()
            prepare(editor)
            session.tours = { TourPlayer.names }
            guide = SessionGuide(session)
            editor.guide = guide
            switch editor.readLine(draft: draft) {
            case .line(let line):
                draft = ""
                let isBlank = !line.contains { !$0.isWhitespace }
                if isBlank && player == nil { continue }
                if !isBlank, Session.isKept(line) { keeper.keep(line) }
                // What is typed ahead is the next line's, Ctrl-D, too.
                let endsReading = cedit_set_end_key(false)
                let outcome = take(line)
                _ = cedit_set_end_key(endsReading)
                // What ran as if it had been typed can be brought up, too.
                for typed in session.takeTypedAgain() + (player?.takeTyped() ?? []) { keeper.keep(typed) }
                session.history = editor.history
                switch outcome.request {
                case .edit(let text): draft = edited(text)
                case .editInit: editInit()
                case .tour, nil: break
                }
                if endTour() && isTourOnly || outcome.isLast { return 0 }
                if cedit_termination() != 0 { return 128 + cedit_termination() }
            case .dropped: draft = ""
            case .end: return 0
            case .terminated(let signal): return 128 + signal
            }
        }
    }

    /// Takes the settings of earlier sessions, and keeps what is set in this one.
    private func keepSettings() {
        session.ownSettings = SettingsFile.kept
        session.settings = session.ownSettings
        session.settingsChanged = { [presenter, session] settings in
            guard !SettingsFile.keep(settings, sparing: session.reads) else { return }
            presenter.show(.note("docent: it is set for this session, but can't be saved"))
        }
    }

    /// Settles how the next line looks.
    private func prepare(_ editor: LineEditor) {
        presenter.apply(session.settings)
        session.columns = Terminal.window?.columns ?? 80
        editor.usesColor = presenter.usesColor
        editor.theme = presenter.theme
        let prompt = prompt
        editor.prompt = prompt
        editor.continuation = String(repeating: " ", count: max(0, DisplayWidth.columns(of: prompt) - 3)) + "…> "
    }

    /// What stands before the line, as it is set.
    private var prompt: String {
        (session.settings.prompt ?? .usual).filled { placeholder in
            switch placeholder {
            case .name: player?.prompt ?? session.shortName
            case .count: String(session.library.given.count)
            case .folder: WorkingFolder.shared.shown(home: Variable.text("HOME"))
            case .time: TimeOfDay.now
            case .percent: "%"
            }
        }
    }

    private func take(_ line: String) -> Outcome {
        guard updateDocuments(before: line) else { return Outcome(.stopped) }
        if let player, !isForShell(line) {
            guard line.contains(where: { !$0.isWhitespace }) else { return player.take(line, isBelowPrompt: true) }
            return presenter.time(session.meter) { telling { player.take(line) } }
        }
        let outcome = presenter.time(session.meter) { presenter.paged { telling { session.answer(line, show: show) } } }
        telling { session.keepSnapshots() }
        // Who stops an answer is to have the prompt: what has changed is seen before the next line is answered.
        if outcome.ending == .stopped { lastUpdate = .now }
        if case .tour(let request) = outcome.request { take(request) }
        return outcome
    }

    /// Whether a line is no answer in a tour.
    private func isForShell(_ line: String) -> Bool {
        let line = line.trimmingSpaces
        return InputSplitter.isCommand(line) || session.leaves(line)
    }

    /// When the documents were looked at last.
    private var lastUpdate = ContinuousClock.now
    /// How long the prompt takes them for unchanged.
    private static let patience = Duration.seconds(2)
    /// How long a line does, as several may come at once: some times as long as it takes to look.
    private var instant = Duration.milliseconds(20)

    /// Reads what has changed of the documents: before a line is answered, and without one at the prompt, after some time; false
    /// where that was stopped.
    @discardableResult
    private func updateDocuments(before line: String? = nil) -> Bool {
        let start = ContinuousClock.now
        guard start - lastUpdate > (line == nil ? Self.patience : instant) else { return true }
        if let line, session.leaves(line.trimmingSpaces) || [":q", ":quit", ":exit"].contains(line.trimmingSpaces) {
            return true
        }
        let ending = telling { session.update(show: show) }
        lastUpdate = .now
        instant = max(.milliseconds(20), (lastUpdate - start) * 4)
        return ending != .stopped
    }

    /// Does work, and tells how far it has come where it takes long.
    private func telling<Answer>(_ work: () -> Answer) -> Answer {
        ProgressLine(session.meter)?.during(work) ?? work()
    }

    /// Does what `:tour`, `:next` and their likes ask for.
    private func take(_ request: TourRequest) {
        if let player, player.take(request) { return }
        guard case .open(let name) = request else {
            return presenter.show(.problem("error: no tour is being played; ':tour' lists them"))
        }
        guard !name.isEmpty else { return presenter.show(.text(TourPlayer.list)) }
        guard let next = TourPlayer.open(name, from: ownSession, ownPresenter).player else { return }
        _ = player?.take(.move(.leave))
        player = next
        stopOnSignals()
        next.begin()
    }

    /// Goes back to the shell's own documents once the person has left the tour; tells whether that was so.
    private func endTour() -> Bool {
        guard let ended = player, ended.isOver else { return false }
        ownSession.history = ended.session.history
        // What the tour itself set ends with it.
        ownSession.ownSettings = ended.session.ownSettings
        ownSession.settings = ownSession.ownSettings
        player = nil
        stopOnSignals()
        return true
    }

    /// What the person's own editor makes of a text, to be typed on.
    private func edited(_ text: String) -> String {
        if let edited = ExternalEditor.edit(text) { return edited }
        presenter.show(.note("docent: the editor failed; $EDITOR says which it is"))
        return text
    }

    /// Whether the person's own file of statements runs first.
    public var runsInit = true

    /// Runs the statements and commands that the person wants at each start.
    private func runInit() {
        session.initPath = InitFile.path
        guard runsInit, let path = InitFile.path, let text = InitFile.text(noting: session.reads) else { return }
        presenter.apply(session.settings)
        session.runInit(text, path: path, show: show)
        cedit_clear_interrupt()
    }

    /// Opens the person's own file of statements in their editor.
    private func editInit() {
        guard !InitFile.edit(sparing: session.reads) else { return }
        presenter.show(.note("docent: the file can't be made, or the editor failed; $EDITOR says which it is"))
    }

    private func show(_ part: Part) {
        // The terminal has written `^C` where the cursor was.
        if cedit_interrupted(), case .problem = part { Terminal.write("\n") }
        presenter.show(part)
    }

    /// Reads from a terminal that can only show what is typed.
    private func runPlainly() -> Int32 {
        guard cedit_catch_signals() else { return Outcome.Ending.stopped.rawValue }
        stopOnSignals()
        let isTourOnly = player != nil
        if !isTourOnly { runInit() }
        player?.begin()
        var open = ""
        while true {
            Terminal.write(open.isEmpty ? "\(VisibleText.of(prompt))" : "…> ")
            switch PlainReader.read() {
            case .line(let line):
                open += (open.isEmpty ? "" : "\n") + line
                guard !session.isIncomplete(open) else { continue }
                presenter.apply(session.settings)
                let outcome = updateDocuments(before: open) ? takePlainly(open) : Outcome(.stopped)
                cedit_clear_interrupt()
                if endTour() && isTourOnly || outcome.isLast { return 0 }
                open = ""
            case .dropped:
                Terminal.write("\n")
                open = ""
            case .end:
                Terminal.write("\n")
                return 0
            case .terminated(let signal): return 128 + signal
            }
        }
    }

    private func takePlainly(_ line: String) -> Outcome {
        if let player, !isForShell(line) {
            return presenter.time(session.meter) { telling { player.take(line) } }
        }
        let outcome = presenter.time(session.meter) { telling { session.answer(line, show: presenter.show) } }
        session.keepSnapshots()
        if case .tour(let request) = outcome.request { take(request) }
        return outcome
    }

    /// Plays a tour with the lines of a text, as they come from a pipe; each stands after its prompt in what is shown.
    package func play(_ player: TourPlayer, answering text: String) -> Outcome.Ending {
        self.player = player
        player.begin()
        for input in InputSplitter.typedInputs(of: text, isIncomplete: session.isIncomplete) {
            // Of the last one, the rest may be missing.
            guard !session.isIncomplete(input.text) else { break }
            if !input.text.trimmingSpaces.isEmpty {
                presenter.show(.text(VisibleText.of("\(player.prompt)> \(input.text)")))
            }
            let outcome = takePlainly(input.text)
            if endTour() || outcome.isLast { break }
        }
        return .done
    }

    /// Answers all inputs of a text, as they come from a pipe: after an error it goes on.
    ///
    /// The ending is the worst of all.
    public func answer(_ text: String) -> Outcome.Ending {
        var ending = Outcome.Ending.done
        for input in InputSplitter.inputs(of: text, isIncomplete: session.isIncomplete) {
            let outcome = presenter.time(session.meter) {
                session.answer(input.text, line: input.line, show: presenter.show)
            }
            ending = ending.and(outcome.ending)
            if outcome.isLast { break }
        }
        session.keepSnapshots()
        session.finishSnapshots()
        return ending
    }

    /// From now on, Ctrl-C and the signals that end the program stop a running query.
    private func stopOnSignals() { SignalledStop.shared.set(session) }

    deinit { SignalledStop.shared.set(nil) }
}
