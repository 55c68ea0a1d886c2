import Corpus
import Platform
import Query
import Session
import Shell

/// What the commands have in common: documents are opened, inputs answered, and all that is shown.
struct Conversation {
    private let session = Session()
    private let presenter: Presenter

    init(
        _ style: Presenter.Style, saving: SavingOptions? = nil, memory: MemorySize? = nil, keepsSnapshots: Bool = false
    ) {
        // The program ends with it: to free all that documents hold would only take time.
        _ = Unmanaged.passRetained(session)
        session.memory = memory
        if keepsSnapshots { session.snapshots = SnapshotFolder.used }
        presenter = Presenter(session.library, style: style)
        if let saving {
            session.writingRules = saving.rules
            session.overwrites = saving.overwrite
            session.allowsPrograms = saving.allowRun
        }
        session.programRunner = ProgramRunning.run
        session.programFormat = style.format
        session.savesReceipts = style.receipts
    }

    /// The shell on documents; off a terminal, the statements of standard input are answered.
    func explore(_ documents: [String], runsInit: Bool = true) -> Int32 {
        let shell = Shell(session: session, presenter: presenter)
        shell.runsInit = runsInit
        let opened = telling { session.open(documents, readsPipes: true, show: presenter.show) }
        if documents.contains("-") && !takeTerminal() {
            presenter.show(
                .problem("docent: standard input is the document; ask with 'docent query', or from a terminal"))
            return Outcome.Ending.wrong.rawValue
        }
        if Terminal.isInteractive { return shell.run() }
        guard let text = read("-") else { return Outcome.Ending.unreadable.rawValue }
        return opened.and(shell.answer(text)).rawValue
    }

    /// One query.
    func query(_ text: String, _ documents: [String]) -> Int32 {
        let script = session.prepare(Script(Session.unprompted(text)))
        let isPiped = documents.isEmpty && script.needsDocuments && isatty(STDIN_FILENO) == 0
        return answer(script, isPiped ? ["-"] : documents).rawValue
    }

    /// The paths of what was read, but for the script itself.
    var readPaths: [String] { session.readPaths }

    /// A script, with values of its `param`s.
    func run(_ path: String, _ documents: [String], _ values: [String: String]) -> Int32 {
        guard let text = read(path) else { return Outcome.Ending.unreadable.rawValue }
        session.paramValues = values
        let script = Script(text, path: path)
        return presenter.reporting(of: script, documents: { session.library.openDocuments.count }) {
            answer(session.prepare(script), documents)
        }.rawValue
    }

    /// A tour, played or written as a page; without a name, the list of them.
    func tour(_ name: String?, _ documents: [String], page: String?) -> Int32 {
        guard let name else {
            presenter.show(.text(TourPlayer.list))
            return Outcome.Ending.done.rawValue
        }
        let opened = TourPlayer.open(
            name, documents: documents, keepsProgress: Terminal.isInteractive, readsPipes: true, from: session,
            presenter)
        guard let player = opened.player else { return opened.ending.rawValue }
        if let page { return player.writePage(to: page).rawValue }
        let shell = Shell(session: session, presenter: presenter)
        if Terminal.isInteractive { return shell.run(player) }
        guard let text = read("-") else { return Outcome.Ending.unreadable.rawValue }
        return shell.play(player, answering: text).rawValue
    }

    /// A first tour of a document.
    func newTour(_ document: String, to file: String?) -> Int32 {
        NewTour.make(of: document, to: file, presenter).rawValue
    }

    /// What a script says of itself.
    func describe(_ path: String) -> Int32 {
        guard let text = read(path) else { return Outcome.Ending.unreadable.rawValue }
        return session.describe(Script(text, path: path), show: presenter.show).rawValue
    }

    /// Whether the passages of a result's receipts still stand; each row that is not as it was is a row of the result.
    func verify(_ path: String) -> Int32 { session.verify(path, show: presenter.show).rawValue }

    /// Help on a topic.
    func help(_ topic: String) -> Int32 { session.answer(":help \(topic)", show: presenter.show).ending.rawValue }

    /// Checks, opens and runs: nothing is read for a script that is wrong.
    private func answer(_ script: Prepared, _ documents: [String]) -> Outcome.Ending {
        defer {
            telling { session.keepSnapshots() }
            session.finishSnapshots()
        }
        return presenter.time(session.meter) {
            let checked = session.check(script, show: presenter.show)
            guard checked == .done else { return checked }
            session.isAskedOnce = true
            session.namesSources = script.asksSources || presenter.namesSources
            return telling {
                let opened = session.open(documents, for: script, readsPipes: true, show: presenter.show)
                return opened.and(session.run(script, show: presenter.show))
            }
        }
    }

    /// Does work, and tells on a terminal how far it has come where it takes long.
    private func telling<Answer>(_ work: () -> Answer) -> Answer {
        let line = presenter.omitsNotes ? nil : ProgressLine(session.meter)
        return line?.during(work) ?? work()
    }

    private func read(_ path: String) -> String? {
        do throws(ReadingProblem) {
            return String(decoding: try File.read(path, noting: session.reads), as: UTF8.self)
        } catch {
            presenter.show(error.part)
            return nil
        }
    }

    /// When the document came from standard input, a person's lines come from the terminal itself.
    private func takeTerminal() -> Bool {
        guard isatty(STDOUT_FILENO) == 1 else { return false }
        let terminal = Platform.open("/dev/tty", O_RDWR | O_CLOEXEC)
        guard terminal >= 0 else { return false }
        defer { close(terminal) }
        return dup2(terminal, STDIN_FILENO) >= 0
    }
}
