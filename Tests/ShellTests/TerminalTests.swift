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
