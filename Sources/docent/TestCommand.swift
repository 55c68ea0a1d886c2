import ArgumentParser
import Query
import Session
import Tour

/// `docent test FILE …`: runs files that say what they expect, and compares.
struct TestCommand: ParsableCommand, Action {
    static let configuration = CommandConfiguration(
        commandName: "test", abstract: "Run scripts and tours, and compare what they print with what they expect.",
        usage: "docent test FILE ... [--documents DOCUMENT ...] [--update] [--watch]",
        discussion: ScriptTestHelp.text)

    /// The kinds of files that can be tested.
    static let kinds: [any TestedFile] = [TestedScript(), TestedTour()]

    @Argument(help: ArgumentHelp("Scripts and tours.", valueName: "file"))
    var files: [String]

    @Option(
        parsing: .upToNextOption,
        help: ArgumentHelp("Documents to run on, in place of those that a file names.", valueName: "document"))
    var documents: [String] = []

    @Flag(help: "Replace what is expected by what is printed.")
    var update = false

    @Flag(name: .shortAndLong, help: "Report only failures.")
    var quiet = false

    @Option(help: ArgumentHelp("Whether to use colours; NO_COLOR is respected.", valueName: "when"))
    var color: ColorChoice = .auto

    @Option(help: SharedOptions.memoryHelp)
    var memory: MemorySize?

    @Flag(help: "Test again whenever a file changes, until Ctrl-C.")
    var watch = false

    func perform() -> Int32 {
        guard watch else { return testAll().ending.rawValue }
        return Watching.run(files) { testAll().paths }
    }

    private func testAll() -> (ending: Outcome.Ending, paths: [String]) {
        var report = TestReport(color: color, omitsPassed: quiet)
        var paths: [String] = []
        let options = TestOptions(documents: documents, isUpdating: update, memory: memory)
        for file in files {
            guard let kind = Self.kinds.first(where: { $0.takes(file) }) else {
                let endings = Self.kinds.flatMap(\.extensions).map { "." + $0 }.joined(separator: ", ")
                report.add(
                    TestOutcome(
                        path: file, ending: .wrong(.wrong),
                        parts: [.problem("docent: \(file): not a file that can be tested (\(endings))")]))
                continue
            }
            let outcome = kind.test(file, options)
            paths += outcome.paths
            report.add(outcome)
        }
        return (report.finish(), paths)
    }
}
