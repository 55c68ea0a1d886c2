import Documents
import Platform

/// The way of every query: text in, results out. It keeps the session's names (`let`, `param`, `def`, `it`).
///
/// To be used from one thread at a time; only a `StopFlag` may be touched from others.
public final class Engine {
    /// The open documents.
    public let library: Library
    /// Opens what `open "x.md"` names: reads it, adds it to the library and returns the documents' numbers there, or says
    /// why it can't.
    public var open: (_ path: String) throws(OpenFailure) -> [Int32]
    /// The text of a script that `import` names.
    public var readScript: (_ path: String) throws(OpenFailure) -> String
    /// The names of the columns of a table that `import` names; none of a file that is no table.
    public var readColumns: (_ path: String) throws(OpenFailure) -> [String]
    /// Whether `save` may write a file, as far as can be told before anything runs: it says why not.
    public var maySave: (SaveTarget) throws(SaveFailure) -> Void
    /// Writes what a `save` asks for, whole or not at all.
    public var save: (SaveRequest) throws(SaveFailure) -> Void
    /// Whether `| !command` may run a program, as far as can be told before anything runs: it says why not.
    public var mayRun: (ProgramRequest.Command) throws(SaveFailure) -> Void
    /// Hands rows to a program, and waits for its end.
    public var send: (ProgramRequest) throws(SaveFailure) -> Void
    /// Makes relations' rows of documents on all cores, before they are asked for one by one.
    public var makeReady: ([Document], [Relation]) -> Void = { _, _ in }
    /// Whether what was made of documents stays for the next statement, as far as there is room.
    public var keepsLayers = true
    /// Whether somebody will ask what results were made from; what the statements themselves ask is to be known as well.
    public var namesSources = true
    /// From how many documents on a pipeline works on them on all cores; what it gives is the same.
    package var documentsForCores = 32
    /// How many threads work on them then.
    package var workers = Parallel.coreCount
    /// Ends a running query.
    public let stopFlag: StopFlag
    /// Values of `param`s, as given by `--set`: taken as text where they are no literals.
    public var settings: [String: String] = [:]

    /// Is told how many documents a query has gone through.
    public var meter: WorkMeter?

    /// Gets the warnings and notes of statements that have no result, such as `let`.
    public var showNote: (Diagnostic) -> Void = { _ in }
    /// Gets the place of each statement before it runs, those of imported scripts too.
    public var statementStarts: (Place) -> Void = { _ in }
    /// How much memory a statement may take for rows, texts and lists, those that have names among them; a quarter of the
    /// machine's is a good measure, which nobody knows here.
    public var memory = MemorySize(1_000_000_000)

    /// The names that statements have made, and the values and types of those that are worth something.
    var environment = Environment() {
        didSet { namesVersion += 1 }
    }
    /// Another whenever names may have changed.
    private var namesVersion = 0
    let globals = Globals()
    var globalTypes = GlobalTypes()
    /// The results that have numbers.
    private(set) var results = KeptResults()
    /// The indices of results that get no number, since nothing of the script stays behind; nil where they get one.
    private var passing: [Int]?
    /// What the values of names take in memory; results, which come and go, are not counted.
    private(set) var named: NamedMemory

    /// What could not be opened, in words: `no such file`.
    public struct OpenFailure: Error, Sendable {
        /// The words.
        public let message: String
        public init(_ message: String) { self.message = message }
    }

    public init(library: Library, stopFlag: StopFlag = StopFlag()) {
        self.library = library
        self.stopFlag = stopFlag
        named = NamedMemory(library: library, stopFlag: stopFlag)
        open = { _ throws(OpenFailure) in throw OpenFailure("no files can be opened here") }
        readScript = { _ throws(OpenFailure) in throw OpenFailure("no files can be opened here") }
        readColumns = { _ throws(OpenFailure) in throw OpenFailure("no files can be opened here") }
        maySave = { _ in }
        mayRun = { _ throws(SaveFailure) in throw SaveFailure("no programs can be run here", category: .query) }
        send = { _ throws(SaveFailure) in throw SaveFailure("no programs can be run here", category: .query) }
        save = { _ throws(SaveFailure) in throw SaveFailure("no files can be saved here", category: .query) }
    }

    /// Whether a text is the start of a statement that goes on: an open bracket, a `|` at its end.
    public func isIncomplete(_ text: String) -> Bool {
        if case .incomplete = Parser.parse(Script(text)) { true } else { false }
    }

    /// Whether a text is no statements, and can't become any by what follows.
    package func isMalformed(_ text: String) -> Bool {
        if case .wrong = Parser.parse(Script(text)) { true } else { false }
    }

