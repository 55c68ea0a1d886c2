import Documents
import Query
import Testing
import Values

@testable import Rendering

private func quantity(_ text: String) throws -> Value { .quantity(try #require(Quantity(text))) }

/// Rows of values in named columns.
private func rows(_ names: [String], _ values: [[Value]]) -> QueryResult {
    let columns = names.enumerated().map { RowColumn($1, .any, at: .value($0)) }
    return QueryResult(.rows(Rows(RowShape(columns: columns), values.map { Row(node: nil, values: $0) })))
}

private func written(
    _ result: QueryResult, _ format: OutputFormat, width: Int = 40, isForTerminal: Bool = false,
    library: Library = Library()
) -> String {
    let renderer = Renderer(library: library, format: format, width: width, isForTerminal: isForTerminal)
    return String(decoding: renderer.bytes(of: result), as: UTF8.self)
}

@Suite struct FormatTests {
    private func sample() throws -> QueryResult {
        rows(
            ["text", "value", "n"],
            [
                [.text("a, \"b\"\tc"), try quantity("$65 million"), .number(1)],
                [.text("two\nlines | \\"), .null, .number(-12)],
                [.null, try quantity("15%"), .null],
            ])
    }

    @Test func writesTables() throws {
        #expect(
            written(try sample(), .table) == """
                text                 value    n
                ─────────────  ───────────  ───
                a, "b"␉c       $65 million    1
                two␊lines | \\               -12
                                       15%

                """)
    }

    @Test func writesCSV() throws {
        #expect(
            written(try sample(), .csv)
                == "text,value,n\r\n\"a, \"\"b\"\"\tc\",$65000000,1\r\n\"two\nlines | \\\",,-12\r\n,15%,\r\n")
        #expect(written(rows(["a"], [[.null], [.text("x")]]), .csv) == "a\r\n\"\"\r\nx\r\n")
        #expect(written(rows(["a,b"], []), .csv) == "\"a,b\"\r\n")
    }

    @Test func writesTSV() throws {
        #expect(
            written(try sample(), .tsv)
                == "text\tvalue\tn\na, \"b\"\\tc\t$65000000\t1\ntwo\\nlines | \\\\\t\t-12\n\t15%\t\n")
    }

    @Test func writesJSON() throws {
        #expect(
            written(try sample(), .ndjson) == """
                {"text":"a, \\"b\\"\\tc","value":{"value":65000000,"unit":"USD"},"n":1,"sources":[]}
                {"text":"two\\nlines | \\\\","value":null,"n":-12,"sources":[]}
                {"text":null,"value":{"value":15,"unit":"%"},"n":null,"sources":[]}

                """)
        #expect(
            written(rows(["a"], [[.number(1)], [.number(2)]]), .json)
                == "[\n{\"a\":1,\"sources\":[]},\n{\"a\":2,\"sources\":[]}\n]\n")
        #expect(written(rows(["a"], []), .json) == "[]\n")
        #expect(written(rows(["a"], []), .ndjson) == "")
    }

    @Test func writesJSONValues() throws {
        func json(_ value: Value) -> String { String(written(QueryResult(.value(value)), .json).dropLast()) }
        #expect(
            json(.text("\u{1B}[\u{9B}é’😀\u{202E}\u{E0041}\u{7F}")) == #""\u001b[\u009bé’😀\u202e\udb40\udc41\u007f""#)
        #expect(json(.number(try #require(Number("0.1")))) == "0.1")
        #expect(json(.number(try #require(Number("9007199254740993")))) == "\"9007199254740993\"")
        #expect(json(.date(try #require(DateSpan("2024-Q3")))) == "\"2024-Q3\"")
        #expect(json(.duration(TimeLength(3, .year))) == "\"P3Y\"")
        #expect(json(.range(.number(1), .number(2))) == "{\"from\":1,\"to\":2}")
        #expect(json(.truth(true)) == "true")
        #expect(json(.null) == "null")
        #expect(json(.list([.record(Record([("a b", .list([.null]))]))])) == "[\n{\"a b\":[null]}\n]")
    }

    @Test func writesMarkdown() throws {
        #expect(
            written(try sample(), .md) == """
                | text | value | n |
                | --- | ---: | ---: |
                | a, "b" c | $65 million | 1 |
                | two lines \\| \\\\ |  | -12 |
                |  | 15% |  |

                """)
    }

    @Test func writesText() throws {
        #expect(written(rows(["a"], [[.text("x")], [.number(2)]]), .text) == "x\n2\n")
        #expect(written(try sample(), .text).hasPrefix("text: a, \"b\"\tc\nvalue: $65 million\nn: 1\n\ntext: two\n"))
    }

    @Test func showsValues() throws {
        func shown(_ value: Value, _ format: OutputFormat) -> String { written(QueryResult(.value(value)), format) }
        #expect(shown(try quantity("$65 million"), .table) == "$65 million\n")
        #expect(shown(try quantity("$65 million"), .tsv) == "$65000000\n")
        #expect(shown(.null, .table) == "null\n")
        #expect(shown(.null, .tsv) == "\n")
        #expect(shown(.list([.number(1), .number(20)]), .table) == "value\n─────\n    1\n   20\n")
        #expect(shown(.record(Record([("a", .number(1))])), .tsv) == "a\n1\n")
        #expect(written(QueryResult(.printed("done")), .json) == "done\n")
    }

    @Test func fitsAWidth() {
        let long = String(repeating: "word ", count: 50)
        let table = rows(
            ["first", "second", "number"],
            [[.text(long), .text("short"), .number(1_234_567)], [.text("x"), .text(long), .number(1)]])
        for width in [30, 40, 80, 200] {
            let text = written(table, .table, width: width)
            #expect(text.split(separator: "\n").allSatisfy { DisplayWidth.columns(of: $0) <= width }, "\(width)")
            #expect(text.contains("1234567"))
        }
        let many = rows((1...30).map { "column\($0)" }, [(1...30).map { .text("value \($0)") }])
        let text = written(many, .table, width: 60)
        #expect(text.split(separator: "\n").allSatisfy { DisplayWidth.columns(of: $0) <= 60 })
        let rest = Renderer(library: Library(), format: .table, width: 60).write(many) { _ in true }
        #expect(rest.rows == 1 && rest.hiddenColumns.last == "column30")
        #expect(
            written(rows(["a"], [[.text("你好你好你好")]]), .table, width: 8)
                == "a\n────────\n你好你…\n".replacing("────────", with: "───────"))
        #expect(written(table, .table, width: 1).contains("…"))
        #expect(written(rows(["a"], []), .table) == "a\n─\n")
        #expect(written(rows([], []), .table) == "\n\n")
    }

    @Test func makesControlsVisible() {
        let bad = rows(["a\u{1B}"], [[.text("\u{1B}]0;x\u{7}\u{9B}")]])
        for format in OutputFormat.allCases {
            let text = written(bad, format, isForTerminal: true)
            #expect(!text.unicodeScalars.contains { VisibleText.isHidden($0) && $0 != "\n" && $0 != "\r" }, "\(format)")
        }
        #expect(written(bad, .tsv).contains("\u{1B}]0;x"))
    }

    @Test func writesNodes() throws {
        let library = Library()
        library.add(Document(path: "a/b.md", source: Array("---\ntitle: T\n---\nText\n".utf8)))
        let node = Node(document: 0, relation: .docs, index: 0)
        let result = QueryResult(.value(.node(node)))
        let json = written(result, .ndjson, library: library)
        #expect(json.contains("\"path\":\"a/b.md\"") && json.contains("\"title\":\"T\""))
        #expect(json.contains("\"line\":1,\"column\":1,\"start\":0,\"end\":22,\"sources\":[{"))
        #expect(json.contains(#""end":22,"quote":"---\ntitle: T\n---\nText\n"}]}"#))
        let inside = written(QueryResult(.value(.record(Record([("doc", .node(node))])))), .ndjson, library: library)
        #expect(inside.contains("\"doc\":{\"text\":"))
        #expect(written(result, .tsv, library: library).hasPrefix("text\tpath\tname"))
    }

    @Test func handsOnInPortions() {
        let many = rows(["a"], (0..<100_000).map { [.number(Number($0))] })
        var (portions, bytes) = (0, 0)
        Renderer(library: Library(), format: .tsv).write(many) {
            portions += 1
            bytes += $0.count
            return portions < 5
        }
        #expect(portions == 5 && bytes < 500_000)
    }
}
