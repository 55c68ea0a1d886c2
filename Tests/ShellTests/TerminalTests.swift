import TestSupport
import Testing

@Suite struct TerminalTests {
    @Test func aPipeIsAnsweredWithoutPromptsOrColours() throws {
        let run = try Program.run(Program.peru, input: "items | count\n")
        #expect(run.output == "count\n27\n")
        #expect(run.errors == "")
    }

    @Test func withoutALanguageLettersBeyondASCIIAreTyped() throws {
        let screen = try Screen.peru(environment: ["LANG": "", "LC_ALL": ""])
        try screen.type("print 'né 你'")
        try screen.press("Enter")
        #expect(screen.shows { $0.contains("\nné 你\n") }, "\(screen.text)")
    }

    @Test(arguments: ["screen", "xterm", "nonsense", "linux", "vt100"])
    func terminalsOfOtherNamesWork(name: String) throws {
        let screen = try Screen.peru(environment: ["TERM": name])
        try screen.ask("items | count")
        #expect(screen.text.contains("27"), "\(screen.text)")
    }

    @Test func inGNUScreenItIsEditedAndPainted() throws {
        guard try Program.shell("command -v screen").output.contains("screen") else { return }
        let screen = try Screen("screen -c /dev/null docent Examples/peru.md").started()
        try screen.type("items | whe")
        #expect(screen.ends(with: "peru> items | where"), "\(screen.text)")
        try screen.press("Right")
        try screen.type(" text has 'USAID' | count")
        try screen.press("Home", "End", "Enter")
        #expect(screen.shows { $0.contains("\n    6\n") && $0.hasSuffix("peru>") }, "\(screen.text)")
        try screen.type("links | select host, url")
        try screen.press("Enter")
        #expect(screen.shows { $0.contains("https://www.state.gov") && $0.hasSuffix("peru>") }, "\(screen.text)")
        #expect(!screen.text.contains("8;;"), "\(screen.text)")
        try screen.press("C-d")
        #expect(screen.shows { $0.contains("terminating") }, "\(screen.text)")
    }

    @Test func withoutColoursResultsErrorsAndLinksArePlain() throws {
        let screen = try Screen.peru(environment: ["NO_COLOR": "1"])
        try screen.ask("links | select url, nonsense")
        try screen.ask("links | select url")
        #expect(screen.text.contains("no field 'nonsense'"), "\(screen.text)")
        #expect(screen.styledText.firstMatch(of: /\u{1B}\[3[0-7]/) == nil, "\(screen.styledText)")
    }

    @Test func aDumbTerminalGetsNoSequencesAtAll() throws {
        let screen = try Screen(
            "script -qfc 'docent Examples/peru.md' ~/written", environment: ["TERM": "dumb"]
        ).started()
        try screen.ask("links | select url, nonsense")
        try screen.ask("links | select url")
        #expect(screen.text.contains("www.state.gov"), "\(screen.text)")
        let written = try String(contentsOfFile: screen.home + "/written", encoding: .utf8)
        #expect(written.contains("www.state.gov") && !written.contains("\u{1B}"), "\(written)")
    }

    @Test func aDumbTerminalAsksOnInTheNextLine() throws {
        let screen = try Screen.peru(environment: ["TERM": "dumb"])
        try screen.type("items |")
        try screen.press("Enter")
        #expect(screen.ends(with: "…>"), "\(screen.text)")
        try screen.type("count")
        try screen.press("Enter")
        #expect(screen.shows { $0.contains("27") && $0.hasSuffix("peru>") }, "\(screen.text)")
    }

    @Test func onADumbTerminalControlCDropsTheLine() throws {
        let screen = try Screen.peru(environment: ["TERM": "dumb"])
        try screen.type("items | nonsense")
        #expect(screen.ends(with: "nonsense"))
        try screen.press("C-c")
        #expect(screen.ends(with: "peru>"), "\(screen.text)")
        try screen.type("items | count")
        try screen.press("Enter")
        #expect(screen.shows { $0.contains("27") && $0.hasSuffix("peru>") }, "\(screen.text)")
    }
}
