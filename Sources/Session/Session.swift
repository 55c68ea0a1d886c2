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
    /// Whether the person has interrupted what was asked last, perhaps before it began.
    public var isInterrupted: () -> Bool = { false }
    /// How much memory a statement may take, as the command line says; nil for what is set, or a share of the machine's.
    public var memory: MemorySize? {
        get { saver.memory }
        set { saver.memory = newValue }
    }

    /// What is kept of folders on the disk, to be faster the next time; nil where nothing is to be.
    public var snapshots: Snapshots?

    /// Whether a script is all that will be asked, so that nothing need be kept for what comes later.
    public var isAskedOnce = false

    /// Whether somebody will ask what results were made from.
    public var namesSources: Bool {
        get { engine.namesSources }
        set { engine.namesSources = newValue }
    }

    /// What `:set` sets. Whoever starts the session gives what was kept.
    public var settings = Settings() {
        didSet { if settings.snapshot != oldValue.snapshot { settings.snapshot.apply(to: snapshots) } }
    }
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
    var typedAgain: [String] = []
    /// The error that an input ended in last, and whether nothing has run without one since.
    var lastError: (diagnostic: Diagnostic, isNewest: Bool)?

    /// The statements that ran, in this session.
    var queries: [String] = []
    /// What was shown last of all results, and of those that have rows.
    var lastResult: QueryResult?
    var lastRows: QueryResult?

    /// The paths of documents, folders and scripts that were read, or were to be, in order.
    public var readPaths: [String] { reading.paths }
    let reading = Reading()

    /// The paths that were read: what opens files has no session.
    final class Reading {
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
    let disk: Disk
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
            return opened.numbers
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
}
