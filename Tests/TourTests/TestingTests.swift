import Foundation
import Session
import TestSupport
import Testing

@testable import Tour

/// `docent test` and `docent check` on tours.
@Suite struct TestingTests {
    private let folder: Folder

    init() throws {
        folder = try Folder()
        try folder.write("d.md", "# A\n\n- one\n- two\n")
    }

    private func tour(_ blocks: String, documents: String = "d.md") -> String {
        "---\ntitle: T\ndocuments: \(documents)\n---\n\n## A\n\n\(blocks)"
    }

    private func test(_ text: String, isUpdating: Bool = false) throws -> TestOutcome {
        let path = try folder.write("t.md", text)
        return TestedTour().test(path, TestOptions(isUpdating: isUpdating))
    }

    private func words(_ outcome: TestOutcome) -> [String] {
        outcome.parts.map { part in
            switch part {
            case .problem(let text): return text
            case .diagnostic(let diagnostic):
                let position = diagnostic.place.script.position(of: diagnostic.place.span.lowerBound)
                return "\(position.line):\(position.column): \(diagnostic.message)"
            default: return "\(part)"
            }
        }
    }

    @Test func whatHoldsPasses() throws {
        let outcome = try test(
            tour(
                """
                ```docent
                let all = items
                all | count
                ```

                ```output
                count
                ─────
                    2
                ```

                ```docent exercise
                all | where text == 'one'
                ```

                ```output
                ...
                ```

                ```docent predict
                all | count
                ```

                ```choices
                - one
                - two
                ```

                ```docent predict
                all | take 1
                ```
                """))
        #expect(outcome.ending == .passed)
        #expect(outcome.extent == "2 outputs, 1 exercise, 2 predictions")
        #expect(words(outcome) == [])
    }

    @Test func aBlockMaySaveTheQueriesBeforeIt() throws {
        let outcome = try test(
            tour("```docent\nlet all = items\n```\n\n```docent\nall | count\n:save mine.docent\n```\n"))
        #expect(outcome.ending == .passed)
        #expect(words(outcome) == [])
        #expect(!FileManager.default.fileExists(atPath: "\(folder.path)/mine.docent"))
        // Without a query before it there is nothing to save.
        #expect(words(try test(tour("```docent\n:save mine.docent\n```\n"))) == ["error: there is no query yet"])
    }

    @Test func anOutputThatDiffersFailsAtItsLine() throws {
        let outcome = try test(tour("```docent\nitems | count\n```\n\n```output\ncount\n─────\n    3\n```\n"))
        #expect(outcome.ending == .failed)
        #expect(outcome.differences.map { String($0.place.suffix(7)) } == ["t.md:13"])
    }

    @Test(arguments: [
        ("```docent exercise\nlet a = 1\n```\n", "9:1: the model answer has no result"),
        (
            "```docent exercise\nitems | where false\n```\n",
            "9:1: the model answer has no rows: an empty answer would pass"
        ),
        (
            "```docent predict\nitems\n```\n",
            "9:1: the result to predict is not one number, and there are no choices"
        ),
        (
            "```docent predict\nprint 'a'\n```\n",
            "9:1: the result to predict is not one number, and there are no choices"
        ),
        (
            "```choices\n- red\n- blue\n```\n```docent predict\nitems\n```\n",
            "13:1: none of the choices is in the result's first row"
        ),
        (
            "```choices\n- one\n- blue\n- **One**\n```\n```docent predict\nitems\n```\n",
            "14:1: 2 choices are in the result's first row: one, **One**"
        ),
        ("```docent\nitems | whre true\n```\n", "9:9: no stage 'whre'"),
        ("```docent\n\nassert 1 > 2, 'no'\n```\n", "10:8: no"),
    ])
    func whatOnlyARunCanTellHasItsPlace(_ blocks: String, _ expected: String) throws {
        let outcome = try test(tour(blocks))
        #expect(outcome.ending != .passed)
        #expect(words(outcome) == [expected])
    }

    @Test func aDocumentThatIsMissingIsNamed() throws {
        let outcome = try test(tour("```docent\nitems\n```\n", documents: "missing.md"))
        #expect(outcome.ending == .wrong(.unreadable))
        #expect(words(outcome).first?.contains("missing.md: no such file or directory") == true)
        #expect(words(outcome).dropFirst() == ["3:1: the documents can't all be read"])
    }

