import ArgumentParser
import Session
import Tour

/// `docent test FILE …`: runs files that say what they expect, and compares.
struct TestCommand: ParsableCommand, Action {
    static let configuration = CommandConfiguration(
        commandName: "test", abstract: "Run scripts and tours, and compare what they print with what they expect.",
        usage: "docent test FILE ... [--documents DOCUMENT ...] [--update]",
        discussion: ScriptTestHelp.text)

    /// The kinds of files that can be tested.
    static let kinds: [any TestedFile] = [TestedScript(), TestedTour()]

    @Argument(help: ArgumentHelp("Scripts and tours.", valueName: "file"))
    var files: [String]

    @Option(
        parsing: .upToNextOption,
        help: ArgumentHelp("What to run on, in place of the documents that a file names.", valueName: "document"))
    var documents: [String] = []

    @Flag(help: "Write what is expected anew, from what is printed.")
    var update = false

    @Flag(name: .shortAndLong, help: "Only what fails is told.")
    var quiet = false

    @Option(help: ArgumentHelp("Colours; NO_COLOR is heeded.", valueName: "when"))
    var color: ColorChoice = .auto

    func perform() -> Int32 {
        var report = TestReport(color: color, isQuiet: quiet)
        let options = TestOptions(documents: documents, isUpdating: update)
        for file in files {
            guard let kind = Self.kinds.first(where: { $0.takes(file) }) else {
                let endings = Self.kinds.flatMap(\.extensions).map { "." + $0 }.joined(separator: ", ")
                report.add(
                    TestOutcome(
                        path: file, ending: .wrong(.wrong),
                        parts: [.problem("docent: \(file): no file that can be tested (\(endings))")]))
                continue
            }
            report.add(kind.test(file, options))
        }
        return report.finish().rawValue
    }
}
