import Query

/// A command of the shell, such as `:fields items`: one definition feeds its running, help and completion.
protocol Command: Sendable {
    /// How it is called and what it does.
    var usage: CommandUsage { get }
    /// Runs it with what stands after its name, white space at both ends aside.
    func run(_ argument: String, in session: Session, show: Show) -> Outcome
}

extension Command {
    /// Shows text and is done.
    func done(_ text: String, _ show: Show) -> Outcome {
        show(.text(text))
        return Outcome(.done)
    }

    /// Tells that Ctrl-C ended it.
    func stopped(_ show: Show) -> Outcome {
        show(.problem("stopped"))
        return Outcome(.stopped)
    }

    /// Says what is wrong with how it was called.
    func wrong(_ message: String, _ show: Show) -> Outcome {
        show(.problem("error: \(message)"))
        return Outcome(.wrong)
    }
}

/// How a command is called and what it does.
public struct CommandUsage: Sendable {
    /// Its name without the colon.
    public var name: String
    /// What may stand after it, as in `RELATION` or `[TOPIC]`; empty if nothing may.
    public var argument: String
    /// One line of help, beginning with a small letter.
    public var summary: String
    /// Other names.
    public var shortNames: [String] = []
    /// What its argument is completed with.
    var completes = Argument.nothing
    /// Whether its argument may be of several lines: a query, or a passage.
    var takesLines: Bool { completes == .query || argument.contains("QUOTATION") }

    /// What a command's argument can be.
    enum Argument { case nothing, topic, relation, file, files, folder, document, query, option, section, tour }

    /// As it is typed: `:fields RELATION`.
    public var form: String { argument.isEmpty ? ":\(name)" : ":\(name) \(argument)" }
}

/// All commands, in the order in which they are listed to people.
enum Commands {
    static let all: [any Command] =
        [
            HelpCommand(), ExplainCommand(), RelationsCommand(), FieldsCommand(), DocsCommand(), OutlineCommand(),
            ReadCommand(), AtCommand(), OpenCommand(), CloseCommand(), ReloadCommand(), CdCommand(), LastCommand(),
            RecordCommand(), ResultsCommand(), HistoryCommand(), EditCommand(), SaveCommand(),
            RunCommand(), SetCommand(), InitCommand(), TimeCommand(), PipeCommand(), ProgramCommand(), TourCommand(),
            QuitCommand(),
        ] + TourMove.allCases.map { TourMoveCommand(move: $0) }

    /// The name that a command's text begins with, after its colon: of `!ls` the `!`.
    static func name(in text: some StringProtocol) -> String {
        text.first == "!" ? "!" : String(text.prefix { !$0.isWhitespace })
    }

    /// Each by all of its names.
    private static let byName: [String: any Command] = Dictionary(
        all.flatMap { command in
            ([command.usage.name] + command.usage.shortNames).map { ($0, command) }
        }
    ) { first, _ in first }

    /// Whether a command has a name.
    static func has(_ name: String) -> Bool { byName[name] != nil }

    /// The command of a name, or the only one whose name starts so.
    static func named(_ name: String) -> (any Command)? {
        if let exact = byName[name] { return exact }
        let starting = all.filter { $0.usage.name.hasPrefix(name) }
        return name.isEmpty || starting.count > 1 ? nil : starting.first
    }

    /// The name that is most like one that is none, or nil.
    static func nearest(to name: String) -> String? {
        NearestName.nearest(to: name, among: all.map(\.usage.name))
    }
}
