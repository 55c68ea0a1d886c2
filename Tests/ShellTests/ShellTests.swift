import Foundation
import TestSupport
import Testing

@Suite struct ShellTests {
    private func peru(_ columns: Int = 80, environment: [String: String] = [:]) throws -> Screen {
        try Screen.peru(columns, environment: environment)
    }

    @Test func aQueryIsAnsweredAndControlDEnds() throws {
        let screen = try peru()
        try screen.type("items | count")
        try screen.press("Enter")
        #expect(screen.shows { $0.contains("27") && $0.hasSuffix("peru>") }, "\(screen.text)")
        try screen.press("C-d")
        #expect(screen.ends(with: "ended 0"), "\(screen.text)")
    }

    @Test func aCommandEndsItToo() throws {
        let screen = try peru()
        try screen.type(":quit")
        try screen.press("Enter")
        #expect(screen.ends(with: "ended 0"))
    }

    @Test func anOpenQueryGoesOnInTheNextLine() throws {
        let screen = try peru()
        try screen.type("items |")
        try screen.press("Enter")
        #expect(screen.ends(with: "peru> items |\n   …>"), "\(screen.text)")
        try screen.type("count")
        try screen.press("Enter")
        #expect(screen.shows { $0.contains("27") }, "\(screen.text)")
    }

    @Test func controlCDropsTheLine() throws {
        let screen = try peru()
        try screen.type("items | nonsense")
        try screen.press("C-c")
        #expect(screen.ends(with: "nonsense\nperu>"), "\(screen.text)")
    }

    @Test func historyIsKeptFromSessionToSession() throws {
        let state = FileManager.default.temporaryDirectory.appendingPathComponent("docent-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: state) }
        let first = try peru(environment: ["XDG_STATE_HOME": state.path])
        try first.type("links | count")
        try first.press("Enter", "C-d")
        #expect(first.ends(with: "ended 0"))
        let second = try peru(environment: ["XDG_STATE_HOME": state.path])
        try second.press("C-r")
        try second.type("lin")
        #expect(second.shows { $0.contains("peru> links | count") }, "\(second.text)")
        let file = state.appendingPathComponent("docent/history").path
        let mode = try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int
        #expect(mode == 0o600)
    }

    @Test func aPasteOfManyLinesIsOneQuery() throws {
        let screen = try peru()
        try screen.paste("items\n| count\n")
        #expect(screen.ends(with: "peru> items\n   …> | count"), "\(screen.text)")
        try screen.press("Enter")
        #expect(screen.shows { $0.contains("27") }, "\(screen.text)")
    }

    @Test func aLongLineIsEditedAcrossRows() throws {
        let screen = try peru(30)
        try screen.type("items | where text has \"USAID\" | count")
        try screen.press("C-a", "Delete", "C-e", "Enter")
        #expect(screen.shows { $0.contains("error") }, "\(screen.text)")
        try screen.press("Up", "C-a")
        try screen.type("i")
        try screen.press("Enter")
        #expect(screen.shows { $0.hasSuffix("peru>") && $0.split(separator: "\n").contains { $0.contains("6") } })
    }

    @Test func aDumbTerminalIsReadPlainly() throws {
        let screen = try peru(environment: ["TERM": "dumb"])
        try screen.type("items | count")
        try screen.press("Enter")
        #expect(screen.shows { $0.contains("27") && $0.hasSuffix("peru>") }, "\(screen.text)")
    }

    @Test func controlCStopsAQueryAndTheSessionGoesOn() throws {
        let screen = try peru(120)
        let words = "docs.words"
        try screen.type(
            "\(words) as a | where any(\(words) as b | where any(\(words) as c | where a.start + b.start < c.start - 1000000))"
        )
        try screen.press("Enter")
        // Now the terminal echoes what is typed: the query runs.
        #expect(try screen.gathersLines())
        try screen.type("x")
        #expect(screen.ends(with: "x"), "\(screen.text)")
        try screen.press("C-u", "C-c")
        #expect(screen.ends(with: "stopped\nperu>"), "\(screen.text)")
        try screen.type("items | count")
        try screen.press("Enter")
        #expect(screen.shows { $0.contains("27") && $0.hasSuffix("peru>") }, "\(screen.text)")
    }

    /// One that comes before the query has begun is not forgotten.
    @Test(arguments: 0..<4) func controlCRightAfterReturnStops(_ count: Int) throws {
        let screen = try peru(120)
        let words = "docs.words"
        try screen.type(
            "\(words) as a | where any(\(words) as b | where any(\(words) as c | where a.start > c.end + 9999999))")
        #expect(screen.shows { $0.hasSuffix("9999999))") })
        try screen.pressTogether("Enter", "C-c")
        #expect(screen.ends(with: "stopped\nperu>"), "\(screen.text)")
    }

    @Test func controlZStopsAndForegroundGoesOnWithTheLine() throws {
        let screen = try Screen("PS1='$ ' exec bash --norc --noprofile -i")
        #expect(screen.ends(with: "$"))
        try screen.type("docent \(Program.peru)")
        try screen.press("Enter")
        #expect(screen.ends(with: "peru>"))
        try screen.type("items | cou")
        try screen.press("C-z")
        #expect(screen.shows { $0.contains("Stopped") && $0.hasSuffix("$") }, "\(screen.text)")
        try screen.type("fg")
        try screen.press("Enter")
        #expect(screen.shows { $0.components("peru> items | cou") == 2 }, "\(screen.text)")
        try screen.type("nt")
        try screen.press("Enter")
        #expect(screen.shows { $0.contains("27") }, "\(screen.text)")
    }

    @Test func aResizedWindowShowsTheLineOnce() throws {
        let screen = try peru(60)
        // At the top of an empty window, tmux would move a part of the line out of reach.
        try screen.type(":fields comments")
        try screen.press("Enter")
        #expect(screen.shows { $0.contains("sentence") && $0.hasSuffix("peru>") })
        let line = "items | where text has \"USAID\" and section.heading has \"space\""
        try screen.type(line)
        #expect(screen.shows { $0.contains("\"space\"") })
        for columns in [30, 90, 50, 120] {
            try screen.resize(columns: columns, rows: 24)
            let shown = screen.shows { text in
                text.replacing("\n", with: "").hasSuffix("peru> " + line)
                    && text.split(separator: "peru> items").count == 2
            }
            #expect(shown, "\(columns): \(screen.text)")
        }
    }

    @Test func aDocumentThatIsPipedInLeavesTheTerminalForThePerson() throws {
        let screen = try Screen("cat \(Program.peru) | docent -")
        #expect(screen.ends(with: "stdin>"), "\(screen.text)")
        try screen.type("items | count")
        try screen.press("Enter")
        #expect(screen.shows { $0.contains("27") && $0.hasSuffix("stdin>") }, "\(screen.text)")
    }
}
