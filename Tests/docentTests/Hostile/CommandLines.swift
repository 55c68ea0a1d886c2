import Foundation
import TestSupport

/// The program's commands with their options, as it says of itself what they are.
struct CommandLines: Decodable {
    let command: Command

    struct Command: Decodable {
        let commandName: String
        let arguments: [Argument]?
        let subcommands: [Command]?
    }

    struct Argument: Decodable {
        let kind: String
        let preferredName: Name?
        let allValues: [String]?
    }

    struct Name: Decodable {
        let kind: String
        let name: String
    }

    static func all() throws -> [(words: [String], arguments: [Argument])] {
        let help = try Program.run("--experimental-dump-help").output
        let root = try JSONDecoder().decode(CommandLines.self, from: Data(help.utf8)).command
        return lines(root.subcommands ?? [], [])
    }

    private static func lines(_ commands: [Command], _ before: [String]) -> [(words: [String], arguments: [Argument])] {
        commands.flatMap { command in
            let words = before + [command.commandName]
            return [(words, command.arguments ?? [])] + lines(command.subcommands ?? [], words)
        }
    }
}
