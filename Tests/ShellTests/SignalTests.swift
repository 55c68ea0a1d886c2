import TestSupport
import Testing

@Suite struct SignalTests {
    @Test func controlCStopsARunningQueryAndTheShellGoesOn() throws {
        let screen = try Screen.peru()
        // Far more pairs than anyone would wait for.
        try screen.type("words | join (words | join (words) as x on true) as y on true | count")
        try screen.press("Enter")
        #expect(screen.shows { !$0.hasSuffix("peru>") })
        try screen.press("C-c")
        #expect(screen.ends(with: "peru>"), "\(screen.text)")
        try screen.ask("print 5")
        #expect(screen.text.hasSuffix("5\nperu>"), "\(screen.text)")
    }

    @Test func controlDDeletesInALineAndEndsOnAnEmptyOne() throws {
        let screen = try Screen.peru()
        try screen.type("ab")
        try screen.press("Home", "C-d")
        #expect(screen.ends(with: "peru> b"), "\(screen.text)")
        try screen.press("C-d", "C-d")
        #expect(screen.ends(with: "peru>\nended 0"), "\(screen.text)")
    }

    @Test func controlZStopsTheShellAndFgBringsTheLineBack() throws {
        let screen = try Screen("exec bash --norc -i", environment: ["PS1": "$ "])
        try screen.type("PS1='$ '; docent Examples/peru.md")
        try screen.press("Enter")
        #expect(screen.ends(with: "peru>"))
        try screen.type("items")
        try screen.press("C-z")
        #expect(screen.shows { $0.contains("Stopped") && $0.hasSuffix("$") }, "\(screen.text)")
        try screen.type("fg")
        try screen.press("Enter")
        #expect(screen.ends(with: "peru> items"), "\(screen.text)")
        try screen.type(" | count")
        try screen.press("Enter")
        #expect(screen.shows { $0.contains("27") && $0.hasSuffix("peru>") }, "\(screen.text)")
    }

    @Test(arguments: [("TERM", 143), ("HUP", 129)])
    func aSignalThatEndsItKeepsTheHistoryAndRestoresTheTerminal(name: String, status: Int) throws {
        let screen = try Screen("sh -c 'echo $$ > ~/process; exec docent Examples/peru.md'").started()
        try screen.ask("print 'kept'")
        try screen.type("items")
        #expect(screen.ends(with: "peru> items"))
        _ = try Program.shell("kill -\(name) $(cat '\(screen.home)/process')")
        #expect(screen.ends(with: "ended \(status)"), "\(screen.text)")
        // The terminal shows what is typed again.
        try screen.type("echo")
        #expect(screen.ends(with: "echo"), "\(screen.text)")
    }

    @Test func whatIsTypedWhileAQueryRunsWaits() throws {
        let screen = try Screen.peru()
        try screen.type("print 1")
        try screen.press("Enter")
        try screen.type("print 2")
        try screen.press("Enter")
        #expect(screen.shows { $0.contains("\n2\n") && $0.hasSuffix("peru>") }, "\(screen.text)")
    }

    @Test func controlDThatIsTypedWhileAQueryRunsEndsTheShellAfterIt() throws {
        let screen = try Screen.peru()
        try screen.type("words | take 200 | join (words) as other on true | count")
        try screen.press("Enter", "C-d")
        #expect(screen.ends(with: "ended 0"), "\(screen.text)")
        #expect(screen.text.contains("count\n"), "\(screen.text)")
    }
}
