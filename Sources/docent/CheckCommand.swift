import ArgumentParser
import Corpus
import Documents
import Platform
import Query
import Rendering
import Session
import Shell
import Tour

/// `docent check FILE …`: what is wrong with scripts, and what is odd, before anything is run.
struct CheckCommand: ParsableCommand, Action {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Say what is wrong with scripts and tours, without running them.",
        usage: "docent check FILE ... [--strict]",
        discussion: """
            It reports all errors in all files, and in the scripts that they import. A script without errors gets \
            warnings: names that nothing uses, conditions that are never true, stages without effect. No document is \
            read. '-' is standard input.

            Exit status: 0 nothing is wrong, 1 with --strict there are warnings, 2 a script has errors, 3 a file can't be \
            read.
            """)

    /// The kinds of files that can be checked; what has no such name is taken for a script.
    static let kinds: [any CheckedFile] = [CheckedScript(), CheckedTour()]

    @Argument(help: ArgumentHelp("Scripts and tours; '-' is standard input.", valueName: "file"))
    var files: [String]

    @Flag(help: "Exit with status 1 if there are warnings.")
    var strict = false

    @Option(help: ArgumentHelp("The format of what is found: text, or json for other programs.", valueName: "format"))
    var format: ReportFormat = .text

    @Flag(name: .shortAndLong, help: "Report only errors and warnings.")
    var quiet = false

    @Flag(help: "Check again whenever a file changes, until Ctrl-C.")
    var watch = false

    @Option(help: ArgumentHelp("Whether to use colours; NO_COLOR is respected.", valueName: "when"))
    var color: ColorChoice = .auto

    /// How what is found is written.
    enum ReportFormat: String, ExpressibleByArgument, CaseIterable { case text, json }

    func perform() -> Int32 {
        guard watch else { return checkAll().ending.rawValue }
        return Watching.run(files) { checkAll().paths }
    }

    private func checkAll() -> (ending: Outcome.Ending, paths: [String]) {
        let presenter = Presenter(Library(), style: .init(usesErrorColor: color.isOn(for: STDERR_FILENO)))
        var ending = Outcome.Ending.done
        var found: [(path: String, diagnostic: Diagnostic)] = []
        var paths: [String] = []
        for file in files {
            do throws(ReadingProblem) {
                let kind = Self.kinds.first { $0.takes(file) } ?? CheckedScript()
                let outcome = try kind.check(file)
                ending = ending.and(self.ending(of: outcome.diagnostics))
                found += outcome.diagnostics.map { (file, $0) }
                paths += outcome.paths
                if format == .text { show(outcome.diagnostics, of: file, presenter) }
            } catch {
                presenter.show(error.part)
                ending = ending.and(.unreadable)
            }
        }
        if format == .json { Terminal.write(data: DiagnosticList.json(found)) }
        return (ending, paths)
    }

    private func ending(of diagnostics: [Diagnostic]) -> Outcome.Ending {
        if diagnostics.contains(where: { $0.severity == .error }) { return .wrong }
        return strict && !diagnostics.isEmpty ? .assertionFailed : .done
    }

    private func show(_ diagnostics: [Diagnostic], of file: String, _ presenter: Presenter) {
        for diagnostic in diagnostics { presenter.show(.diagnostic(diagnostic)) }
        let errors = diagnostics.count { $0.severity == .error }
        let warnings = diagnostics.count - errors
        let counts = [(errors, "error"), (warnings, "warning")].filter { $0.0 > 0 }
            .map { "\($0) \($1)\($0 == 1 ? "" : "s")" }.joined(separator: ", ")
        let name = file == "-" ? "standard input" : SystemPath.shown(file)
        if !diagnostics.isEmpty {
            presenter.show(.text("\(errors > 0 ? "WRONG" : "odd")  \(name) (\(counts))"))
        } else if !quiet {
            presenter.show(.text("ok  \(name)"))
        }
    }
}
