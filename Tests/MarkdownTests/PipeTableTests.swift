import Markdown
import Testing

@Suite struct PipeTableTests {
    @Test func places() {
        #expect(
            outline("> | a | *b* |\n> |:-:|--:|\n> | c \\| d\n> |e|f|g|\n\nh") == """
                blockQuote «> | a | *b* |\\n> |:-:|--:|\\n> | c \\| d\\n> |e|f|g|» «| a | *b* |\\n> |:-:|--:|\\n> | c \\| d\\n> |e|f|g|»
                 table «| a | *b* |\\n> |:-:|--:|\\n> | c \\| d\\n> |e|f|g|»
                  tableRow «| a | *b* |»
                   tableCell «a»
                    text «a»
                   tableCell «*b*»
                    emphasis «*b*» «b»
                     text «b»
                  tableRow «| c \\| d»
                   tableCell «c \\| d»
                    text «c »
                    escape «\\|» «|»
                    text « d»
                  tableRow «|e|f|g|»
                   tableCell «e»
                    text «e»
                   tableCell «f»
                    text «f»
                   tableCell «g»
                    text «g»
                paragraph «h»
                 text «h»
                """)
        let text = "| a | b |\n|:-:|--:|\n|c\n"
        #expect(events(.table, text).map(\.detail) == [2])
        #expect(events(.tableCell, text).map(\.detail) == [0, 1, 0])
        #expect(events(.tableCell, text).map(\.level) == [2, 3, 2])
        #expect(events(.tableRow, text).map(\.flags) == [.header, []])
    }

    @Test func pipesInCode() {
        #expect(texts(.text, "|a|\n|-|\n|`\\|x\\|`|") == ["a", "|x", "|"])
    }
}
