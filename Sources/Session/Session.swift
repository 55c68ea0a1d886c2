import Corpus
import Documents
import Platform
import Query

/// A conversation with documents: inputs in, outcomes out.
///
/// To be used from one thread at a time. It knows no terminal: whoever holds it shows what it says.
public final class Session {
    /// The open documents.
    public let library: Library
    /// Ends a running query, from any thread.
    public var stopFlag: StopFlag { engine.stopFlag }
    /// How much memory a statement may take, as the command line says; nil for what is set, or a share of the machine's.
    public var memory: MemorySize? {
        get { saver.memory }
        set { saver.memory = newValue }
    }

    /// Whether a script is all that will be asked, so that nothing need be kept for what comes later.
    public var isAskedOnce = false

    /// What `:set` sets. Whoever starts the session gives what was kept.
    public var settings = Settings()
    /// The same without what tours have set: it lasts as long as they do, and is not kept.
    public var ownSettings = Settings()
    /// Told when `:set` has changed something that is to be kept.
    public var settingsChanged: ((Settings) -> Void)?
    /// Where the person's own file of statements is, which runs at each start; nil where there is no person.
    public var initPath: String?
    /// How wide the window is, for what is laid out here.
    public var columns = 80
    /// The tours that can be named, each with a line of help, for completion.
    public var tours: () -> [(name: String, help: String)] = { [] }
    /// The lines of earlier sessions and of this one, newest last. Whoever starts the session gives the earlier ones;
    /// `answer` adds what it is given.
    public var history: [String] = []

    /// How far work on many documents has come, for whoever shows it.
    public let meter = WorkMeter()

    /// What is known of the lines of the history.
    lazy var pastLines = PastLines(of: self)

    /// The inputs that commands have answered again.
    private var typedAgain: [String] = []
    /// The error that an input ended in last, and whether nothing has run without one since.
    private(set) var lastError: (diagnostic: Diagnostic, isNewest: Bool)?

    /// The statements that ran, in this session.
    var queries: [String] = []
    /// What was shown last of all results, and of those that have rows.
    private(set) var lastResult: QueryResult?
    private(set) var lastRows: QueryResult?

    /// The paths of documents, folders and scripts that were read, or were to be, in order.
    public var readPaths: [String] { reading.paths }
    private let reading = Reading()

    /// The paths that were read: what opens files has no session.
    private final class Reading {
        var paths: [String] = []
        var rules: ReadingRules?
        var drafts: [String: String] = [:]
    }

    /// What scripts say that are being written, by their paths: imports see it in place of the files.
    package var drafts: [String: String] {
        get { reading.drafts }
        set { reading.drafts = newValue }
    }

    /// Which files may be read, by the session's own words and by what scripts open and import; nil where all may.
    public var readingRules: ReadingRules? {
        get { reading.rules }
        set { reading.rules = newValue }
    }

    /// The files that links can lead to.
    private let disk: Disk
    let engine: Engine
    let saver: Saver
    let programs: Programs
    let openFiles = OpenFiles()

    /// The values that fields have, for completion.
    let fieldValues: FieldValues

    /// A session without documents.
    ///
    /// - Parameters:
    ///   - reads: The files that were read by now, for a session beside others; it adds its own.
    ///   - stopFlag: What ends its queries, for one that takes the turn of another.
    public init(sparing reads: ReadFiles = ReadFiles(), stopFlag: StopFlag = StopFlag()) {
        disk = Disk { stopFlag.isStopped }
        library = Library(files: disk)
        fieldValues = FieldValues(library)
        engine = Engine(library: library, stopFlag: stopFlag)
        saver = Saver(library, sparing: reads, until: stopFlag)
        programs = Programs(library, besides: saver, until: stopFlag)
        let (library, saver, openFiles, programs) = (library, saver, openFiles, programs)
        let reading = reading
        let meter = meter
        engine.meter = meter
        engine.open = { path throws(Engine.OpenFailure) in
            reading.paths.append(path)
            var loader = Loader()
            loader.reads = reads
            loader.rules = reading.rules
            loader.isStopped = { stopFlag.isStopped }
            loader.meter = meter
            let opened = openFiles.open(
                [WorkingFolder.shared.name(of: path)], with: loader, in: library, areGiven: false)
            if opened.isStopped { throw Engine.OpenFailure("stopped") }
            if let problem = opened.problems.first { throw Engine.OpenFailure(problem.words) }
            return opened.places
        }
        engine.makeReady = { [stopFlag] documents, relations in
            var loader = Loader(preparing: relations)
            loader.meter = meter
            loader.prepare(documents) { stopFlag.isStopped }
        }
        engine.mayRun = programs.check
        engine.send = programs.send
        engine.maySave = saver.check
        engine.save = saver.save
        engine.readColumns = { path throws(Engine.OpenFailure) in
            do throws(ReadingProblem) {
                try reading.rules?.check(path)
                return Loader.document(try File.readRegular(path, noting: reads), path: path).tableColumns
            } catch {
                throw Engine.OpenFailure("\(error.reason)")
            }
        }
        engine.readScript = { path throws(Engine.OpenFailure) in
            reading.paths.append(path)
            do throws(ReadingProblem) {
                if let text = reading.drafts[path] { return text }
                try reading.rules?.check(path)
                return String(decoding: try File.readRegular(path, noting: reads), as: UTF8.self)
            } catch {
                throw Engine.OpenFailure("\(error.reason)")
            }
        }
    }

