import Testing

@testable import Reading

/// Tables of values with marks between them.
@Suite struct DelimitedTableTests {
    /// The cells of each row, and `!` before the header.
    private func rows(_ text: String, isTabbed: Bool = false) -> [String] {
        let source = Array(text.utf8)
        let parsed = DelimitedTable.parse(source, isTabbed: isTabbed)
        var rows: [String] = []
        for event in parsed.events {
            switch event.kind {
            case .tableRow: rows.append(event.flags.contains(.header) ? "!" : "")
            case .tableCell: rows[rows.count - 1] += "|"
            case .text:
                rows[rows.count - 1] += String(decoding: source[Int(event.start)..<Int(event.end)], as: UTF8.self)
            case .escape: rows[rows.count - 1] += "\""
            default: break
            }
        }
        return rows
    }

    @Test(arguments: [
        ("a,b\n1,2\n", ["!|a|b", "|1|2"]), ("a,b\r\n\"x, y\",\"say \"\"so\"\"\"", ["!|a|b", "|x, y|say \"so\""]),
        ("a;b\n1,5;2", ["!|a|b", "|1,5|2"]), ("a\tb\n1\t2", ["!|a|b", "|1|2"]), ("sep=;\na;b,c", ["!|a|b,c"]),
        ("\u{FEFF}a,b\n\n,\n", ["!|a|b", "||"]), ("a\n\"one\ntwo\"\n", ["!|a", "|one\ntwo"]), ("", []), ("\n\n", []),
        ("a,b\n\"open,x", ["!|a|b", "|open,x"]), ("a,b\n1", ["!|a|b", "|1"]), ("a,\"b\"c", ["!|a|bc"]),
        ("\"a;b\",c\n1,2", ["!|a;b|c", "|1|2"]), ("a b\n1", ["!|a b", "|1"]),
    ])
    func valuesStandBetweenTheirMarks(_ text: String, _ expected: [String]) {
        #expect(rows(text) == expected)
    }

    @Test(arguments: [
        // Quoted as in a CSV file.
        ("a\tb\n\"x\"\t\"say \"\"so\"\"\"", ["!|a|b", "|x|say \"so\""]),
        ("a\tb\n\"one\ntwo\"\t2\n1\t\"one\ntwo\"", ["!|a|b", "|one\ntwo|2", "|1|one\ntwo"]),
        ("a\tb\n\"x\ty\"\t2", ["!|a|b", "|x\ty|2"]), ("\"a\nb\"\tc\n1\t2", ["!|a\nb|c", "|1|2"]),
        // The value's own.
        ("a\tb\n\"Yes,\" he said\t1", ["!|a|b", "|\"Yes,\" he said|1"]),
        ("a\tb\n\"We did\t1\nIt was so.\"\t2", ["!|a|b", "|\"We did|1", "|It was so.\"|2"]),
        ("a\tb\n\"We did\tso\"", ["!|a|b", "|\"We did|so\""]), ("a\n\"We did\nso\"", ["!|a", "|\"We did", "|so\""]),
        ("a\tb\n1\t\"We did\nso\"\t2", ["!|a|b", "|1|\"We did", "|so\"|2"]),
        ("a\tb\n\"\t1\n2", ["!|a|b", "|\"|1", "|2"]),
    ])
    func aQuoteBetweenTabsMayBeTheValuesOwn(_ text: String, _ expected: [String]) {
        #expect(rows(text, isTabbed: true) == expected)
    }

    @Test func tabsAlonePartATabTable() { #expect(rows("a,b\tc\n1\t2", isTabbed: true) == ["!|a,b|c", "|1|2"]) }
}
