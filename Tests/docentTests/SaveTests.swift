import Foundation
import TestSupport
import Testing

/// `save`, as the program does it: files whole or not at all, in the folders where they may be.
@Suite struct SaveTests {
    /// A folder with a document of two items and a link.
    private func folder() throws -> Folder {
        let folder = try Folder()
        try folder.write("d.md", "# Title\n\n- one, see [a](http://a.org)\n- two & more\n")
        return folder
    }

    private func text(_ name: String, in folder: Folder) throws -> String {
        try String(contentsOfFile: "\(folder.path)/\(name)", encoding: .utf8)
    }

    private func names(in folder: Folder) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    }

    @Test func rowsAreSavedAndANoteIsAllThatIsSaid() throws {
        let folder = try folder()
        let run = try folder.shell("docent query 'items | select text, line | save \"x.csv\"' d.md")
        #expect(run.output == "")
        #expect(run.errors == "note: saved 2 rows to x.csv\n")
        #expect(run.status == 0)
        #expect(try text("x.csv", in: folder) == "text,line\r\n\"one, see a\",3\r\ntwo & more,4\r\n")
        #expect(try names(in: folder) == ["d.md", "x.csv"])
    }

    @Test(arguments: [
        ("x.tsv", "text\tline\none, see a\t3\ntwo & more\t4\n"),
        (
            "x.md",
            "| text | line |\n| --- | ---: |\n| one, see a | 3 |\n| two \\& more | 4 |\n\n"
                + "<!-- Saved by docent 0.1.0 from 1 document: items | select text, line | save \"x.md\" -->\n"
        ),
    ])
    func theEndOfTheNameIsTheFormat(name: String, expected: String) throws {
        let folder = try folder()
        let run = try folder.shell("docent query 'items | select text, line | save \"\(name)\"' d.md")
        #expect(run.status == 0)
        #expect(try text(name, in: folder) == expected)
    }

    @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/python3")))
    func otherProgramsReadWhatWasSaved() throws {
        let folder = try folder()
        try folder.write("d.md", "- one, \"see\" <b>a</b> & $5\n- =two | `x` é, $6\n")
        try folder.write(
            "s.docent",
            """
            let found = items | select text, first(money).value as value, line
            found | save "x.csv" | save "x.tsv" | save "x.json" | save "x.ndjson" | save "x.sqlite" | save "x.html"
            found | bars value by text | save "x.svg"
            """)
        try folder.write(
            "read.py",
            """
            import csv, html.parser, json, sqlite3, xml.dom.minidom
            texts = ['one, "see" a & $5', '=two | x é, $6']
            def table(name, **how): return list(csv.DictReader(open(name, newline='', encoding='utf-8'), **how))
            results = [table('x.csv'), table('x.tsv', delimiter='\\t', quoting=csv.QUOTE_NONE)]
            results.append(json.load(open('x.json', encoding='utf-8')))
            results.append([json.loads(line) for line in open('x.ndjson', encoding='utf-8')])
            for rows in results:
                assert [row['text'] for row in rows] == texts, rows
                assert [int(row['line']) for row in rows] == [1, 2], rows
            assert [row['value'] for row in results[0]] == ['$5', '$6']
            assert results[2][1]['value'] == {'value': 6, 'unit': 'USD'}
            rows = sqlite3.connect('x.sqlite').execute('select text, value, value_unit, line, doc from x').fetchall()
            assert rows == [(texts[0], 5, 'USD', 1, 'd.md'), (texts[1], 6, 'USD', 2, 'd.md')], rows
            svg = xml.dom.minidom.parse('x.svg')
            drawn = ' '.join(node.firstChild.data for node in svg.getElementsByTagName('text') if node.firstChild)
            assert all(text in drawn for text in texts), drawn
            class Page(html.parser.HTMLParser):
                def __init__(self): super().__init__(); self.words = []
                def handle_data(self, data): self.words.append(data)
            page = Page(); page.feed(open('x.html', encoding='utf-8').read())
            assert all(text in page.words for text in texts), page.words
            """)
        let run = try folder.shell("docent run s.docent d.md && /usr/bin/python3 read.py")
        #expect(run.status == 0, "\(run.errors)")
    }

    @Test func jsonHasWhatEachRowWasMadeFrom() throws {
        let folder = try folder()
        _ = try folder.shell("docent query 'items | select line | take 1 | save \"x.ndjson\"' d.md")
        #expect(
            try text("x.ndjson", in: folder)
                == #"{"line":3,"sources":[{"doc":"d.md","line":3,"column":1,"start":9,"end":37,"#
                + #""quote":"- one, see [a](http://a.org)"}]}"# + "\n")
    }

    /// The format of the result doesn't say what rows were made from; what else asks for it gets it.
    @Test(arguments: ["tsv", "table", "csv", "md"])
    func whatIsAskedForSourcesHasThem(format: String) throws {
        let folder = try folder()
        func output(_ query: String, _ options: String = "") throws -> String {
            let run = try folder.shell("docent query --format \(format) \(options) '\(query)' d.md")
            #expect(run.status == 0, "\(run.errors)")
            return run.output
        }
        #expect(try output("items | count | why | select at").contains("d.md:4:1"))
        #expect(try output("items | count by lower(\"X\") as k", "--receipts").contains("d.md:4:1"))
        _ = try output("items | count by lower(\"X\") as k | save \"x.json\"")
        _ = try output("def counted(these) = these | count; items | counted() | save \"y.json\"")
        for name in ["x.json", "y.json"] {
            let saved = try text(name, in: folder)
            #expect(saved.contains("\"line\":3") && saved.contains("\"line\":4"))
        }
    }

    @Test func aPageOfHTMLIsEscaped() throws {
        let folder = try folder()
        _ = try folder.shell("docent query 'items | select source | save \"x.html\"' d.md")
        let page = try text("x.html", in: folder)
        #expect(page.hasPrefix("<!DOCTYPE html>\n"))
        #expect(page.contains("two &amp; more"))
        #expect(page.contains("<tr id=\"row-2\">") && page.contains("<a href=\"#row-2\">d.md:4:1</a>"))
    }

    @Test func aDrawingIsSavedAsAPicture() throws {
        let folder = try folder()
        let run = try folder.shell("docent query 'items | bars line by text | save \"x.svg\"' d.md")
        #expect(run.output == "")
        #expect(try text("x.svg", in: folder).hasPrefix("<svg "))
    }

    @Test func anExistingFileIsReplacedAndItsModeStays() throws {
        let folder = try folder()
        try folder.write("x.csv", "old\n")
        let line = "chmod 640 x.csv; docent query 'items | count | save \"x.csv\"' d.md; stat -c %a x.csv"
        #expect(try folder.shell(line).output == "640\n")
        #expect(try text("x.csv", in: folder) == "count\r\n2\r\n")
    }

    @Test func aLinkStaysOneAndWhatItLeadsToIsReplaced() throws {
        let folder = try folder()
        try folder.write("below/real.csv", "old\n")
        try folder.link("x.csv", to: "below/real.csv")
        let run = try folder.shell("docent query 'items | count | save \"x.csv\"' d.md; test -L x.csv && echo link")
        #expect(run.output == "link\n")
        #expect(try text("below/real.csv", in: folder) == "count\r\n2\r\n")
    }

    @Test(arguments: ["../x.csv", "/tmp/x.csv", "below/../../x.csv", "link/x.csv", "out.csv"])
    func nothingIsSavedOutsideTheWorkingFolder(path: String) throws {
        let outside = try Folder()
        let folder = try folder()
        try folder.write("below/x.md")
        try folder.link("link", to: outside.path)
        try folder.link("out.csv", to: "\(outside.path)/x.csv")
        let run = try folder.shell("docent query 'items | save \"\(path)\"' d.md")
        #expect(run.status == 2)
        #expect(run.errors.contains("can't save '\(path)': it is outside the working folder"))
        #expect(run.errors.contains("'--allow-write DIR' allows writing to a folder"))
        #expect(try names(in: outside) == [])
    }

    @Test func otherFoldersCanBeAllowed() throws {
        let (first, second) = (try Folder(), try Folder())
        let folder = try folder()
        try folder.write(
            "s.docent",
            "items | save \"\(first.path)/a.csv\"\nitems | save \"\(second.path)/b.csv\"\n")
        let options = "--allow-write \(first.path) --allow-write \(second.path)"
        #expect(try folder.shell("docent run s.docent d.md \(options)").status == 0)
        #expect(try names(in: first) == ["a.csv"])
        #expect(try names(in: second) == ["b.csv"])
        let missing = try folder.shell("docent run s.docent d.md --allow-write nowhere")
        #expect(missing.status == 2)
        #expect(missing.errors.contains("there is no folder 'nowhere'"))
    }

    @Test(arguments: ["query 'items | save \"x.csv\"' d.md", "run s.docent d.md", "d.md <s.docent"])
    func aRunCanBeForbiddenToSave(command: String) throws {
        let folder = try folder()
        try folder.write("s.docent", "items | save \"x.csv\"\n")
        let run = try folder.shell("docent \(command) --read-only")
        #expect(run.status == 2)
        #expect(run.errors.contains("can't save 'x.csv': nothing may be saved in this run"))
        #expect(try names(in: folder) == ["d.md", "s.docent"])
    }

    @Test(arguments: ["d.md", "hard.md", "soft.md", "s.md"])
    func noDocumentOrScriptIsSavedOver(name: String) throws {
        let folder = try folder()
        try folder.write("s.md", "items | save \"\(name)\"\n")
        try folder.link("soft.md", to: "d.md")
        let run = try folder.shell("ln d.md hard.md; docent run s.md d.md")
        #expect(run.status == 2)
        #expect(run.errors.contains("can't save '\(name)': it exists and was not made by docent") || name == "s.md")
        let again = try folder.shell("docent run s.md d.md --overwrite")
        #expect(again.status == 2)
        #expect(again.errors.contains("can't save '\(name)': it is an open document or a running script"))
        #expect(try text("d.md", in: folder).hasPrefix("# Title\n"))
    }

    @Test(arguments: ["x.md", "x.markdown", "x.html"])
    func aPersonsOwnPagesStay(name: String) throws {
        let folder = try folder()
        try folder.write(name, "# Mine\n\n<!-- Saved by docent 0.1.0 from 1 document: items -->\n\nDo not touch.\n")
        let query = "docent query 'items | select text | save \"\(name)\"' d.md"
        let refused = try folder.shell(query)
        #expect(refused.status == 2)
        #expect(refused.errors.contains("it exists and was not made by docent"))
        #expect(refused.errors.contains("'--overwrite' replaces it"))
        #expect(try text(name, in: folder).hasSuffix("Do not touch.\n"))
        #expect(try folder.shell(query + " --overwrite").status == 0)
        #expect(try folder.shell(query).status == 0)
        #expect(
            try text(name, in: folder).contains("two &amp; more") || text(name, in: folder).contains("two \\& more"))
        try folder.write(name, text(name, in: folder) + "A word of mine.\n")
        #expect(try folder.shell(query).status == 2)
    }

    @Test func theCommentOfASavedPageCantBeEndedByItsQuery() throws {
        let folder = try folder()
        let query =
            "items | where text != \"--> <script>alert(1)</script> <!-- \\u{1B}\" | select text | save \"x.html\""
        try folder.write("e.md", "- two\n")
        for _ in 0..<2 {
            let run = try folder.shell("docent query '\(query)' d.md e.md")
            #expect(run.status == 0, "\(run.errors)")
        }
        let page = try text("x.html", in: folder)
        let comment = page.components(separatedBy: "<!--")
        #expect(comment.count == 2)
        #expect(
            comment.last?.hasPrefix(" Saved by docent 0.1.0 from 2 documents: items | where text != \"-&#45;> ") == true
        )
        #expect(comment.last?.components(separatedBy: "-->").last == "\n")
    }

    @Test func nothingIsSavedWhereAStatementIsWrong() throws {
        let folder = try folder()
        try folder.write("s.docent", "items | save \"x.csv\"\nitems | where lable == 1\n")
        #expect(try folder.shell("docent run s.docent d.md").status == 2)
        #expect(try names(in: folder) == ["d.md", "s.docent"])
    }

    @Test(arguments: ["x", "x.xls"])
    func anUnknownFormatIsSaidBeforeAnythingIsRead(name: String) throws {
        let run = try Program.run("query", "items | save \"\(name)\"", "missing.md")
        #expect(run.status == 2)
        #expect(run.errors.contains("it can write .csv .tsv .json .ndjson .md .html .svg .sqlite"))
        #expect(!run.errors.contains("missing.md"))
    }

    @Test(arguments: [
        ("folder.csv", "it is a folder", 2), ("pipe.csv", "it is a device or a pipe", 2),
        ("nowhere/x.csv", "no such file or directory", 3),
    ])
    func whatIsNoFileIsNotReplaced(name: String, why: String, status: Int32) throws {
        let folder = try folder()
        let prepare = "mkdir folder.csv; mkfifo pipe.csv"
        let run = try folder.shell("\(prepare); docent query 'items | save \"\(name)\"' d.md")
        #expect(run.status == status)
        #expect(run.errors.contains("can't save '\(name)': \(why)"), "\(run.errors)")
        #expect(try names(in: folder) == ["d.md", "folder.csv", "pipe.csv"])
    }

    @Test(
        .enabled(if: Sanitizer.allowsLimits, "sanitizers need more than the limit"))
    func theOldFileStaysWhereTheNewOneHasNoRoom() throws {
        let folder = try folder()
        try folder.write("x.csv", "old\n")
        let query = "docent query 'sentences | select text | save \"x.csv\"' '\(Program.package.path)/Examples/peru.md'"
        let run = try folder.shell("ulimit -f 4; \(query)")
        #expect(run.errors.contains("can't save 'x.csv': file too large"))
        #expect(run.status == 3)
        #expect(try text("x.csv", in: folder) == "old\n")
        #expect(try names(in: folder) == ["d.md", "x.csv"])
    }

    /// What makes a small file system of its own.
    private static let mount = "mkdir disk && mount -t tmpfs -o size=64k none disk"

    private static let canMount = (try? Folder().shell("unshare -m bash -c '\(mount)'").status) == 0

    @Test(.enabled(if: canMount, "no file system can be mounted here"))
    func theOldFileStaysWhereTheDiskIsFull() throws {
        let folder = try folder()
        let mount = Self.mount
        let peru = "\(Program.package.path)/Examples/peru.md"
        try folder.write(
            "run.sh",
            """
            \(mount); cd disk; echo old > x.csv
            head -c 45000 /dev/zero > filler
            docent query 'words | save "x.csv"' \(peru); echo "status $?"
            docent query 'words | save "x.sqlite"' \(peru); echo "status $?"
            cat x.csv; ls -A
            """)
        let run = try folder.shell("rm -rf disk; unshare -m bash run.sh")
        #expect(run.errors.contains("can't save 'x.csv': no space left on device"))
        #expect(run.errors.contains("can't save 'x.sqlite': no space left on device"))
        #expect(run.output == "status 3\nstatus 3\nold\nfiller\nx.csv\n")
    }

    @Test(
        .enabled(if: Sanitizer.allowsLimits, "sanitizers need more than the limit"))
    func theOldFileStaysWhereMemoryEnds() throws {
        let folder = try folder()
        try folder.write("x.json", "old\n")
        let lines = "let n = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]"
        let many = (0..<7).map { "expand n as a\($0)" }.joined(separator: " | ")
        try folder.write("s.docent", "\(lines)\nitems | \(many) | save \"x.json\"\n")
        let run = try folder.shell("ulimit -v 524288; docent run s.docent d.md 2>/dev/null")
        #expect(run.status != 0)
        #expect(try text("x.json", in: folder) == "old\n")
        #expect(try names(in: folder) == ["d.md", "s.docent", "x.json"])
    }

    @Test(
        .enabled(if: Sanitizer.allowsLimits, "sanitizers need more than the limit"))
    func muchIsSavedInHalfAGigabyte() throws {
        let folder = try folder()
        let peru = "\(Program.package.path)/Examples/peru.md"
        let run = try folder.shell("ulimit -v 524288; docent query 'words | save \"x.sqlite\"' \(peru)")
        #expect(run.status == 0)
        #expect(try folder.shell("sqlite3 x.sqlite 'select count(*) > 2000 from x'").output == "1\n")
    }

    @Test func theShellSavesToo() throws {
        let folder = try folder()
        let run = try folder.shell("printf 'items | count\\n\\n| save \"x.csv\"\\nit\\n' | docent d.md")
        #expect(run.output == "count\n2\ncount\n2\n")
        #expect(try text("x.csv", in: folder) == "count\r\n2\r\n")
    }

    @Test func anEmptyResultsExplanationSavesNothingAgain() throws {
        let folder = try folder()
        let query = "items | save \"x.csv\" | where depth > 9"
        let run = try folder.shell("printf '\(query)\\n' | docent d.md")
        #expect(run.errors.components(separatedBy: "saved").count == 2)
        #expect(try text("x.csv", in: folder).split(separator: "\r\n").count == 3)
    }
}
