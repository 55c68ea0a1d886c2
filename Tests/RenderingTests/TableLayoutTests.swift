import Documents
import Query
import Testing
import Values

@testable import Rendering

@Suite struct TableLayoutTests {
    private func written(_ names: [String], _ values: [[Value]], width: Int) -> (text: String, hidden: [String]) {
        let columns = names.enumerated().map { RowColumn($1, .any, at: .value($0)) }
        let rows = Rows(RowShape(columns: columns), values.map { Row(node: nil, values: $0) })
        let renderer = Renderer(library: Library(), format: .table, width: width)
        var bytes: [UInt8] = []
        let rest = renderer.write(QueryResult(.rows(rows))) {
            bytes.append(contentsOf: $0)
            return true
        }
        return (String(decoding: bytes, as: UTF8.self), rest.hiddenColumns)
    }

    @Test func anEmptyColumnMakesRoomForTheOthers() {
        let values: [[Value]] = [[.text("twenty letters are 20"), .null, .number(5)]]
        let narrow = written(["text", "label", "n"], values, width: 24)
        #expect(
            narrow.text == """
                text                   n
                ─────────────────────  ─
                twenty letters are 20  5

                """)
        #expect(narrow.hidden == [])
        #expect(written(["text", "label", "n"], values, width: 60).text.contains("label"))
    }

    @Test func emptyColumnsAloneStay() {
        #expect(written(["first", "second"], [[.null, .null]], width: 8).hidden == ["second"])
        #expect(written(["first", "second"], [], width: 30).text.hasPrefix("first  second"))
    }

    @Test func columnsAtTheEndForWhichThereIsNoRoomAreNamed() {
        let values: [[Value]] = [[.text("a long text"), .text("another long text"), .text("a third one")]]
        #expect(written(["a", "b", "c"], values, width: 20).hidden == ["c"])
    }

    @Test func placesAreCutAtTheirFront() {
        let values: [[Value]] = [[.text("fact-sheets/2024/peru.md:12:3")], [.null]]
        #expect(
            written(["at"], values, width: 15).text == """
                at
                ───────────────
                …4/peru.md:12:3


                """)
        // One text that is no place, and all are cut at their ends.
        let mixed = values + [[.text("nowhere")]]
        #expect(written(["at"], mixed, width: 15).text.contains("fact-sheets/20…"))
    }
}
