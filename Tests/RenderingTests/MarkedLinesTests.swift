import Documents
import Testing

@testable import Rendering

@Suite struct MarkedLinesTests {
    private func drawn(_ source: String, _ marked: [String], width: Int = 60) -> String {
        let bytes = Array(source.utf8)
        var spans: [Range<Int>] = []
        for part in marked {
            let part = Array(part.utf8)
            let from = spans.last?.lowerBound ?? 0
            let start = (from...max(from, bytes.count - part.count)).first { bytes[$0...].starts(with: part) } ?? 0
            spans.append(start..<start + part.count)
        }
        var rows: [MarkedRow] = []
        for (number, line) in PassageLines(source: bytes, spans: spans).lines(context: 20).enumerated() {
            rows += line.wrapped(to: width, number: number + 1)
        }
        var drawing = TerminalText()
        for row in rows { row.write(digits: 1, paint: Paint(false), to: &drawing) }
        return drawing.string
    }

    @Test func marksAPassageInItsLine() {
        #expect(
            drawn("before\nabout $65 million here\nafter", ["$65 million"]) == """
                  1 | about $65 million here
                    |       ^^^^^^^^^^^

                """)
        #expect(
            drawn("a 你好 b c", ["你好", "c"]) == """
                  1 | a 你好 b c
                    |   ^^^^   ^

                """)
    }

    @Test func cutsWhatIsFar() {
        let source = String(repeating: "word ", count: 30) + "HERE" + String(repeating: " word", count: 30)
        #expect(
            drawn(source, ["HERE"]) == """
                  1 | …word word word word HERE word word word word…
                    |                      ^^^^

                """)
    }

    @Test func wrapsLongPassages() {
        let text = drawn(String(repeating: "word ", count: 30), [String(repeating: "word ", count: 20)], width: 30)
        #expect(text.split(separator: "\n").allSatisfy { $0.count <= 36 })
        #expect(text.hasPrefix("  1 > word word"))
    }

    @Test func marksSeveralLines() {
        #expect(
            drawn("x (one\r\ntwo) y", ["(one\r\ntwo)"]) == """
                  1 | x (one
                    |   ^^^^
                  2 | two) y
                    | ^^^^

                """)
    }

    @Test func takesAnything() {
        #expect(drawn("", [""]) == "  1 |\n")
        #expect(drawn("\u{1B}[2J\tx", ["x"]).contains("␛[2J x"))
        let long = String(repeating: "x", count: 200_000)
        #expect(drawn(long, [long]).utf8.count > 200_000)
        #expect(drawn(String(repeating: "ab ", count: 50_000), Array(repeating: "ab", count: 1)).utf8.count < 300)
    }

    @Test func drawsNodes() {
        let library = Library()
        library.add(Document(path: "a.md", source: Array("One two\nthree\n".utf8)))
        var drawing = TerminalText()
        let lines = MarkedLines(library: library, width: 60, paint: Paint(false))
        for group in lines.groups(of: [Node(document: 0, relation: .docs, index: 0)]) {
            lines.write(group, to: &drawing)
        }
        #expect(
            drawing.string == """
                a.md:1:1
                  1 > One two
                  2 > three


                """)
    }
}
