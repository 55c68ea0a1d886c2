import TestSupport
import Testing

/// Formats, and which is taken when.
@Suite struct FormatTests {
    private let query = "docent query 'items | take 1 | select label, line' \(Program.peru)"

    @Test func offATerminalItIsTabSeparated() throws {
        #expect(try Program.shell(query).output.hasPrefix("label\tline\n"))
    }

    @Test func onATerminalItIsATable() throws {
        let run = try Program.shell("script -qec \"\(query)\" /dev/null </dev/null", environment: ["TERM": "xterm"])
        #expect(run.output.contains("label"))
        #expect(!run.output.contains("\t"))
    }

    @Test(arguments: ["table", "tsv", "csv", "json", "ndjson", "md", "html", "text"])
    func theFormatAskedForIsTaken(format: String) throws {
        let run = try Program.shell("\(query) --format \(format)")
        #expect(run.status == 0)
        #expect(run.errors == "")
        #expect(!run.output.isEmpty)
        // A line end of two bytes is another character than that of one.
        #expect(run.output.utf8.last == UInt8(ascii: "\n"))
    }

    @Test func noColorIsHeeded() throws {
        let wrong = "docent query 'itemz'"
        func errors(_ options: String, _ environment: [String: String] = [:]) throws -> String {
            try Program.shell(
                "script -qec \"\(wrong) \(options)\" /dev/null </dev/null",
                environment: ["TERM": "xterm"].merging(environment) { $1 }
            ).output
        }
        #expect(try errors("").contains("\u{1B}["))
        #expect(try !errors("", ["NO_COLOR": "1"]).contains("\u{1B}["))
        #expect(try !errors("--color never").contains("\u{1B}["))
        #expect(try errors("--color always", ["NO_COLOR": "1"]).contains("\u{1B}["))
    }
}
