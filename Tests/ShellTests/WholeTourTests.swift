import Foundation
import TestSupport
import Testing

/// The shipped tours, each played from first to last by keys on a terminal.
@Suite struct WholeTourTests {
    static let tours: [String] = {
        let folder = Program.package.appendingPathComponent("Examples/tours").path
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return names.filter { $0.hasSuffix(".md") && $0 != "README.md" }.sorted().map { String($0.dropLast(3)) }
    }()

    /// The model answers of a tour's exercises, each as one line, and how many steps there are.
    private func facts(of tour: String) throws -> (answers: [String], steps: Int) {
        let file = Program.package.appendingPathComponent("Examples/tours/\(tour).md")
        let text = try String(contentsOf: file, encoding: .utf8)
        let blocks = text.matches(of: #/\n```docent exercise\n((?s).*?)\n```\n/#).map { String($0.1) }
        let answers = blocks.map { $0.split(separator: "\n").joined(separator: " ") }
        return (answers, text.matches(of: #/\n#{2} /#).count)
    }

    /// Plays a tour on a screen that holds all of it.
    private func play(_ tour: String, wrong: [String]) throws -> String {
        let facts = try facts(of: tour)
        var answers = facts.answers
        let mark = "/\(facts.steps)>"
        let screen = try Screen("docent tour \(tour)", columns: 120, rows: 2500)
        #expect(
            screen.shows { $0.contains("Press Return to start.\n") && $0.hasSuffix(">") }, "\(screen.text.suffix(300))")
        var lines = wrong
        for _ in 1..<400 {
            let text = screen.text
            let prompts = text.components(separatedBy: mark).count
            if text.hasSuffix("ended 0") { break }
            let last = text.split(separator: "\n").dropLast().last ?? ""
            var line = ""
            if last.hasPrefix("Type a query") || last.hasPrefix("Not yet: ") {
                line = lines.isEmpty ? answers.removeFirst() : lines.removeFirst()
            } else {
                lines = wrong
                if last.hasPrefix("Type the number of your guess") || last.hasPrefix("Type your guess") { line = "1" }
            }
            if !line.isEmpty { try screen.type(line) }
            try screen.press("Enter")
            // What was typed stands behind a prompt, and there is a new one.
            let hasAnswered = screen.shows { shown in
                shown.hasSuffix("ended 0")
                    || shown.hasSuffix(mark) && shown.components(separatedBy: mark).count > prompts
            }
            try #require(hasAnswered, "\(line)\n\(screen.text.suffix(2000))")
        }
        #expect(answers.isEmpty)
        return screen.text
    }

    private func count(_ words: [String], in text: String) -> Int {
        text.split(separator: "\n").count { line in words.contains { line.hasPrefix($0) } }
    }

    @Test func allAreThere() { #expect(Self.tours.count >= 5) }

    @Test(arguments: tours) func isPlayedWithTheModelAnswers(_ tour: String) throws {
        let text = try play(tour, wrong: [])
        let (answers, steps) = try facts(of: tour)
        #expect(text.hasSuffix("ended 0"))
        #expect(text.matches(of: #/── (\d+)/\d+  /#).map { Int($0.1) } == Array(1...steps))
        #expect(text.matches(of: /\n✓ (Right|That is it|Yes|Well asked)\./).count == answers.count)
        #expect(count(["Not yet:", "error:", "note: no "], in: text) == 0)
        #expect(text.contains("That was the tour."))
    }

    @Test(arguments: tours) func isPlayedWithWrongAnswersFirst(_ tour: String) throws {
        let text = try play(tour, wrong: ["docs | where false", "'no'", "docs.path"])
        let (answers, _) = try facts(of: tour)
        #expect(text.hasSuffix("ended 0"))
        #expect(count(["Not yet: "], in: text) == 3 * answers.count)
        #expect(text.matches(of: /\n✓ (Right|That is it|Yes|Well asked)\./).count == answers.count)
        #expect(text.contains("That was the tour."))
    }
}