    /// What the prompt calls the open documents.
    public var shortName: String {
        let version = library.version
        if let known = knownName, known.version == version { return known.name }
        let name = ShortName.of(library.givenDocuments)
        knownName = (name, version)
        return name
    }

    private var knownName: (name: String, version: Int)?

    // MARK: Documents

    /// Opens documents and folders, besides those open; `-` is standard input.
    ///
    /// - Parameters:
    ///   - base: Where relative paths start from, with a `/` at its end; empty for the working folder.
    ///   - script: What will be asked of them, if that is known: it is made ready along with the loading.
    ///   - readsPipes: Whether the command line names them: pipes are read then, however long that takes.
    public func open(
        _ paths: [String], from base: String = "", for script: Prepared? = nil, readsPipes: Bool = false, show: Show
    ) -> Outcome.Ending {
        let relations = script?.relationsBefore ?? []
        var loader = loader
        loader.relations = relations
        loader.base = base
        disk.setBase(base)
        loader.readsPipes = readsPipes
        let paths = base.isEmpty ? paths.map(WorkingFolder.shared.name) : paths
        reading.paths += paths.map(loader.place)
        let loaded = openFiles.open(paths, with: loader, in: library)
        if loaded.isStopped {
            show(.problem("stopped"))
            return .stopped
        }
        for problem in loaded.problems { show(problem.part) }
        showFlaws(of: loaded.documents, inFrontMatter: relations.contains(.docs), show: show)
        return loaded.problems.isEmpty ? .done : .unreadable
    }

    /// Closes documents by the paths that they are shown with, all of a folder by the folder's: relations' names ask them no
    /// more, and opened again they are read again. How many there were.
    public func close(_ paths: [String]) -> Int {
        close { path in paths.contains { $0 == path || path.hasPrefix($0.hasSuffix("/") ? $0 : $0 + "/") } }.count
    }

    /// Closes the documents whose paths fit; the paths of those that were.
    func close(where fits: (String) -> Bool) -> [String] {
        let closed = openFiles.close(in: library, where: fits)
        if !closed.isEmpty { fieldValues.forget() }
        return closed
    }

    /// What loads documents as this session does: until it is stopped.
    var loader: Loader {
        var loader = Loader()
        loader.reads = reads
        loader.rules = reading.rules
        loader.isStopped = { [stopFlag] in stopFlag.isStopped }
        loader.meter = meter
        return loader
    }

    /// Front matter is read to tell what is wrong with it; of many documents only where it is asked for.
    private static let fewDocuments = 16

    /// Shows what is wrong with documents that were read.
    func showFlaws(of documents: [Document], inFrontMatter isAsked: Bool = false, show: Show) {
        guard !isAsked, documents.count > Self.fewDocuments else { return showAllFlaws(of: documents, show: show) }
        for document in documents {
            if let note = document.readingNote { showFlaw(note, of: document, show) }
        }
    }

    private func showAllFlaws(of documents: [Document], show: Show) {
        let isShort = Loader.areShort(documents)
        Parallel.forEachIndex(below: documents.count, isShort: isShort, until: { [stopFlag] in stopFlag.isStopped }) {
            index, isStopped in
            if !isStopped() { _ = documents[index].problems }
        }
        for document in documents where !stopFlag.isStopped {
            for problem in document.problems { showFlaw(problem, of: document, show) }
        }
    }

    private func showFlaw(_ problem: Problem, of document: Document, _ show: Show) {
        let line = problem.line.map { ":\($0)" } ?? ""
        show(.note("docent: \(document.path)\(line): \(problem.message)"))
    }

    // MARK: Inputs

    /// Whether an input goes on in the next line; a wrong one does not.
    public func isIncomplete(_ input: String) -> Bool {
        let input = PastedPrompts.removed(from: input)
        return !InputSplitter.isCommand(input.trimmingSpaces) && engine.isIncomplete(input)
    }

