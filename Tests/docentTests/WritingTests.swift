import Foundation
import TestSupport
import Testing

/// What is written where: nothing outside of the folders that were allowed, by whatever way and name; and nothing in place
/// of what was read.
@Suite struct WritingTests {
    /// Two folders: `inside`, to work in, with links of all kinds that lead to the other, `outside`.
    private static let prepare = #"""
        T="$PWD"; export HOME="$T/outside/home" XDG_STATE_HOME="$T/state" XDG_CONFIG_HOME="$T/config" EDITOR="touch $T/outside/edited"
        mkdir -p outside/home inside/below outside/$'cafe\u0301'; cd inside
        printf -- '- one\n- two\n' > d.md
        ln -s ../outside folder; ln -s ../folder below/folder; ln -s below/folder chain
        ln -s ../outside/$'cafe\u0301' $'cafe\u0301'; mkdir $'caf\u00e9'; ln -s ../outside $'\xff'
        for e in csv tsv json ndjson md html svg sqlite docent; do
          echo precious > ../outside/file.$e; ln ../outside/file.$e hard-file.$e
          echo precious > ../outside/$'cafe\u0301'/file.$e
          ln -s ../outside/file.$e link-file.$e; ln -s link-file.$e second-file.$e; ln -s ../outside/none.$e new-link-file.$e
        done
        state() { (cd "$T"; find outside state config -printf '%p %i %s %T@ %m\n' 2>/dev/null | LC_ALL=C sort; cat outside/*.* outside/*/*.*) ; }

