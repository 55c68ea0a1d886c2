import TestSupport
import Testing

/// The person's own statements at the start, the prompt and the colours.
@Suite struct InitTests {
    private func screen(_ lines: String, options: String = "", environment: [String: String] = [:]) throws -> Screen {
        try Screen(
            "mkdir -p ~/.config/docent; printf '%s\\n' \"\(lines)\" > ~/.config/docent/init.docent; docent \(options) \(Program.peru)",
            environment: environment
        ).started(">")
    }

    @Test func itRunsBeforeTheFirstPrompt() throws {
        let screen = try screen(":set prompt '%n/%c>'\nlet big = 5\nprint big + 1\n:nonsense")
        #expect(
            screen.text.filter { !$0.isWhitespace }.contains("init.docent:4:error:nocommand':nonsense'"),
            "\(screen.text)")
        #expect(screen.text.hasPrefix("6\n") && screen.text.hasSuffix("\nperu/1>"), "\(screen.text)")
        try screen.ask("print big", until: ">")
        #expect(screen.text.hasSuffix("\n5\nperu/1>"), "\(screen.text)")
    }

    @Test func anErrorIsShownWithItsFileAndLine() throws {
        let screen = try screen("# mine\nitems | nonsense")
        #expect(screen.text.replacing("\n", with: "").contains("init.docent:2:9"), "\(screen.text)")
    }

    @Test func anOptionLeavesItOut() throws {
        let screen = try screen("print 'hello'", options: "--no-init")
        #expect(!screen.text.contains("hello") && screen.text.hasSuffix("peru>"), "\(screen.text)")
    }

    @Test func queriesScriptsAndPipesRunNone() throws {
        let folder = try Folder()
        try folder.write(".config/docent/init.docent", "print 'hello'\n")
        try folder.write("d.md", "- a\n")
        try folder.write("s.docent", "print 2\n")
        let run = try folder.shell(
            "export HOME=$PWD; unset XDG_CONFIG_HOME; docent query 'print 1'; docent run s.docent; echo 'print 3' | docent d.md"
        )
        #expect(run.output == "1\n2\n3\n")
    }

    @Test func itIsOpenedInTheEditor() throws {
        let screen = try Screen.peru(
            before: "printf 'echo \"print 41 + 1\" >> \"$1\"' > ~/edit; chmod +x ~/edit",
            environment: ["EDITOR": "sh ~/edit"])
        try screen.ask(":init")
        #expect(screen.text.replacing("\n", with: "").contains("/.config/docent/init.docent"), "\(screen.text)")
        let text = try Program.shell(
            "cat '\(screen.home)/.config/docent/init.docent'; stat -c %a '\(screen.home)/.config/docent/init.docent'"
        ).output
        #expect(
            text.hasPrefix("# Statements and commands that run") && text.hasSuffix("print 41 + 1\n600\n"), "\(text)")
    }

    @Test func aPromptIsSetAndKept() throws {
        let screen = try Screen.peru()
        try screen.ask(":set prompt '[%n] %% '", until: "[peru] %")
        try screen.ask("print 5", until: "[peru] %")
        #expect(screen.text.hasSuffix("\n5\n[peru] %"), "\(screen.text)")
        try screen.type("items |")
        try screen.press("Enter")
        #expect(screen.ends(with: "[peru] % items |\n      …>"), "\(screen.text)")
    }

    @Test func coloursAreThoseOfTheTheme() throws {
        let screen = try Screen.peru()
        try screen.ask(":set colors.relation underline red")
        try screen.type("items ")
        #expect(screen.shows("items", in: "underlined red"), "\(screen.styledText)")
        try screen.press("C-c")
        try screen.ask(":set colors none")
        try screen.type("sections ")
        #expect(screen.shows("sections", in: "plain"), "\(screen.styledText)")
    }

    @Test func withoutColoursOnesOwnAreLeftOutToo() throws {
        let screen = try screen(":set colors.relation bold red", environment: ["NO_COLOR": "1"])
        try screen.type("items ")
        #expect(screen.ends(with: "items"))
        #expect(screen.styledText.firstMatch(of: /\u{1B}\[[0-9;]*3[0-7]/) == nil, "\(screen.styledText)")
    }
}
