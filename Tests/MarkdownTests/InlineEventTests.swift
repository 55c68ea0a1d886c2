import Markdown
import Testing

/// Where inlines begin and end.
@Suite struct InlineEventTests {
    @Test func emphasis() {
        #expect(
            outline("***a** b* _c_ ~~d~~") == """
                paragraph «***a** b* _c_ ~~d~~»
                 emphasis «***a** b*» «**a** b»
                  strong «**a**» «a»
                   text «a»
                  text « b»
                 text « »
                 emphasis «_c_» «c»
                  text «c»
                 text « »
                 strikethrough «~~d~~» «d»
                  text «d»
                """)
    }

    /// The rest of each run is one event, also where the run closes and opens something as well.
    @Test func delimitersLeftOver() {
        #expect(texts(.delimiter, "** A: **b * c _d e_f") == ["**", "**", "*", "_", "_"])
        #expect(
            outline("**Rule of Law***. * The") == """
                paragraph «**Rule of Law***. * The»
                 strong «**Rule of Law**» «Rule of Law»
                  text «Rule of Law»
                 delimiter «*»
                 text «. »
                 delimiter «*»
                 text « The»
                """)
        #expect(texts(.delimiter, "\\*a `*` <http://a*b>").isEmpty)
    }

    @Test func links() {
        #expect(
            outline("[a *b*](<c d> \"e\") ![f][g] [g][] [g]\n\n[g]: h") == """
                paragraph «[a *b*](<c d> "e") ![f][g] [g][] [g]»
                 link «[a *b*](<c d> "e")» «a *b*»
                  text «a »
                  emphasis «*b*» «b»
                   text «b»
                 text « »
                 image «![f][g]» «f»
                  text «f»
                 text « »
                 link «[g][]» «g»
                  text «g»
                 text « »
                 link «[g]» «g»
                  text «g»
                linkDefinition «[g]: h» «g»
                """)
    }

    /// Marks of containers between lines are in no text.
    @Test func overLines() {
        #expect(
            outline("> a *b\n>   c* `d\n> e`  \n> <f\n> g='h'>\\\ni &amp; \\*") == """
                blockQuote «> a *b\\n>   c* `d\\n> e`  \\n> <f\\n> g='h'>\\\\ni &amp; \\*» «a *b\\n>   c* `d\\n> e`  \\n> <f\\n> g='h'>\\\\ni &amp; \\*»
                 paragraph «a *b\\n>   c* `d\\n> e`  \\n> <f\\n> g='h'>\\\\ni &amp; \\*»
                  text «a »
                  emphasis «*b\\n>   c*» «b\\n>   c»
                   text «b»
                   softBreak «\\n»
                   text «c»
                  text « »
                  codeSpan «`d\\n> e`» «d\\n> e»
                   text «d»
                   softBreak «\\n»
                   text «e»
                  hardBreak «  \\n»
                  htmlInline «<f\\n> g='h'>»
                  hardBreak «\\\\n»
                  text «i »
                  entity «&amp;»
                  text « »
                  escape «\\*» «*»
                """)
    }

    @Test func codeSpans() {
        #expect(texts(.text, "`` a`b `` ` c` `  `") == ["a`b", " ", " c", " ", "  "])
    }

    @Test func dollarsAreText() {
        #expect(texts(.text, "$1 and $2, $$x$$", .gitHub) == ["$1 and $2, $$x$$"])
    }
}
