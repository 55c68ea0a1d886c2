import Documents
import Language
import Query

@testable import Session

/// Everything that can be asked, a line each, on documents with hostile text and with such text in the question.
enum HostileStatements {
    /// Of every relation, stage and function.
    static var queries: [String] {
        Relation.allCases.flatMap {
            ["\($0.schema.name)", "\($0.schema.name) | show", "\($0.schema.name) | count by text"]
        }
            + StageName.allCases.map(\.definition.example)
            + StageName.allCases.map { "paragraphs | \($0.rawValue) text" }
            + FunctionTable.all.flatMap { ["print \($0.example)", "docs | select x = \($0.name)(text)"] }
            + [
                "print docs.text", "print {a: docs.text, \"b\": list(links.text)}", "docs.title",
                "docs | select meta, path",
                "paragraphs | bars count(text) by text", "money | timeline", "headings | select text, why = at",
                "paragraphs | where text ~ /EVIL.*/ | select at, text", "paragraphs | search \"EVIL\"",
                "paragraphs | save \"\(HostileText.name).csv\"", "open \"\(HostileText.name)\"",
                "import \"\(HostileText.name)\"",
            ]
    }

    /// Each wrong program in one line with hostile text after it, and hostile text by itself.
    static var faults: [String] {
        FaultDefinition.all.map { $0.program.replacing("\n", with: " ") + " # \(inLine)" }
            + [
                "print \"\(inLine)\"", inLine, "paragraphs | \(inLine)", "print nonsense + \"\(inLine)\"",
                "assert 1 == 2, \"\(inLine)\"",
            ]
    }

    /// What can stand in a line that is read.
    private static let inLine = HostileText.line.replacing("\u{1B}\\", with: "")

    /// Every command with all that may stand after it, and every setting.
    static func commands(file: String, section: String) -> [String] {
        let arguments = ["", inLine, file, section, "paragraphs", "1", "1:1", "docs | select text", "\"EVIL\""]
        // What ends the answers comes last.
        let all = Commands.all.map(\.usage).filter { $0.name != QuitCommand().usage.name }
        return all.flatMap { usage in arguments.map { ":\(usage.name) \($0)" } } + [":\(inLine)", "?\(inLine)"]
            + SettingOption.all.flatMap { [":set \($0.name)", ":set \($0.name) \(inLine)"] }
            + Help.topics.prefix(20).map { ":help \($0)" }
    }
}
