import TestSupport
import Testing

/// A session in which documents change, and the folder does.
@Suite struct DocumentChangesTests {
    private func notes(_ arguments: String = "notes") throws -> Screen {
        try Screen(
            "mkdir -p ~/notes/sub ~/state; cd; printf '# One\\n' > notes/a.md; printf '# Two\\n' > notes/b.md; "
                + "printf '# Three\\n' > notes/sub/c.md; exec docent \(arguments)"
        ).started(">")
    }

    @Test func aChangedDocumentIsReadAnewBeforeTheNextAnswer() throws {
        let screen = try notes()
        _ = try Program.shell("printf '# One\\n# More\\n' > '\(screen.home)/notes/a.md'")
        try screen.ask("headings | count", until: ">")
        #expect(
            screen.text.contains("1 document changed (notes/a.md): read anew\ncount\n─────\n    4\n"), "\(screen.text)")
    }

    @Test func newAndGoneDocumentsAreTold() throws {
        let screen = try notes()
        _ = try Program.shell("cd '\(screen.home)/notes' && rm b.md && echo '# Four' > sub/d.md")
        try screen.ask("headings | select text", until: ">")
        #expect(
            screen.text.contains("1 document new (notes/sub/d.md), 1 gone (notes/b.md): read anew"), "\(screen.text)")
        #expect(screen.text.contains("Four") && !screen.text.contains("Two"), "\(screen.text)")
    }

    @Test func aPromptThatComesLaterTells() throws {
        let screen = try notes()
        try screen.type("print 5")
        _ = try Program.shell("sleep 2.2; rm '\(screen.home)/notes/b.md'")
        try screen.press("Enter")
        #expect(screen.shows { $0.contains("1 document gone (notes/b.md)") && $0.hasSuffix("a+1>") }, "\(screen.text)")
    }

    @Test func scriptsDoNotChangeUnderThemselves() throws {
        let folder = try Folder()
        try folder.write("a.md", "# One\n")
        let run = try folder.shell(
            "{ echo 'headings | count'; sleep 0.5; echo '# Two' >> a.md; echo 'headings | count'; } | docent a.md")
        #expect(!run.errors.contains("read anew"))
    }

    @Test func theFolderIsChangedAndPathsFollow() throws {
        let screen = try notes("notes/a.md")
        try screen.ask(":cd notes", until: ">")
        #expect(screen.text.hasSuffix("/notes\na>"), "\(screen.text)")
        try screen.ask(":open b.md sub/*.md", until: ">")
        #expect(screen.text.hasSuffix("2 documents opened\na+2>"), "\(screen.text)")
        try screen.ask(":docs", until: ">")
        #expect(screen.text.contains("1  notes/a.md") && screen.text.contains("3  notes/sub/c.md"), "\(screen.text)")
        try screen.ask(":open a.md", until: ">")
        #expect(screen.text.hasSuffix("it is open already\na+2>"), "\(screen.text)")
        _ = try Program.shell("printf '# New\\n' > '\(screen.home)/notes/a.md'")
        try screen.ask("headings | take 1", until: ">")
        #expect(screen.text.contains("1 document changed (notes/a.md): read anew"), "\(screen.text)")
        try screen.ask(":cd ~", until: ">")
        try screen.ask("open 'notes/b.md' | save 'b.csv'", until: ">")
        #expect(try Program.shell("ls '\(screen.home)'").output.contains("b.csv"), "\(screen.text)")
    }

    @Test func quitLeavesWithoutAColon() throws {
        let screen = try notes()
        try screen.type("quit")
        try screen.press("Enter")
        #expect(screen.ends(with: "ended 0") || !screen.text.hasSuffix("notes>"), "\(screen.text)")
    }
}
