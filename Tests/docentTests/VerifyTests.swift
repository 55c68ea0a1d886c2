import Foundation
import TestSupport
import Testing

/// Receipts, and `docent verify`, which compares them with the documents.
@Suite struct VerifyTests {
    private static let document = "# Title\n\n- costs $5 million\n- costs $7 million\n"

    /// A folder with a document and a result that was made from it.
    private func folder(_ query: String = "money | select value", format: String = "json") throws -> Folder {
        let folder = try Folder()
        try folder.write("d.md", Self.document)
        let run = try folder.shell("docent query '\(query)' d.md --format \(format) > r.json")
        #expect(run.status == 0, "\(run.errors)")
        return folder
    }

    @Test(arguments: ["json", "ndjson"]) func whatIsUnchangedStands(format: String) throws {
        let run = try folder(format: format).shell("docent verify r.json")
        #expect(run.output == "")
        #expect(run.errors == "2 of 2 rows stand\n")
        #expect(run.status == 0)
    }

    @Test func whatHasChangedIsTold() throws {
        let folder = try folder()
        try folder.write("d.md", Self.document.replacing("$7", with: "$8"))
        let run = try folder.shell("docent verify r.json")
        #expect(run.output == "row\tstate\tat\tnow\tquote\n2\tchanged\td.md:4:9\t\t$7 million\n")
        #expect(run.errors == "1 of 2 rows stand\n")
        #expect(run.status == 1)
    }