    /// Whether what was typed or pasted as one, which may be several inputs, goes on in the next line.
    public func awaitsMore(_ text: String) -> Bool {
        isIncomplete(inputs(in: PastedPrompts.removed(from: text)).last?.text ?? "")
    }

    /// The inputs of what was typed or pasted as one: where commands stand in it, each of them and each statement.
    func inputs(in text: String) -> [InputSplitter.Input] {
        let whole = [InputSplitter.Input(text: text, line: 1)]
        let lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        let isApart = lines.contains { line in
            let line = Substring(line).trimmingSpaces
            return InputSplitter.isCommand(line) || leaves(line)
        }
        guard lines.count > 1, isApart else { return whole }
        let trimmed = text.trimmingSpaces
        let name = trimmed.dropFirst().prefix { !$0.isWhitespace }
        if InputSplitter.isCommand(trimmed), Commands.named(String(name))?.usage.takesLines == true { return whole }
        return InputSplitter.inputs(of: text, isIncomplete: engine.isIncomplete)
    }

    /// Answers what was typed: a statement, several, or a command.
    ///
    /// - Parameters:
    ///   - line: The number of its first line, for the places of errors.
    ///   - path: The file that it stands in, if it was not typed.
    public func answer(_ input: String, line: Int = 1, path: String? = nil, show: Show) -> Outcome {
        let unprompted = PastedPrompts.removed(from: input)
        guard unprompted == input, inputs(in: input).count == 1 else {
            return answerAll(unprompted, line: line, show: show)
        }
        let trimmed = input.trimmingSpaces
        if !trimmed.isEmpty, Self.isKept(input) { history.append(trimmed) }
        if leaves(trimmed) { return Outcome(.done, isLast: true) }
        let outcome =
            InputSplitter.isCommand(trimmed)
            ? runCommand(trimmed, show)
            : runStatements(Script(input, path: path, firstLine: line), show)
        pastLines.note(trimmed, ending: outcome.ending)
        return outcome
    }

    /// Whether an input is kept in the history: one that starts with a space is not, as in other shells.
    public static func isKept(_ input: String) -> Bool { input.first != " " }

    /// Answers an input of the history as if it had been typed.
    func answerAgain(_ input: String, show: Show) -> Outcome {
        typedAgain.append(input)
        return answer(input, show: show)
    }

    /// The inputs that commands have answered again since this was asked last: they are to be kept as if typed.
    public func takeTypedAgain() -> [String] {
        defer { typedAgain = [] }
        return typedAgain
    }

    private func runStatements(_ script: Script, _ show: Show) -> Outcome {
        let trimmed = script.text.trimmingSpaces
        let names = engine.currentNames
        var result: QueryResult?
        var error: Diagnostic?
        let ending = run(script) { part in
            show(part)
            if case .result(let shown) = part { result = shown }
            if case .diagnostic(let shown) = part, shown.severity == .error { error = error ?? shown }
        }
        if ending == .done, !trimmed.isEmpty { queries.append(trimmed) }
        if let error { lastError = (error, true) } else if ending == .done { lastError?.isNewest = false }
        if ending == .wrong, lacksItsColon(trimmed) { show(.note("A command begins with ':': ':\(trimmed)'.")) }
        if ending == .done, let result { EmptyResult(result, names, in: self).map { show(.note($0.text)) } }
        return Outcome(ending)
    }

    /// A query as it was typed, without the prompts of a session that it was pasted from.
    public static func unprompted(_ text: String) -> String { PastedPrompts.removed(from: text) }

    /// Answers several inputs, as a pasted session has them, one after the other; the ending is the worst of all.
    private func answerAll(_ text: String, line: Int, show: Show) -> Outcome {
        var all = Outcome(.done)
        for input in InputSplitter.inputs(of: text, isIncomplete: isIncomplete) {
            let outcome = answer(input.text, line: line + input.line - 1, show: show)
            all = Outcome(all.ending.and(outcome.ending), isLast: outcome.isLast, request: outcome.request)
            if outcome.isLast { break }
        }
        return all
    }

    /// Whether an input is one of the bare words that leave shells, which no name or field has here.
    public func leaves(_ input: String) -> Bool {
        Self.leavingWords.contains(input) && !engine.names.contains(input)
    }

    static let leavingWords = ["quit", "exit", "\\q"]

    /// `help money`: a command's name and plain words, that are no query.
    private func lacksItsColon(_ input: String) -> Bool {
        let name = input.prefix { $0 != " " }
        // What only begins as a command's name may be another word: 'out' is none for ':outline'.
        let isCommand = Commands.named(String(name)).map {
            ([$0.usage.name] + $0.usage.shortNames).contains(String(name))
        }
        return isCommand == true && Relation(named: String(name)) == nil
            && !input.contains { "|\"'()=<>[]\n".contains($0) }
    }

