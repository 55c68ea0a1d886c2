import ArgumentParser

/// `docent tour [NAME]`: a walkthrough; without a name, the list of them.
struct TourCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tour", abstract: "Take a lesson on documents, a step at a time.",
        usage: """
            docent tour
            docent tour NAME [DOCUMENT|FOLDER ...] [--html FILE]
            docent tour new DOCUMENT [FILE]
            """,
        subcommands: [PlayTourCommand.self, NewTourCommand.self], defaultSubcommand: PlayTourCommand.self)
}

/// `docent tour NAME`: plays it, or writes it as a page.
struct PlayTourCommand: ParsableCommand, Action {
    static let configuration = CommandConfiguration(
        commandName: "play", abstract: "Play a tour.",
        usage: "docent tour NAME [DOCUMENT|FOLDER ...] [--html FILE]",
        discussion: """
            A tour is a Markdown file; name it by its path, its title or its file's name. Without a name, the tours \
            nearby are listed. Your place in a tour is kept for the next time.

            Off a terminal, it reads the answers from standard input, one a line; an empty line is Return.

            A tour saves files only where '--allow-write' allows it, or where you say yes when asked.
            """, shouldDisplay: false)

    @Argument(help: ArgumentHelp("The tour: a path, a title or a file's name.", valueName: "name"))
    var name: String?

    @Argument(help: ArgumentHelp("Documents to use in place of those that the tour names.", valueName: "document"))
    var documents: [String] = []

    @Option(help: ArgumentHelp("Write it as a self-contained page; '-' is standard output.", valueName: "file"))
    var html: String?

    @OptionGroup var options: SharedOptions
    @OptionGroup var saving: SavingOptions

    func validate() throws {
        if html != nil, name == nil { throw ValidationError("which tour? docent tour NAME --html FILE") }
    }

    func perform() -> Int32 {
        Conversation(options.style, saving: saving, memory: options.memory).tour(name, documents, page: html)
    }
}

/// `docent tour new DOCUMENT [FILE]`: a first tour of a document, to be gone on with.
struct NewTourCommand: ParsableCommand, Action {
    static let configuration = CommandConfiguration(
        commandName: "new", abstract: "Make a first tour of a document.",
        usage: "docent tour new DOCUMENT [FILE]",
        discussion: """
            The tour asks for what the document has: its outline, sums, dates, promises, links. It is written to the \
            file, which must not exist yet, or to standard output.
            """)

    @Argument(help: ArgumentHelp("The document.", valueName: "document"))
    var document: String

    @Argument(help: ArgumentHelp("The file to write the tour to.", valueName: "file"))
    var file: String?

    @OptionGroup var options: SharedOptions

    func perform() -> Int32 { Conversation(options.style, memory: options.memory).newTour(document, to: file) }
}