        """#

    /// Goes a way with all spellings, and tells what has become of the folder that must stay as it is.
    private func script(_ way: WritingWays.Way, _ spellings: [String]) -> String {
        var script = Self.prepare + "state > ../before\n"
        for spelling in spellings {
            let path = spelling.replacing("NAME", with: "file\(way.ending)")
            script += "p=\(path)\n{ \(way.line); } > log 2>&1; s=$?; test $s -lt 128 || echo \"CRASH $s $p\"\n"
        }
        return script + "state | diff ../before -\n"
    }

    @Test(arguments: WritingWays.all + WritingWays.linked)
    func nothingOutsideIsTouched(way: WritingWays.Way) throws {
        let folder = try Folder()
        let isShort = WritingWays.few.contains { way.line.hasPrefix($0) }
        try folder.write(
            "ways.sh", script(way, isShort ? WritingWays.spellings : Array(WritingWays.spellings.prefix(5))))
        let run = try folder.shell("bash ways.sh")
        #expect(run.output == "", "\(way.line)\n\(run.errors)")
    }

    /// The same ways do write where they may: else the test above would prove nothing.
    @Test func theSameWaysWriteInside() throws {
        let folder = try Folder()
        let mayNot = ["docent test", "docent check", ":skip", ":steps", "--html page.html", "items\\n' | docent tour"]
        var script = Self.prepare
        var expected = ""
        for (number, way) in WritingWays.all.enumerated() {
            let name = "below/w\(number)\(way.ending)"
            let isTour = way.line.contains("docent tour") && !way.line.contains("'\\nitems")
            let isWritten =
                !mayNot.contains { way.line.contains($0) } && (!isTour || way.line.contains("--allow-write"))
            script += "p=\(name)\n{ \(way.line); } > log 2>&1\ntest -e $p && echo \(number) yes || echo \(number) no\n"
            expected += "\(number) \(isWritten ? "yes" : "no")\n"
        }
        try folder.write("ways.sh", script)
        let run = try folder.shell("bash ways.sh")
        #expect(run.output == expected, "\(run.errors)")
    }

    @Test(arguments: [
        "docent query 'items | save \"d.csv\"' < d.csv",
        "docent query 'items | save \"d.csv\"' /dev/stdin < d.csv",
        "docent query 'items | save \"d.csv\"' d.csv",
        "docent query 'items | save \"hard.csv\"' d.csv",
        "docent query 'items | save \"d.csv\"' ./soft.csv",
        "docent query 'open \"d.csv\" | items | save \"d.csv\"'",
        "docent query 'items | save \"d.csv\"' . d.csv",
        "docent run d.csv d.md", "docent run - d.md < d.csv",
        "printf ':open d.csv\\nitems | save \"d.csv\"\\n' | docent",
        "printf ':run d.csv\\n' | docent d.md",
        "docent tour ./t.md --html d.csv", "docent tour ./t.md --html t.md", "docent tour ./t.md --html hard.csv",
        "printf '\\n\\n' | docent tour ./t.md --allow-write .",
        "printf ':tour ./t.md\\n' | docent d.csv", "docent tour new d.csv d.csv", "docent test --update s.docent",
    ])
    func whatWasReadStays(line: String) throws {
        let folder = try Folder()
        try folder.write("d.md", "- one\n")
        try folder.write("d.csv", "items | save \"d.csv\" # - one\n")
        try folder.write(
            "t.md", "---\ntitle: T\ndocuments: [d.csv]\n---\n\nI\n\n## S\n\n```docent\nitems | save \"d.csv\"\n```\n")
        try folder.write("s.docent", "# documents: s.expected\nprint \"x\"\n")
        try folder.write("s.expected", "- one\n")
        try folder.link("soft.csv", to: "d.csv")
        let state = "stat -c '%n %i %s' *; cat *"
        let run = try folder.shell(
            "ln d.csv hard.csv; (\(state)) > ../$$.a; \(line); (\(state)) | diff ../$$.a - ; rm ../$$.a")
        #expect(!run.output.contains("\n> ") && !run.output.contains("\n< "), "\(run.output)")
        #expect(run.status < 128)
    }

    @Test func aTourAsksBeforeItWrites() throws {
        let folder = try Folder()
        let screen = try Screen(
            "cd '\(folder.path)'; mkdir w; cd w; \(Self.asking); docent tour ./t.md; cat x.csv; ls | cat", columns: 120,
            rows: 50)
        #expect(screen.ends(with: "asks>"), "\(screen.text)")
        try screen.press("Enter")
        #expect(screen.ends(with: "asks 1/2>"), "\(screen.text)")
        try screen.press("Enter")
        #expect(
            screen.shows { $0.contains("The tour wants to write /") && $0.hasSuffix("/w/x.csv. Allow it? [y/N]") },
            "\(screen.text)")
        try screen.press("Enter")
        #expect(screen.shows { $0.contains("can't save 'x.csv': you did not allow it") }, "\(screen.text)")
        try screen.type(":steps 1")
        try screen.press("Enter")
        #expect(screen.shows { $0.hasSuffix("asks 1/2>") }, "\(screen.text)")
        try screen.press("Enter")
        #expect(screen.shows { $0.hasSuffix("/w/x.csv. Allow it? [y/N]") }, "\(screen.text)")
        try screen.type("y")
        try screen.press("Enter")
        #expect(screen.shows { $0.contains("saved 1 row to x.csv") }, "\(screen.text)")
        try screen.press("Enter")
        #expect(screen.shows { $0.hasSuffix("asks 2/2>") }, "\(screen.text)")
        // What is outside of the working folder is not even asked for.
        try screen.press("Enter")
        #expect(screen.shows { $0.contains("can't save '../y.docent': it is outside") }, "\(screen.text)")
        try screen.press("C-d")
        #expect(screen.shows { $0.contains("count\n1\nd.md\nt.md\nx.csv\nended 0") }, "\(screen.text)")
    }

    /// Files for a tour that writes.
    private static let asking = #"""
        printf -- '- one\n' > d.md
        printf -- '---\ntitle: asks\ndocuments: [d.md]\n---\n\nI\n\n## S\n\n```docent\nitems | count | save "x.csv"\n```\n\n## Z\n\n```docent\nitems\n:save ../y.docent\n```\n' > t.md
        """#

    @Test func whatATourSetsIsNotKept() throws {
        let folder = try Folder()
        try folder.write("d.md", "- one\n")
        try folder.write(
            "t.md", "---\ntitle: sets\ndocuments: [d.md]\n---\n\nI\n\n## S\n\n```docent\n:set wrap on\nitems\n```\n")
        let screen = try Screen(
            "cd '\(folder.path)'; docent d.md", environment: ["XDG_CONFIG_HOME": folder.path + "/config"])
        #expect(screen.ends(with: "d>"), "\(screen.text)")
        for line in [":tour ./t.md", "", "", ":set time on", ":leave"] {
            try screen.type(line)
            try screen.press("Enter")
            _ = screen.shows { $0.hasSuffix(">") }
        }
        try screen.press("C-d")
        #expect(screen.shows { $0.contains("ended 0") }, "\(screen.text)")
        let kept = try folder.shell("cat config/docent/settings").output
        #expect(kept.contains("time on") && kept.contains("wrap auto"), "\(kept)")
    }

    @Test func aShellThatMayNotSavePlaysToursThatMayNot() throws {
        let folder = try Folder()
        let screen = try Screen(
            "cd '\(folder.path)'; mkdir w; cd w; \(Self.asking); docent d.md --read-only; ls | cat", columns: 120,
            rows: 50)
        #expect(screen.ends(with: "d>"), "\(screen.text)")
        for line in [":tour ./t.md", "", ""] {
            try screen.type(line)
            try screen.press("Enter")
            _ = screen.shows { $0.hasSuffix(">") }
        }
        #expect(screen.shows { $0.contains("nothing may be saved in this run") }, "\(screen.text)")
        try screen.press("C-d")
        #expect(screen.shows { $0.contains("d.md\nt.md\nended 0") }, "\(screen.text)")
    }

    @Test func aScriptThatIsNoTextIsNotWrittenAnew() throws {
        let folder = try Folder()
        let run = try folder.shell(
            #"printf '# \xff\nprint "x"|\n' > s.docent; cp s.docent t; docent fmt s.docent; cmp s.docent t"#)
        #expect(run.errors == "docent: s.docent: it is not UTF-8; not changed\n")
    }

    /// Files are made, renamed and taken away in one place of the source, which asks the rules.
    @Test func noOtherSourceWritesFiles() throws {
        let sources = Program.package.appendingPathComponent("Sources")
        let files = try #require(FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil))
        let calls =
            /\b(O_CREAT|O_WRONLY|O_RDWR|O_TRUNC|creat|fopen|rename(at)?|mkstemps?|mkdtemp|unlink(at)?|mkdir|symlink|truncate|FileManager)\b/
        var found: Set<String> = []
        for case let file as URL in files where ["swift", "c"].contains(file.pathExtension) {
            let text = try String(contentsOf: file, encoding: .utf8)
            let lines = text.split(separator: "\n")
            // Names of what editors ask for are no calls.
            if lines.contains(where: { !$0.contains("///") && !$0.contains("textDocument/") && $0.contains(calls) }) {
                // What makes the reference's pages is no part of the program.
                let name = file.path.replacing(sources.path + "/", with: "")
                if !name.hasPrefix("reference/") { found.insert(name) }
            }
        }
        #expect(
            found == [
                "Corpus/Writing/CacheFolder.swift", "Corpus/Writing/NewFile.swift", "Corpus/Writing/OwnFolder.swift",
                "Corpus/Writing/TemporaryFile.swift",
                // The history, where the rules have it; a sink that is /dev/null.
                "CEdit/CEdit.c",
                // The system's own way to make a file without a name, for NewFile.
                "Platform/OperatingSystem+Files.swift",
                // The terminal itself, and /dev/null where a standard stream is closed.
                "docent/Conversation.swift", "docent/Docent.swift",
            ])
    }
}