    @Test func withoutDocumentsOnesAreWanted() throws {
        let text = "---\ntitle: T\n---\n## A\n```docent\nitems | count\n```\n"
        #expect(try test(text).ending == .wrong(.wrong))
        let path = try folder.write("t.md", text)
        #expect(TestedTour().test(path, TestOptions(documents: [folder.path + "/d.md"])).ending == .passed)
    }

    @Test func updateWritesOutputsAndNothingElse() throws {
        let text = tour(
            "Text   with spaces.  \n\n```docent\nitems | count\n```\n\n~~~output\nold\n~~~\n\n\t- odd\n\n"
                + "```docent\nitems | select text\n```\n```output\n```\nend without newline")
        let outcome = try test(text, isUpdating: true)
        #expect(outcome.ending == .updated)
        let expected = text.replacing("~~~output\nold\n~~~", with: "~~~output\ncount\n─────\n    2\n~~~")
            .replacing("```output\n```", with: "```output\ntext\n────\none\ntwo\n```")
        #expect(try String(contentsOfFile: folder.path + "/t.md", encoding: .utf8) == expected)
        #expect(try test(expected, isUpdating: true).ending == .passed)
    }

    @Test func updateKeepsWhatThreeDotsLeaveOut() throws {
        let text = tour("```docent\nitems | select text\n```\n\n```output\ntext\n...\ntwo\n```\n")
        #expect(try test(text, isUpdating: true).ending == .passed)
        #expect(try String(contentsOfFile: folder.path + "/t.md", encoding: .utf8) == text)
    }

    @Test func updateWritesNothingWhereATestFails() throws {
        let text = tour(
            "```docent\nitems | count\n```\n\n```output\nold\n```\n\n```docent exercise\nitems | where false\n```\n")
        #expect(try test(text, isUpdating: true).ending == .failed)
        #expect(try String(contentsOfFile: folder.path + "/t.md", encoding: .utf8) == text)
    }

    @Test(arguments: [("```", TestOutcome.Ending.failed), ("````", .updated), ("~~~", .updated)])
    func updateKeepsAFenceOnlyIfNothingClosesIt(_ fence: String, _ ending: TestOutcome.Ending) throws {
        let text = tour("```docent\nprint '```'\n```\n\n\(fence)output\nold\n\(fence)\n")
        #expect(try test(text, isUpdating: true).ending == ending)
        let updated = ending == .updated ? text.replacing("old", with: "```") : text
        #expect(try String(contentsOfFile: folder.path + "/t.md", encoding: .utf8) == updated)
    }

    @Test func updateKeepsLineEndsOfTwoBytes() throws {
        let text = tour("```docent\nitems | count\n```\n\n```output\nold\n```\n").replacing("\n", with: "\r\n")
        #expect(try test(text, isUpdating: true).ending == .updated)
        let updated = try String(contentsOfFile: folder.path + "/t.md", encoding: .utf8)
        #expect(updated == text.replacing("old\r\n", with: "count\r\n─────\r\n    2\r\n"))
        #expect(try test(updated).ending == .passed)
    }

    @Test(
        arguments: [
            ("```docent\nitems | whre true\n```\n", ["9:9: no stage 'whre'"]),
            ("```docent\nlet a = items\n```\n\n```docent\na | count\n```\n\n```docent exercise\n| take 1\n```\n", []),
            (
                "```docent\nitems | where depth == 'a'\n```\n\n```docent\nb | count\n```\n",
                ["9:21: a number and a text can't be compared", "13:1: unknown name 'b'"]
            ),
            ("```docent\n:fields items\n```\n", []),
        ] as [(String, [String])])
    func checkLooksAtQueriesWithoutRunning(_ blocks: String, _ expected: [String]) {
        let problems = CheckedTour.problems(of: Array(tour(blocks, documents: "nowhere.md").utf8), path: "t.md")
        let found = problems.map { problem in
            let position = problem.place.script.position(of: problem.place.span.lowerBound)
            return "\(position.line):\(position.column): \(problem.message)"
        }
        #expect(found == expected)
    }
}
