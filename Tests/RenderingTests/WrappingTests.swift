import Documents
import Query
import Testing
import Values

@testable import Rendering

@Suite struct WrappingTests {
    private func lines(_ text: String, _ columns: Int) -> [String] {
        CellLines.lines(of: text, columns: columns).map(\.text)
    }

    @Test func textIsBrokenAtSpaces() {
        #expect(lines("one two three", 7) == ["one two", "three"])
        #expect(lines("one two three", 100) == ["one two three"])
        #expect(lines("one two", 3) == ["one", "two"])
        #expect(lines("", 5) == [""])
    }

    @Test func aWordThatIsTooLongIsBrokenInIt() {
        #expect(lines("abcdefgh", 3) == ["abc", "def", "gh"])
        #expect(lines("a bcdefgh", 4) == ["a", "bcde", "fgh"])
    }

    @Test func wideLettersTakeTwoColumns() {
        #expect(lines("你好你好", 5) == ["你好", "你好"])
        #expect(lines("你好", 1) == ["你", "好"])
    }

    @Test func itsOwnLineBreaksAreKept() { #expect(lines("a\n\nb", 5) == ["a", "", "b"]) }

    @Test func spacesAtTheEndOfALineAreNoLineOfTheirOwn() {
        #expect(lines("one two ", 7) == ["one two"])
        #expect(lines("ab\n", 3) == ["ab", ""])
        #expect(lines("a\u{301}b c\u{301}", 2) == ["a\u{301}b", "c\u{301}"])
    }

    @Test func theLastColumnGoesOnBelowItself() {
        let help = "  name   what it is, in some words"
        #expect(
            HangingLines.text(help, width: 26) == """
                  name   what it is, in
                         some words
                """)
        #expect(
            HangingLines.text("  a long name   what it is, in some words", width: 22) == """
                  a long name
                    what it is, in
                    some words
                """)
        #expect(HangingLines.text("short\n\nlines", width: 10) == "short\n\nlines")
    }

    @Test func aLineOfManyGapsIsTextAsAnyOther() {
        // Once a column for each gap, each within the one before.
        let gaps = HangingLines.text(String(repeating: "a  ", count: 100_000), width: 9)
        #expect(gaps.utf8.count >= 300_000)
        #expect(gaps.split(separator: "\n").allSatisfy { DisplayWidth.columns(of: $0) <= 9 })
    }

    private func table(_ values: [[Value]], width: Int) -> String {
        let columns = (0..<2).map { RowColumn(["text", "n"][$0], .any, at: .value($0)) }
        let rows = Rows(RowShape(columns: columns), values.map { Row(node: nil, values: $0) })
        var renderer = Renderer(library: Library(), format: .table, width: width)
        renderer.wrapping = .always
        return String(decoding: renderer.bytes(of: QueryResult(.rows(rows))), as: UTF8.self)
    }

    @Test func cellsGoOnBelowThemselvesAndRowsOfSeveralLinesStandApart() {
        let shown = table(
            [[.text("one two three"), .number(1)], [.text("four"), .number(22)], [.text("x"), .null]], width: 12)
        #expect(
            shown == """
                text       n
                ────────  ──
                one two    1
                three

                four      22
                x

                """)
    }

    @Test func nothingIsCut() {
        let long = (1...40).map { "word\($0)" }.joined(separator: " ")
        let shown = table([[.text(long), .number(1)]], width: 30)
        #expect(!shown.contains("…") && shown.contains("word40"))
        #expect(shown.split(separator: "\n").allSatisfy { DisplayWidth.columns(of: $0) <= 30 })
    }

    @Test func rowsAreLeftOutAndCounted() {
        let shape = RowShape(columns: [RowColumn("n", .number, at: .value(0))])
        let rows = Rows(shape, (1...5).map { Row(node: nil, values: [.number(Number($0))]) })
        var renderer = Renderer(library: Library(), format: .table)
        renderer.mostRows = 2
        var text = ""
        let written = renderer.write(QueryResult(.rows(rows))) {
            text += String(decoding: $0, as: UTF8.self)
            return true
        }
        #expect(text == "n\n─\n1\n2\n")
        #expect(written == Renderer.Written(rows: 5, hiddenRows: 3, hiddenColumns: []))
        renderer.format = .tsv
        #expect(renderer.write(QueryResult(.rows(rows))) { _ in true }.hiddenRows == 0)
    }
}
