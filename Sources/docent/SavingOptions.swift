import ArgumentParser
import Corpus

/// Where `save` may write.
struct SavingOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "A folder that 'save' may write to, besides the working folder; may be given again.", valueName: "folder"))
    var allowWrite: [String] = []

    @Flag(help: "Pages and tables of Markdown that Docent did not make may be replaced.")
    var overwrite = false

    @Flag(help: "Nothing may be saved.")
    var readOnly = false

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
