import Foundation
import Platform

/// What swift-argument-parser tells of a program's commands: the part of its `--experimental-dump-help` that a manual needs.
struct ToolInfo: Decodable {
    let command: Command

    struct Command: Decodable {
        let commandName: String
        let abstract: String?
        let discussion: String?
        let shouldDisplay: Bool?
        let subcommands: [Command]?
        let defaultSubcommand: String?
        let arguments: [Argument]?
    }

    struct Argument: Decodable {
        enum Kind: String, Decodable { case positional, option, flag }
        struct Name: Decodable {
            let kind: String
            let name: String
        }

        let kind: Kind
        let shouldDisplay: Bool
        let isOptional: Bool
        let isRepeating: Bool
        let names: [Name]?
        let valueName: String?
        let abstract: String?
        let allValues: [String]?
    }

    /// Of the program that is built beside this one.
    static func ofProgram() throws -> ToolInfo {
        let own = String(decoding: OperatingSystem.program ?? [], as: UTF8.self)
        let folder = URL(fileURLWithPath: own).deletingLastPathComponent()
        let process = Process()
        let pipe = Pipe()
        process.executableURL = folder.appendingPathComponent("docent")
        process.arguments = ["--experimental-dump-help"]
        process.standardOutput = pipe
        try process.run()
        let data = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return try JSONDecoder().decode(ToolInfo.self, from: data)
    }
}