    /// Reads and checks a script as a whole; nothing of it runs.
    public func prepare(_ script: Script) -> Prepared {
        switch Parser.parse(script) {
        case .incomplete(let diagnostic): return prepared(script, [diagnostic], .incomplete(diagnostic))
        case .wrong(let diagnostics): return prepared(script, diagnostics, .wrong)
        case .read(let syntax):
            let checker = makeChecker()
            switch checked(syntax, of: script, by: checker) {
            case .failure(let errors): return prepared(script, errors.diagnostics, .wrong, syntax, checker)
            case .success(let statements):
                return prepared(script, statements.flatMap(\.warnings), .statements(statements), syntax, checker)
            }
        }
    }

    private func prepared(
        _ script: Script, _ diagnostics: [Diagnostic], _ program: Prepared.Program, _ syntax: [StatementSyntax] = [],
        _ checker: Checker? = nil
    ) -> Prepared {
        let needs = checker?.needs ?? ScriptNeeds()
        return Prepared(
            script: script, diagnostics: diagnostics,
            relations: Relation.allCases.filter(needs.relations.union(needs.lateRelations).contains),
            relationsBefore: Relation.allCases.filter(needs.relations.contains),
            opens: needs.opens, saves: checker.map { Array($0.saved) } ?? [],
            needsDocuments: needs.asksDocuments, asksSources: needs.asksSources, aroundFields: needs.aroundFields,
            syntax: syntax, program: program, names: namesVersion)
    }

    /// Runs the statements of a script in order; `show` gets each result as it comes.
    ///
    /// Nothing runs of a script that is wrong, or where a `param` has no value.
    public func run(_ prepared: Prepared, show: (QueryResult) -> Void) -> Ending {
        switch prepared.program {
        case .incomplete(let diagnostic): return .incomplete(diagnostic)
        case .wrong: return .failed(prepared.diagnostics)
        case .statements(let statements):
            // What ran meanwhile has made other names.
            guard prepared.names == namesVersion else { return run(prepare(prepared.script), show: show) }
            let unset = unsetParams(in: statements)
            return unset.isEmpty ? run(statements, show: show) : .failed(unset)
        }
    }

    /// Reads, checks and runs a script.
    public func run(_ script: Script, show: (QueryResult) -> Void) -> Ending { run(prepare(script), show: show) }

    /// The names that `let`, `param` and `def` have made, sorted, for completion.
    public var names: [String] { environment.allNames.sorted() }

    /// What is wrong with a script.
    struct Errors: Error {
        let diagnostics: [Diagnostic]
    }

    /// More errors would help nobody.
    static let mostErrors = 200

    /// A checker that knows the session's names.
    func makeChecker() -> Checker {
        Checker(
            globalTypes: globalTypes, results: results, readScript: readScript, readColumns: readColumns,
            maySave: maySave, mayRun: mayRun)
    }

    /// Checks all statements; where one is wrong, its name is known to those after it.
    func checked(
        _ syntax: [StatementSyntax], of script: Script, by checker: Checker
    ) -> Result<[Statement], Errors> {
        var statements: [Statement] = []
        return check(syntax, of: script, by: checker) { statements.append($0) }.map { statements }
    }

    /// Checks all statements for their warnings only: of a long script, what would run fills much memory.
    func warnings(
        of syntax: [StatementSyntax], of script: Script, by checker: Checker
    ) -> Result<[Diagnostic], Errors> {
        var warnings: [Diagnostic] = []
        return check(syntax, of: script, by: checker) { warnings += $0.warnings }.map { warnings }
    }

    private func check(
        _ syntax: [StatementSyntax], of script: Script, by checker: Checker, take: (Statement) -> Void
    ) -> Result<Void, Errors> {
        var environment = environment
        var errors: [Diagnostic] = []
        for statement in syntax where errors.count < Self.mostErrors {
            do {
                take(try checker.checkStatement(statement, of: script, &environment))
            } catch {
                errors += checker.takeDiagnostics()
                checker.bindNames(of: statement, in: script, &environment)
            }
        }
        guard errors.isEmpty else {
            checker.globalTypes.giveBack(to: globalTypes)
            return .failure(Errors(diagnostics: errors))
        }
        globalTypes = checker.globalTypes
        return .success(())
    }

    func run(_ statements: [Statement], show: (QueryResult) -> Void) -> Ending {
        for statement in statements {
            if stopFlag.isStopped { return .stopped(nil) }
            statementStarts(statement.place)
            let run = Run(
                library: library, stopFlag: stopFlag, globals: globals, place: statement.place, open: open,
                save: save, send: send, makeReady: makeReady)
            run.keptNumbers = results.keptNumbers
            run.meter = meter
            run.keepsLayers = keepsLayers
            run.namesSources = namesSources
            run.documentsForCores = documentsForCores
            run.workers = workers
            defer { run.discard() }
            if case .imported(let imported) = statement.kind {
                let ending = withoutNumbers { self.run(imported, show: show) }
                guard case .done = ending else { return ending.imported(at: statement.place) }
                environment = statement.environment
                continue
            }
            do {
                try execute(statement, in: run, show: show)
                environment = statement.environment
            } catch {
                run.results.forEach(show)
                run.saved.forEach(showNote)
                switch error {
                case .failed(let diagnostic): return .failed([diagnostic])
                case .assertionFailed(let diagnostic): return .assertionFailed(diagnostic)
                case .stopped: return .stopped(nil)
                }
            }
        }
        return .done
    }

