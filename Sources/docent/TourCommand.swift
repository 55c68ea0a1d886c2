import ArgumentParser

/// `docent tour [NAME]`: a walkthrough; without a name, the list of them.
struct TourCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tour", abstract: "Learn on documents, a step at a time.",
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
            A tour is a Markdown file, named by its path, its title or its file's name. Without a name, those that are \
            near are listed. Where you are in it is kept for the next time.

            Off a terminal, the lines of standard input are what is typed; an empty line is Return.

            A tour saves nothing but where '--allow-write' lets it, or you say yes when you are asked.
            """, shouldDisplay: false)

    @Argument(help: ArgumentHelp("The tour: a path, a title or a file's name.", valueName: "name"))
    var name: String?

    @Argument(help: ArgumentHelp("Documents in place of those that it names.", valueName: "document"))
    var documents: [String] = []

    @Option(help: ArgumentHelp("Write it as a page that stands alone; '-' is standard output.", valueName: "file"))
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
            file, which must not be there yet, or to standard output.
            """)

    @Argument(help: ArgumentHelp("The document.", valueName: "document"))
    var document: String

    @Argument(help: ArgumentHelp("Where the tour goes.", valueName: "file"))
    var file: String?

    @OptionGroup var options: SharedOptions

    func perform() -> Int32 { Conversation(options.style, memory: options.memory).newTour(document, to: file) }
}
