import Testing

@testable import Shell

@Suite struct LineLayoutTests {
    private func layout(_ text: String, cursor: Int? = nil, columns: Int = 20) -> LineLayout {
        LineLayout(
            prompt: "> ", continuation: ". ", text: text, cursor: cursor ?? text.utf8.count, columns: columns)
    }

    private func rows(_ layout: LineLayout) -> [String] { layout.rows.map { $0.runs.map(\.text).joined() } }

    @Test func anEmptyLineIsItsPrompt() {
        let empty = layout("")
        #expect(rows(empty) == ["> "])
        #expect(empty.cursor == (0, 2))
    }

    @Test func theCursorStandsBeforeTheCharacterAtItsOffset() {
        #expect(layout("abc", cursor: 1).cursor == (0, 3))
    }

    @Test func laterLinesHaveTheContinuationPrompt() {
        let two = layout("items |\ncount")
        #expect(rows(two) == ["> items |", ". count"])
        #expect(two.cursor == (1, 7))
    }

    @Test func aFullRowGoesOnInTheNext() {
        let full = layout("12345678", columns: 10)
        #expect(rows(full) == ["> 12345678", ""])
        #expect(full.rows[0].isFull)
        #expect(full.cursor == (1, 0))
    }

    @Test func aWideCharacterThatDoesNotFitStandsInTheNextRow() {
        let wide = layout("1234567你", columns: 10)
        #expect(rows(wide) == ["> 1234567", "你"])
        #expect(!wide.rows[0].isFull)
        #expect(wide.cursor == (1, 2))
    }

    @Test func whatCouldActIsShown() {
        #expect(rows(layout("a\u{1B}[2Jb", columns: 40)) == ["> a␛[2Jb"])
        #expect(rows(layout("a\u{9B}", columns: 40)) == ["> a\\u{9b}"])
    }
}
