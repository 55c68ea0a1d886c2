import ArgumentParser
import Corpus

/// What queries may do outside: where `save` may write, and whether programs are run.
struct SavingOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "A folder that 'save' may write to, besides the working folder; can be repeated.", valueName: "folder"))
    var allowWrite: [String] = []

    @Flag(help: "Allow replacing pages and Markdown tables that Docent did not make.")
    var overwrite = false

    @Flag(help: "Allow nothing to be saved.")
    var readOnly = false

    @Flag(help: "Allow scripts, pipes and tours to run programs by '| !command'.")
    var allowRun = false

    func validate() throws {
        for folder in allowWrite where !Folder.isFolder(folder) {
            throw ValidationError("--allow-write: there is no folder '\(SystemPath.shown(folder))'")
        }
    }

    /// Which files may be written.
    var rules: WritingRules {
        var rules = WritingRules()
        rules.folders = allowWrite
        rules.isReadOnly = readOnly
        return rules
    }
}
