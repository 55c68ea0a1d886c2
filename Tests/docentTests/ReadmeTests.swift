import Foundation
import TestSupport
import Testing

/// The transcripts of the README and of the page of questions are what the program prints.
@Suite struct ReadmeTests {
    /// A command of a block marked `console`, and what stands below it up to the next.
    struct Example: CustomTestStringConvertible, Sendable {
        var command: String
        var output: String
        var testDescription: String { command }
    }

    static let examples: [Example] = {
        ["README.md", "Examples/QUESTIONS.md"].flatMap(examples(of:))
    }()

    private static func examples(of page: String) -> [Example] {
        let file = Program.package.appendingPathComponent(page)
        guard let text = try? String(contentsOf: file, encoding: .utf8) else { return [] }
        var examples: [Example] = []
        var isInBlock = false
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasPrefix("```") {
                isInBlock = line == "```console"
            } else if isInBlock, line.hasPrefix("$ ") {
                examples.append(Example(command: String(line.dropFirst(2)), output: ""))
            } else if isInBlock, !examples.isEmpty {
                examples[examples.count - 1].output += line + "\n"
            }
        }
        return examples
    }

    @Test(arguments: examples) func theExamplePrintsWhatTheReadmeSays(example: Example) throws {
        let run = try Program.shell(example.command + " 2>&1")
        #expect(run.output == example.output)
    }

    /// What a block marked `session` has stands on a terminal after its inputs were typed there.
    @Test func theSessionIsWhatTheTerminalShows() throws {
        let text = try String(contentsOf: Program.package.appendingPathComponent("README.md"), encoding: .utf8)
        let blocks = text.split(separator: "```session\n").dropFirst()
        let session = try #require(blocks.first?.split(separator: "\n```").first)
        let prompt = "peru> "
        let screen = try Screen("docent \(Program.peru)", rows: 60, environment: ["NO_COLOR": "1"])
        #expect(screen.ends(with: "peru>"))
        for line in session.split(separator: "\n") where line.hasPrefix(prompt) {
            try screen.type(String(line.dropFirst(prompt.count)))
            // Until it is shown, the prompt before it is the last that is.
            #expect(screen.shows { $0.contains(line) })
            try screen.press("Enter")
            #expect(screen.ends(with: "\nperu>"))
        }
        // A first session starts with a word of welcome.
        let shown = screen.text
        let start = try #require(shown.range(of: prompt)?.lowerBound)
        #expect(shown[start...] == session + "\nperu>")
    }

    @Test func thereAreAtLeastTwelve() {
        #expect(Self.examples.count >= 12)
    }
}
