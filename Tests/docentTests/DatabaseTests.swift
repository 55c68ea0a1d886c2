import Foundation
import TestSupport
import Testing

/// `save "x.sqlite"`, read by SQLite's own shell.
@Suite struct DatabaseTests {
    private let peru = "\(Program.package.path)/Examples/peru.md"

    /// Saves what a script says, and gives what SQLite answers.
    private func answer(_ script: String, _ question: String, options: String = "") throws -> String {
        let folder = try Folder()
        try folder.write("s.docent", script)
        let run = try folder.shell("cp '\(peru)' . && docent run s.docent peru.md \(options) --quiet")
        #expect(run.status == 0, "\(run.errors)")
        return try folder.shell("sqlite3 x.sqlite \"\(question)\"").output
    }

    @Test func aTableHasTheFilesNameAndTypedColumns() throws {
        let script = "docs | select title, wordcount as n, 0.5 as half, true as t, null as none | save \"x.sqlite\"\n"
        #expect(
            try answer(script, ".schema") == """
                CREATE TABLE IF NOT EXISTS "x" ("title" TEXT, "n" INTEGER, "half" REAL, "t" INTEGER, "none" TEXT, \
                "doc" TEXT, "line" INTEGER, "start" INTEGER, "end" INTEGER);

                """)
        #expect(try answer(script, "select n, half, t, none is null from x") == "2005|0.5|1|1\n")
    }

    @Test func ofManyWhoSaveAtOnceNoneLosesATable() throws {
        let folder = try Folder()
        let savers = (1...6).map { "docent query 'words | save \"x.sqlite#t\($0)\"' --quiet '\(peru)' &" }
        let run = try folder.shell("\(savers.joined(separator: " ")) wait; sqlite3 x.sqlite .tables")
        #expect(run.output.split(whereSeparator: \.isWhitespace).sorted() == ["t1", "t2", "t3", "t4", "t5", "t6"])
        #expect(run.errors.isEmpty)
    }

    @Test func numbersKeepAllTheirDigits() throws {
        let script = """
            let numbers = [12345678901234567890.5, 9007199254740993, 0.1]
            numbers | save "x.sqlite"
            [9007199254740993, null] | save "x.sqlite#whole"

            """
        #expect(
            try answer(script, "select value, typeof(value) from x; select value, typeof(value) from whole")
                == "12345678901234567890.5|text\n9007199254740993|text\n0.1|text\n9007199254740993|integer\n|null\n")
    }

    @Test func anAmountIsANumberBesideItsUnit() throws {
        let script = "[$5, €2.5, 15%] | save \"x.sqlite\"\n"
        #expect(try answer(script, "select value, value_unit from x") == "5.0|USD\n2.5|EUR\n15.0|%\n")
    }

    @Test func datesAndLengthsOfTimeAreISOText() throws {
        let script = "[{d: 2024-11, l: 3 years, n: [1, {a: \"b\"}]}] | save \"x.sqlite\"\n"
        #expect(try answer(script, "select d, l, n from x") == "2024-11|P3Y|[1,{\"a\":\"b\"}]\n")
    }

    @Test func aRowHasItsPlace() throws {
        let script = "money | where line == 170 | select value, line as Line | save \"x.sqlite\"\n"
        #expect(
            try answer(script, "select value, value_unit, Line, doc, line_2, end - start from x")
                == "2100000|USD|170|peru.md|170|12\n")
    }

    @Test func aGroupsPlaceIsThatOfItsFirstSource() throws {
        let script = "links | count by host | save \"x.sqlite\"\n"
        #expect(try answer(script, "select host, line from x limit 1") == "www.whitehouse.gov|22\n")
    }

    @Test func receiptsAreATableOfTheirOwn() throws {
        let script = "links | count by host | save \"x.sqlite\"\n"
        #expect(
            try answer(script, "select row, count(*) from x_sources group by row", options: "--receipts")
                == "1|2\n2|3\n3|1\n")
    }

    @Test func tablesAreAddedAndReplaced() throws {
        let folder = try Folder()
        func save(_ query: String) throws -> Int32 { try folder.shell("docent query '\(query)' '\(peru)' -q").status }
        #expect(try save("items | save \"x.sqlite\"") == 0)
        #expect(try save("links | save \"x.sqlite#links \\\"a\\\"\"") == 0)
        #expect(try save("items | take 1 | save \"x.sqlite\"") == 0)
        #expect(
            try folder.shell("sqlite3 x.sqlite 'select count(*) from x; select count(*) from \"links \"\"a\"\"\"'")
                .output
                == "1\n6\n")
        #expect(try folder.shell("sqlite3 x.sqlite 'pragma integrity_check'").output == "ok\n")
    }

    @Test func whatIsNoDatabaseStaysAsItIs() throws {
        let folder = try Folder()
        try folder.write("x.sqlite", String(repeating: "not a database ", count: 100))
        let before = try folder.shell("cat x.sqlite").output
        let run = try folder.shell("docent query 'items | save \"x.sqlite\"' '\(peru)'")
        #expect(run.status == 3)
        #expect(run.errors.contains("can't save 'x.sqlite': file is not a database"))
        #expect(try folder.shell("cat x.sqlite").output == before)
    }

    @Test func aDatabaseThatIsInUseStaysAsItIs() throws {
        let folder = try Folder()
        _ = try folder.shell("sqlite3 x.sqlite 'create table a(b)'; touch x.sqlite-journal")
        let run = try folder.shell("docent query 'items | save \"x.sqlite\"' '\(peru)'")
        #expect(run.errors.contains("can't save 'x.sqlite': another program has the database open"))
        #expect(run.status == 3)
    }

    @Test func aNameThatSQLiteKeepsIsRefused() throws {
        let run = try Folder().shell("docent query 'items | save \"x.sqlite#sqlite_a\"' '\(peru)'")
        #expect(run.errors.contains("object name reserved for internal use"))
        #expect(run.status == 3)
    }
}
