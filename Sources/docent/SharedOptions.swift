import ArgumentParser
import Platform
import Query
import Rendering
import Shell

/// The options that all commands have.
struct SharedOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The format of results; by default a table on a terminal, tsv elsewhere.", valueName: "format"))
    var format: OutputFormat?

    @Option(help: ArgumentHelp("Whether to use colours; NO_COLOR is respected.", valueName: "when"))
    var color: ColorChoice = .auto

    @Option(help: ArgumentHelp("The width of tables; by default that of the terminal.", valueName: "columns"))
    var width: Int?

    @Flag(help: "Wrap long text in tables instead of cutting it.")
    var wrap = false

    @Option(help: SharedOptions.memoryHelp)
    var memory: MemorySize?

    @Flag(help: "Add a column 'sources' that says what each row was made from; json and ndjson always have it.")
    var receipts = false

    @Flag(name: .shortAndLong, help: "Leave out notes.")
    var quiet = false

    @Flag(help: "Show how long an answer took: reading files or a snapshot, making what is asked of them, evaluating.")
    var time = false

    /// Of `--memory`, which tests have, too.
    static let memoryHelp = ArgumentHelp(
        "How much memory a statement may use, such as 500MB; by default a quarter of the machine's.", valueName: "size")

    func validate() throws {
        if let width, width < 1 { throw ValidationError("the width must be 1 or more") }
    }

    /// How results look as these options ask for.
    var style: Presenter.Style {
        var style = Presenter.Style(
            format: format, usesColor: color.isOn(for: STDOUT_FILENO), usesErrorColor: color.isOn(for: STDERR_FILENO),
            width: width, omitsNotes: quiet, tellsTime: time)
        style.receipts = receipts
        style.memory = memory
        style.wraps = wrap
        return style
    }
}

extension Presenter.Style {
    /// How results look where no option says anything.
    static var plain: Presenter.Style {
        Presenter.Style(
            usesColor: ColorChoice.auto.isOn(for: STDOUT_FILENO),
            usesErrorColor: ColorChoice.auto.isOn(for: STDERR_FILENO))
    }
}

/// Whether output has colours.
enum ColorChoice: String, ExpressibleByArgument, CaseIterable {
    case auto, always, never

    /// Of the choices, `auto` looks at the terminal, and at NO_COLOR (https://no-color.org).
    func isOn(for descriptor: Int32) -> Bool {
        switch self {
        case .always: true
        case .never: false
        case .auto:
            isatty(descriptor) == 1 && Terminal.isCapable && (getenv("NO_COLOR").map { $0.pointee == 0 } ?? true)
        }
    }
}

extension OutputFormat: ExpressibleByArgument {}
