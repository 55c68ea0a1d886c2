import ArgumentParser

/// `docent verify RESULT`: whether what a result was made from still stands in its documents.
struct VerifyCommand: ParsableCommand, Action {
    static let configuration = CommandConfiguration(
        commandName: "verify", abstract: "Compare a result's receipts with its documents.",
        usage: "docent verify RESULT [--quiet]",
        discussion: """
            The result is the output of --format json or ndjson, or a file saved as such. Its documents are read again, \
            from the working folder or else from the result's folder, and each passage that a row was made from is compared \
            byte for byte. Each row whose passages have changed is listed, with where they are now.

            Exit status: 0 all rows stand, 1 some don't, 3 the result or a document could not be read.
            """)

    @Argument(help: ArgumentHelp("A file of JSON; '-' is standard input.", valueName: "result"))
    var result: String

    @OptionGroup var options: SharedOptions

    func perform() -> Int32 {
        var style = options.style
        style.omitsResults = options.quiet
        return Conversation(style).verify(result)
    }
}
