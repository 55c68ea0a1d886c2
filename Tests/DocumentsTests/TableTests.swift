import Documents
import Testing

/// Tables, rows and cells.
struct TableTests {
    @Test func pipeTables() {
        let sample = Sample("| State | New jobs | |\n|---|---|---|\n| Ohio | 5 | x |\n| Iowa |\n")
        #expect(sample.values(.tables, "columns") == ["3"])
        #expect(sample.values(.tables, "height") == ["2"])
        #expect(
            sample.values(.rows, "values") == [
                "{State: State, New jobs: New jobs, column3: }", "{State: Ohio, New jobs: 5, column3: x}",
                "{State: Iowa, New jobs: -, column3: -}",
            ])
        #expect(sample.values(.rows, "header") == ["true", "false", "false"])
        #expect(sample.values(.rows, "number") == ["0", "1", "2"])
        #expect(
            sample.values(.cells, "name") == ["State", "New jobs", "column3", "State", "New jobs", "column3", "State"])
        #expect(sample.values(.cells, "down") == ["0", "0", "0", "1", "1", "1", "2"])
        #expect(sample.values(.cells, "across") == ["1", "2", "3", "1", "2", "3", "1"])
    }

    @Test func repeatedNamesAreNumbered() {
        let sample = Sample("| a | a | a |\n|---|---|---|\n| 1 | 2 | 3 |\n")
        #expect(sample.values(.rows, "values").last == "{a: 1, a_2: 2, a_3: 3}")
    }

    @Test func htmlTables() {
        let sample = Sample(
            """
            <table>
            <tr><td><strong>A</strong></td><td></td><td><b>B</b></td></tr>
            <tr><td colspan="2">1 &amp; 2</td><td>3</td></tr>
            </table>
            """)
        #expect(sample.values(.blocks, "kind") == ["table"])
        #expect(sample.values(.tables, "height") == ["1"])
        #expect(sample.values(.rows, "values").last == "{A: 1 & 2, column2: -, B: 3}")
        #expect(sample.values(.cells, "header") == ["true", "true", "true", "false", "false"])
    }

    @Test func markedHeaders() {
        let sample = Sample("<table><thead><tr><th>A</th></tr></thead><tbody><tr><td>1</td></tr></tbody></table>")
        #expect(sample.values(.rows, "header") == ["true", "false"])
        #expect(sample.values(.rows, "values") == ["{A: A}", "{A: 1}"])
    }

    /// A code in a head is a currency where it is said of numbers; one that is a word as well needs `in` or brackets.
    @Test(arguments: [
        ("Ticket ID", "TOP Score", "TOP-1", "7.5", []), ("CVE ID", "Base score", "CVE-2019-1234", "8.1", []),
        ("Region", "ALL", "North", "20", []), ("Region", "Fees in ALL", "North", "20", ["ALL 20"]),
        ("Region", "Fees (CVE)", "North", "30", ["CVE 30"]), ("Region", "Fees, EUR", "North", "30", ["€30"]),
        ("Region", "EUR", "North", "30", ["€30"]), ("USD account", "Rank", "North", "30", []),
        ("USD millions", "2019", "Sales", "30", ["$30000000"]), ("(in EUR)", "2019", "Sales", "30", ["€30"]),
        ("Standard", "Price in EUR", "EUR-2020", "4", ["€4"]),
    ])
    func headsNameCurrencies(_ first: String, _ second: String, _ a: String, _ b: String, _ expected: [String]) {
        let sample = Sample("| \(first) | \(second) |\n|---|---|\n| \(a) | \(b) |\n")
        #expect(sample.values(.money, "value") == expected)
    }

    @Test func withoutAHeader() {
        let sample = Sample("<table><tr><td>1</td><td>2</td></tr></table>")
        #expect(sample.values(.rows, "values") == ["{column1: 1, column2: 2}"])
        #expect(sample.values(.tables, "height") == ["1"])
    }
}