    /// Does something whose results get no number, and lets go of them.
    func withoutNumbers<Answer>(_ body: () -> Answer) -> Answer {
        let outer = passing
        passing = []
        defer {
            for index in passing ?? [] { globals.release(index) }
            passing = outer
        }
        return body()
    }

    /// How many rows of a result are measured.
    private static let measuredRows = 10_000

    /// Makes a value the last result, with the next number; old ones may have to make room for it.
    private func keep(_ value: Value, at index: Int, of statement: Statement, taking bytes: Int) {
        globals.set(index, value)
        guard passing == nil else {
            passing?.append(index)
            return
        }
        // Nobody can stop what is done already; of many rows, the first tell how much all take.
        var meter = ValueMeter(library: library, stopFlag: StopFlag())
        var rows: Int?
        var size = 0
        if case .rows(let all) = value {
            rows = all.count
            let first = Rows(all.shape, Array(all.rows.prefix(Self.measuredRows)))
            _ = meter.extent(of: .rows(first))
            size = meter.bytes / max(first.count, 1) * max(all.count, 1)
        } else {
            _ = meter.extent(of: value)
            size = meter.bytes
        }
        // What is too much to measure is as large as all that its statement took.
        if meter.isOver { size = max(bytes, size) }
        let entry = KeptResults.Entry(index: index, place: statement.place, bytes: size, rows: rows)
        for released in results.add(entry, budget: KeptResults.budget(of: memory)) { globals.release(released) }
    }

    private func execute(_ statement: Statement, in run: Run, show: (QueryResult) -> Void) throws(Interruption) {
        let memory = MemoryUse(budget: memory.bytes, named: named.bytes)
        var frame = Frame(run: run, slots: statement.slots, memory: memory)
        var result: QueryResult?
        var made: (value: Value, index: Int)?
        switch statement.kind {
        case .nothing, .imported: break
        case .assign(let index, let computation): try name(index, try computation.value(in: &frame), in: &frame)
        case .param(let index, let name, let defaultValue):
            try self.name(index, try param(name, defaultValue, globalTypes[index], in: &frame), in: &frame)
        case .print(let computation):
            let value = try computation.value(in: &frame)
            let text = try frame.text(of: value, for: "print", at: statement.place)
            result = QueryResult(.printed(text ?? ""))
        case .assert(let condition, let message, let values, let place):
            guard try condition.truth(in: &frame) != true else { break }
            let words = try frame.text(of: message.value(in: &frame), for: "assert", at: place) ?? ""
            let fault = CheckFault.assertion(words, values: values.words(in: &frame))
            throw .assertionFailed(Diagnostic(fault, at: place))
        case .value(let computation, let it):
            let value = try computation.value(in: &frame)
            try frame.checkOutput(of: value)
            made = it.map { (value, $0) }
            if case .rows(let rows) = value {
                result = QueryResult(.rows(try frame.closed(rows)))
            } else {
                result = QueryResult(.value(value))
            }
            result?.onlyReads = it == nil
        case .rows(let pipeline, let it, let isShown):
            var counts: [Int] = []
            let rows = Rows(pipeline.shape, try pipeline.rows(in: &frame, counts: &counts))
            try frame.checkOutput(of: .rows(rows))
            made = (.rows(rows), it)
            let places = [pipeline.sourcePlace] + pipeline.steps.map(\.place)
            let stages = zip(places, counts).map { QueryResult.StageCount(place: $0, count: $1) }
            if isShown {
                result = QueryResult(.rows(try frame.closed(rows)), stages: stages)
                result?.isSorted = pipeline.isSorted
            } else if let last = run.results.indices.last {
                run.results[last].stages = stages
                run.results[last].isSorted = pipeline.isSorted
            }
        }
        if let made { keep(made.value, at: made.index, of: statement, taking: frame.memory.kept - named.bytes) }
        for shown in run.results { show(shown) }
        let notes = statement.warnings + run.noteDiagnostics(at: statement.place) + run.saved
        if var result {
            result.notes += notes
            show(result)
        } else {
            notes.forEach(showNote)
        }
    }

    private func param(
        _ name: String, _ defaultValue: (any Computation)?, _ type: ValueType, in frame: inout Frame
    ) throws(Interruption) -> Value {
        if let setting = settings[name] {
            guard let value = Setting.value(of: setting, as: type) else {
                throw .failed(Engine.settingError(name, setting, type))
            }
            return value
        }
        // One without a default has been set, or nothing would run.
        return try defaultValue?.value(in: &frame) ?? .null
    }

    /// Gives a value the name that has an index among the globals.
    private func name(_ index: Int, _ value: Value, in frame: inout Frame) throws(Interruption) {
        try named.add(value, in: frame)
        globals.set(index, value)
    }
}
