import Fuzzing
import Markdown
import Testing

/// Pandoc's simple, multiline and grid tables. The expectations are what pandoc 2.17 makes of the texts.
@Suite struct ColumnTableTests {
    /// The table's cells, a row a line, `|` between; the header ends in `=`, cells are marked `<`, `^`, `>` as aligned.
    private func table(_ text: String) -> String {
        let source = Array(text.utf8)
        let parsed = ParsedMarkdown.parse(source, dialect: .document)
        #expect(EventInvariants.violation(source, dialect: .document) == nil)
        var rows: [String] = []
        for (index, event) in parsed.events.enumerated() where event.kind == .tableRow {
            var cells: [Int32: String] = [:]
            for cell in parsed.events[index..<Int(event.next)] where cell.kind == .tableCell {
                let text = String(decoding: source[Int(cell.start)..<Int(cell.end)], as: UTF8.self)
                if cell.flags.contains(.continued) {
                    cells[cell.detail, default: ""] += (cells[cell.detail]?.last == " " ? "" : " ") + text
                } else {
                    cells[cell.detail] = ["", "<", "^", ">"][Int(cell.level)] + text
                }
            }
            rows.append(cells.sorted { $0.key < $1.key }.map(\.value).joined(separator: "|"))
            if event.flags.contains(.header) { rows.append("=") }
        }
        return rows.joined(separator: "\n")
    }

    @Test func simple() {
        #expect(
            table(
                """
                Before.

                  Right     Left     Center     Default
                -------     ------ ----------   -------
                     12     12        12            12
                    123     *123*    123          123

                Table: after
                """) == """
                    >Right|<Left|^Center|Default
                    =
                    >12|<12|^12|12
                    >123|<*123*|^123|123
                    """)
        #expect(table("A   B\n--- ---\n1   2\n3   4\n--- ---\n\nx") == "<A|<B\n=\n<1|<2\n<3|<4")
        #expect(table("Hé   “B”\n---- ----\né    2") == "<Hé|<“B”\n=\n<é|<2")
        #expect(table("漢字 b\n---- ----\n漢   2") == "漢字|<b\n=\n漢|<2")
    }

    @Test func simpleWithoutHeader() {
        #expect(table("--- ---\n1   2\n3   4\n--- ---\n\nx") == "<1|<2\n<3|<4")
    }

    @Test func multiline() {
        let rows = """
               First    row                12.0 Example of a row that
                                                spans *multiple* lines.

              Second    row                 5.0 Here's another.
            """
        let header = """
            -------------------------------------------------------------
             Centered   Default           Right Left
              Header    Aligned         Aligned Aligned
            ----------- ------- --------------- -------------------------
            """
        let end = "-------------------------------------------------------------"
        #expect(
            table([header, rows, end].joined(separator: "\n")) == """
                ^Centered Header|Default Aligned|>Right Aligned|<Left Aligned
                =
                ^First|row|>12.0|<Example of a row that spans *multiple* lines.
                ^Second|row|>5.0|<Here's another.
                """)
        let dashes = "----------- ------- --------------- -------------------------"
        #expect(
            table([dashes, rows, dashes, "", "x"].joined(separator: "\n")) == """
                ^First|<row|>12.0|<Example of a row that spans *multiple* lines.
                ^Second|<row|>5.0|<Here's another.
                """)
    }

    @Test func grid() {
        #expect(
            table(
                """
                +---------------+---------------+------+
                | Fruit         | Price         | Sold |
                +===============+==============:+:====:+
                | Bananas       | $1.34         | yes  |
                | and plantains |               |      |
                +---------------+---------------+------+
                | Wide                          | no   |
                +---------------+---------------+------+
                """) == """
                    Fruit|>Price|^Sold
                    =
                    Bananas and plantains|>$1.34|^yes
                    Wide|>|^no
                    """)
        #expect(table("+---+---+\n| a | b |\n+---+---+") == "a|b")
        #expect(table("> +:--+---+\n> | a | b |\n> +---+---+\n> | c | d |\n> +---+---+\n") == "<a|b\n<c|d")
    }

    @Test func inItems() {
        #expect(table("- x\n\n  A   B\n  --- ---\n  1   2\n\n  y") == "<A|<B\n=\n<1|<2")
        #expect(table("1. x\n\n   +---+\n   | a |\n   +---+\n") == "a")
    }

    /// What looks like one, but is a rule, a heading, or text.
    @Test(arguments: [
        "a\n---\nb", "---\n\na\n\n---\n", "- - -\na\n- - -\n", "a\nb\n--- ---\nc", "a b\n--- ---\n", "--- ---\na\n\nb",
        "+---+\n| a |\n", "+---+\n| a |\n\n+---+", "a\n+---+\n| a |\n+---+", "---\na\n---\n\n", "+ a\n+ b",
    ])
    func noTables(_ text: String) {
        #expect(events(.table, text).isEmpty)
        #expect(outline(text).hasSuffix("»"), "\(outline(text))")
    }

    @Test func onlyInTheirDialect() {
        #expect(events(.table, "A   B\n--- ---\n1   2\n", .gitHub).isEmpty)
        #expect(events(.table, "+---+\n| a |\n+---+\n", .gitHub).isEmpty)
    }

    @Test func asHTML() {
        #expect(
            html("+---+---+\n| a | b |\n| c |   |\n+---+---+\n", .document)
                == "<table>\n<tbody>\n<tr>\n<td>a\nc</td>\n<td>b</td>\n</tr>\n</tbody>\n</table>\n")
    }
}
