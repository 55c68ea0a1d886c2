import Corpus
import Documents
import Query
import Rendering

/// Runs a line of the system's shell and waits for its end: its exit status, 128 and the number of the signal that ended it, or nil
/// where it could not be started.
///
/// - Parameter input: Hands bytes for its standard input to a sink, which says whether more are wanted; nil leaves it the terminal.
public typealias ProgramRunner = (
    _ command: String, _ input: ((_ sink: (UnsafeRawBufferPointer) -> Bool) -> Void)?
) -> Int32?

/// The one door to other programs that a query, or a command of the shell, asks for.
final class Programs {
    /// What runs them; nil where none can be run.
    var runner: ProgramRunner?
    /// Whether all may run them: scripts and tours, too.
    var areAllowed = false
    /// The format of what they are given, as the command line says; nil is as it is set.
    var format: OutputFormat?
    /// The format that is set.
    var setFormat: OutputFormat?
    /// What is to be told of those that have ended.
    var notes: [String] = []
    private let saver: Saver
    private let library: Library
    private let stopFlag: StopFlag

    init(_ library: Library, besides saver: Saver, until stopFlag: StopFlag) {
        self.library = library
        self.saver = saver
        self.stopFlag = stopFlag
    }

    /// Whether a command may be run, as far as can be told before it is to be.
    func check(_ command: ProgramRequest.Command) throws(SaveFailure) {
        // What a script may run is for those who run it to say.
        if saver.isTrial { return }
        guard runner != nil else { throw SaveFailure("no programs can be run here", category: .query) }
        if areAllowed { return }
        switch saver.author {
        case .person where saver.rules.isReadOnly:
            throw SaveFailure("nothing may be changed, and a program might", hint: Self.hint, category: .query)
        case .person where command.isTyped: return
        case .person, .script: throw SaveFailure("a script runs no programs", hint: Self.hint, category: .query)
        case .tour:
            guard saver.askPerson == nil || saver.rules.isReadOnly else { return }
            throw SaveFailure("a tour runs no programs without asking", hint: Self.hint, category: .query)
        }
    }

    private static let hint = "'--allow-run' allows it"

    /// Asks a person whether a tour may run a command.
    private func ask(for command: String) throws(SaveFailure) {
        guard saver.author == .tour, !areAllowed else { return }
        guard saver.askPerson?("The tour wants to run the program '\(command)'.") == true else {
            throw SaveFailure("you did not allow it", category: .query)
        }
    }

    /// Hands rows to a program.
    func send(_ request: ProgramRequest) throws(SaveFailure) {
        try run(request.command, with: QueryResult(.rows(request.rows)))
    }

    /// Runs a command, with a result as its standard input if one is given.
    func run(_ command: ProgramRequest.Command, with result: QueryResult?) throws(SaveFailure) {
        try check(command)
        guard !saver.isTrial else { return }
        try ask(for: command.text)
        let library = library
        let stopFlag = stopFlag
        let format = format ?? setFormat ?? .tsv
        let status = runner?(
            command.text,
            result.map { result in
                { sink in
                    var renderer = Renderer(library: library, format: format)
                    renderer.isStopped = { stopFlag.isStopped }
                    _ = renderer.write(result, to: sink)
                }
            })
        guard let status else { throw SaveFailure("it could not be started", category: .file) }
        // What a person stops need not be told.
        let stopped: Set<Int32> = [0, 130, 141]
        if !stopped.contains(status) { notes.append("'\(command.text)' ended with \(Self.words(for: status))") }
    }

    private static func words(for status: Int32) -> String {
        status > 128 ? "signal \(status - 128)" : "status \(status)"
    }
}

extension Session {
    /// What runs programs for `| !command` and its like; nil where none can be run.
    public var programRunner: ProgramRunner? {
        get { programs.runner }
        set { programs.runner = newValue }
    }

    /// Whether scripts and tours may run programs, too.
    public var allowsPrograms: Bool {
        get { programs.areAllowed }
        set { programs.areAllowed = newValue }
    }

    /// The format of what programs are given, as the command line says; nil is as it is set.
    public var programFormat: OutputFormat? {
        get { programs.format }
        set { programs.format = newValue }
    }

    /// Runs a command, with a result as its standard input if one is given, and tells what is to be told.
    func run(_ command: String, with result: QueryResult? = nil, show: Show) -> Outcome {
        programs.setFormat = settings.format
        do throws(SaveFailure) {
            try programs.run(.init(command, isTyped: true), with: result)
            tellOfPrograms(show)
            return Outcome(.done)
        } catch {
            let hint = error.hint.isEmpty ? "" : "; \(error.hint)"
            show(.problem("error: can't run '\(command)': \(error.message)\(hint)"))
            return Outcome(.init(error.category))
        }
    }

    /// Tells how programs ended that have not ended well.
    func tellOfPrograms(_ show: Show) {
        for note in programs.notes { show(.note(note)) }
        programs.notes = []
    }
}