    @Test func whatHasMovedIsToldWithItsPlace() throws {
        let folder = try folder()
        try folder.write("d.md", "---\na: 1\n---\n" + Self.document)
        let run = try folder.shell("docent verify r.json")
        #expect(
            run.output == "row\tstate\tat\tnow\tquote\n1\tmoved\td.md:3:9\td.md:6:9\t$5 million\n"
                + "2\tmoved\td.md:4:9\td.md:7:9\t$7 million\n")
        #expect(run.status == 1)
    }

    @Test func whatWasNotDigestedIsTold() throws {
        let folder = try folder()
        let run = try folder.shell(
            #"sed 's/"quote":"$7 million"/"quote":"$7","sha256":null/' r.json > s.json; docent verify s.json"#)
        #expect(run.output == "row\tstate\tat\tnow\tquote\n2\tundigested\td.md:4:9\t\t$7\n")
        #expect(run.status == 1)
    }

    @Test func aComputedRowStandsOnAllItsPassages() throws {
        let folder = try folder("money | summarize sum(value) as total")
        #expect(try folder.shell("docent verify r.json").errors == "1 of 1 row stands\n")
        try folder.write("d.md", Self.document.replacing("$7", with: "$8"))
        #expect(try folder.shell("docent verify r.json").output.hasSuffix("1\tchanged\td.md:4:9\t\t$7 million\n"))
    }

    /// However a row comes of the changed sum, its receipt has it.
    @Test(arguments: [
        "money | summarize sum(value) by unit", "money | count", "money | count by unit",
        "docs | with sum(money.value) as total | select total", "docs | select max(money.value)",
        "docs | where count(money) > 1 | select count(money)",
        "docs | select path, first(money | sort value desc).value",
        "money | take 1 | join (money) as o on value < o.value | select o.value",
        "money | take 1 | left join (money) as o on value < o.value | select o.value",
        "money | take 1 | join (money | summarize max(value) as most) as o on true | select o.most",
        "docs | expand money as m | select m.value * 2", "docs | expand money.value as v | select v",
        "let all = money; docs | select sum(all.value)",
        "def most(rows) = rows | summarize max(value) as m; money | most()",
        "money | summarize list(value) as all | expand all as v | select v",
    ])
    func aComputedRowsReceiptHasEveryPassage(_ query: String) throws {
        let folder = try folder(query)
        #expect(try folder.shell("docent verify r.json").status == 0)
        try folder.write("d.md", Self.document.replacing("$7", with: "$8"))
        let run = try folder.shell("docent verify r.json")
        #expect(run.output.contains("changed\td.md:4:9\t\t$7 million\n"), "\(run.output)")
        #expect(run.status == 1)
    }

    @Test func aLongPassageIsComparedByItsDigest() throws {
        let folder = try folder("docs | select title")
        let long = Self.document + String(repeating: "more and more words ", count: 20)
        try folder.write("d.md", long)
        _ = try folder.shell("docent query 'docs | select title' d.md --format json > r.json")
        // Anyone can compute it.
        #expect(try folder.shell("grep -c $(sha256sum d.md | cut -d ' ' -f 1) r.json").output == "1\n")
        #expect(try folder.shell("docent verify r.json").status == 0)
        try folder.write("d.md", "x" + long)
        #expect(try folder.shell("docent verify r.json").output.contains("moved\td.md:1:1\td.md:1:2"))
        try folder.write("d.md", long.dropLast(2) + "x ")
        #expect(try folder.shell("docent verify r.json").output.contains("changed"))
    }

    @Test func whatIsNoUTF8IsCompared() throws {
        let folder = try Folder()
        try folder.write("d.md", Data([0x2D, 0x20, 0xFF, 0x61, 0x0A]))
        _ = try folder.shell("docent query items d.md --format json > r.json")
        #expect(try folder.shell("docent verify r.json").status == 0)
        try folder.write("d.md", Data([0x2D, 0x20, 0xFE, 0x61, 0x0A]))
        #expect(try folder.shell("docent verify r.json").status == 1)
    }

    @Test func aMissingDocumentHasStatus3() throws {
        let run = try folder().shell("rm d.md; docent verify r.json")
        #expect(run.errors == "docent: d.md: no such file or directory\n0 of 2 rows stand\n")
        #expect(run.output.contains("1\tunreadable\td.md:3:9"))
        #expect(run.status == 3)
    }

    @Test func documentsAreFoundBesideTheResult() throws {
        let folder = try folder()
        #expect(try folder.shell("mkdir a; cd a; docent verify ../r.json").status == 0)
    }

    @Test func quietlyTheStatusSaysAll() throws {
        let folder = try folder()
        try folder.write("d.md", "nothing\n")
        let run = try folder.shell("docent verify r.json --quiet")
        #expect(run.output == "" && run.errors == "")
        #expect(run.status == 1)
    }

    @Test func findingsCanBeHadAsJSON() throws {
        let folder = try folder()
        try folder.write("d.md", Self.document.replacing("$5", with: "$6"))
        #expect(
            try folder.shell("docent verify r.json --format ndjson").output
                == #"{"row":1,"state":"changed","at":"d.md:3:9","now":null,"quote":"$5 million"}"# + "\n")
    }

    @Test func aRowWithoutSourcesDoesNotStand() throws {
        let folder = try folder()
        let run = try folder.shell("echo '[{\"a\":1},{\"sources\":[]}]' > r.json; docent verify r.json")
        #expect(run.output == "row\tstate\tat\tnow\tquote\n1\tno sources\t\t\t\n")
        #expect(run.status == 1)
    }

    @Test func aColumnMayBeNamedSources() throws {
        let folder = try folder("money | select value as sources")
        #expect(try folder.shell("grep -c '\"sources_2\":' r.json").output == "2\n")
        #expect(try folder.shell("docent verify r.json").status == 0)
    }

    @Test(arguments: [
        ("{", "r.json:1:2: a key in quotes is missing"), ("[", "r.json:1:2: a value is missing"),
        ("[1]", "r.json:1: a row is an object with 'sources'"),
        ("[{}] x", "r.json:1:6: something follows the end"),
        ("[{\"sources\":3}]", "r.json:1: 'sources' is not a list"),
        ("\n[{\"sources\":[3]}]", "r.json:2: a source is an object"),
        ("[{\"sources\":[{\"doc\":1}]}]", "r.json:1: a source has no text 'doc'"),
        (
            "[{\"sources\":[{\"doc\":\"d\",\"start\":-1}]}]",
            "r.json:1: a source has no number 'start' that a place can be"
        ),
        (
            "[{\"sources\":[{\"doc\":\"d\",\"start\":0,\"end\":1e30}]}]",
            "r.json:1: a source has no number 'end' that a place can be"
        ),
        ("[{\"sources\":[{\"doc\":\"d\",\"start\":2,\"end\":1}]}]", "r.json:1: a source ends before it starts"),
    ])
    func aBrokenResultIsAnErrorWithItsPlace(text: String, message: String) throws {
        let folder = try folder()
        try folder.write("r.json", text)
        let run = try folder.shell("docent verify r.json")
        #expect(run.errors == "docent: \(message)\n")
        #expect(run.status == 3)
    }

    @Test func aHostileResultReadsOnlyFiles() throws {
        let folder = try folder()
        for doc in ["/dev/zero", "-", "pipe", "/", "\\u0000"] {
            try folder.write(
                "r.json",
                "[{\"sources\":[{\"doc\":\"\(doc)\",\"line\":1,\"column\":1,\"start\":0,\"end\":4000000000,\"quote\":\"x\"}]}]"
            )
            let run = try folder.shell("mkfifo pipe 2>/dev/null; timeout 5 docent verify r.json")
            #expect(run.status == 3, "\(doc)")
        }
        try folder.write("r.json", String(repeating: "[", count: 100_000))
        #expect(try folder.shell("docent verify r.json").errors.contains("too deeply nested"))
    }

    @Test func otherFormatsHaveReceiptsWhereAsked() throws {
        let folder = try folder()
        #expect(
            try folder.shell("docent query 'money | select value' d.md --receipts").output
                == "value\tsources\n$5000000\td.md:3:9\n$7000000\td.md:4:9\n")
        #expect(
            try folder.shell("docent query 'money | summarize sum(value)' d.md --receipts --format csv").output
                == "sum,sources\r\n$12000000,d.md:3:9; d.md:4:9\r\n")
        _ = try folder.shell("docent query 'money | select value | save \"x.md\"' d.md --receipts")
        #expect(try folder.shell("sed -n 4p x.md").output == "| $7 million | d.md:4:9 |\n")
    }
}