    /// Reads and checks a script as a whole; nothing is opened, run or shown.
    public func prepare(_ script: Script) -> Prepared {
        if let path = script.path { reads.note(path: path) }
        return engine.prepare(script)
    }

    /// What is wrong with a script, and with the values of its `param`s, shown.
    public func check(_ script: Prepared, show: Show) -> Outcome.Ending {
        for diagnostic in script.errors { show(.diagnostic(diagnostic)) }
        guard script.isRight else { return script.errors.map { Outcome.Ending($0.blame) }.reduce(.done) { $0.and($1) } }
        return checkSettings(for: script, show: show)
    }

    /// Reads, checks and runs all statements of a script, if none of them is wrong.
    public func run(_ script: Script, show: Show) -> Outcome.Ending { run(prepare(script), show: show) }

    /// Runs all statements of a script, if none of them is wrong.
    public func run(_ script: Prepared, show: Show) -> Outcome.Ending {
        stopFlag.reset()
        setMemory()
        engine.keepsLayers = keepsLayers(after: script)
        programs.setFormat = settings.format
        defer { tellOfPrograms(show) }
        makeRelations(of: script)
        let ending = withoutActuallyEscaping(show) { show in
            engine.showNote = { show(.diagnostic($0)) }
            var heading = ""
            let title = script.script.firstComment
            let starts = engine.statementStarts
            engine.statementStarts = { place in
                starts(place)
                let comment = place.script.comment(above: place.span.lowerBound)
                heading = comment == title ? "" : comment
            }
            defer {
                engine.showNote = { _ in }
                engine.statementStarts = starts
            }
            return engine.run(script) { result in
                var result = result
                result.heading = heading
                heading = ""
                if !result.onlyReads {
                    lastResult = result
                    if result.hasRows { lastRows = result }
                }
                show(.result(result))
                for note in result.notes { show(.diagnostic(note)) }
            }
        }
        switch ending {
        case .done: return .done
        case .incomplete(let diagnostic):
            show(.diagnostic(diagnostic))
            return .wrong
        case .failed(let diagnostics):
            for diagnostic in diagnostics { show(.diagnostic(diagnostic)) }
            return diagnostics.map { Outcome.Ending($0.blame) }.reduce(.done) { $0.and($1) }
        case .assertionFailed(let diagnostic):
            show(.diagnostic(diagnostic))
            return .assertionFailed
        case .stopped(let diagnostic):
            show(diagnostic.map { .diagnostic($0) } ?? .problem("stopped"))
            return .stopped
        }
    }

    /// Runs a script that leaves no names and no `it` behind; what is wrong with it is not told.
    package func look(_ script: Script, show: (QueryResult) -> Void) -> Bool {
        stopFlag.reset()
        setMemory()
        let prepared = engine.prepare(script)
        makeRelations(of: prepared)
        if case .done = engine.look(prepared, show: show) { return true }
        return false
    }

    /// Whether what is made of documents for a script should stay: it is asked for again, and there is room for it.
    private func keepsLayers(after script: Prepared) -> Bool {
        let isAskedAgain = !isAskedOnce || script.hasSeveralStatements || savesReceipts
        let size = library.documents.reduce(0) { $0 + $1.source.count }
        return isAskedAgain && size < engine.memory.bytes / Self.layerSize
    }

    /// How many times as large as its source all that is made of a document may be.
    private static let layerSize = 20

    /// Settles how much memory a statement may take.
    func setMemory() {
        engine.memory = memory ?? settings.memory ?? MemorySize(MachineMemory.share)
    }

    /// Makes what a script asks for.
    func makeRelations(of script: Prepared) { makeRelations(script.relationsBefore) }

    /// Makes relations' rows on all cores, or as many as it can until it is stopped.
    func makeRelations(_ relations: [Relation]) {
        var loader = loader
        loader.relations = relations
        loader.prepare(library.openDocuments) { [stopFlag] in stopFlag.isStopped }
    }

    private func runCommand(_ input: String, _ show: Show) -> Outcome {
        stopFlag.reset()
        if input.first == "?" { return HelpCommand().run(input.dropFirst().trimmingSpaces, in: self, show: show) }
        let rest = input.dropFirst()
        let name = Commands.name(in: rest)
        guard let command = Commands.named(name) else {
            let nearest = Commands.nearest(to: name).map { " - did you mean ':\($0)'?" }
            show(.problem("error: no command ':\(name)'\(nearest ?? "; ':help' lists them")"))
            return Outcome(.wrong)
        }
        return command.run(rest.dropFirst(name.count).trimmingSpaces, in: self, show: show)
    }
}
