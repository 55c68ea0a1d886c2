import Shell

/// Command lines without options. They need no parser, which takes four times as long as all else of a short query.
enum PlainCommandLine {
    /// Does what the arguments say, and nothing else than the parser would have it; nil for all that only it can read.
    static func perform(_ arguments: [String]) -> Int32? {
        guard !arguments.contains(where: { $0.utf8.first == UInt8(ascii: "-") && $0 != "-" }) else { return nil }
        let operands = arguments.dropFirst()
        switch (arguments.first, operands.first) {
        case ("query", let query?): return conversation.query(query, Array(operands.dropFirst()))
        case ("run", let script?): return conversation.run(script, Array(operands.dropFirst()), [:])
        case (let name?, _) where isCommand(name): return nil
        default: return conversation.explore(arguments)
        }
    }

    private static var conversation: Conversation { Conversation(.plain, keepsSnapshots: true) }

    private static func isCommand(_ name: String) -> Bool {
        Docent.configuration.subcommands.contains { $0.configuration.commandName == name }
    }
}
