import Markdown
import Testing

/// Where blocks begin and end.
@Suite struct BlockEventTests {
    @Test func headings() {
        #expect(
            outline("  ## A b ##  \nC\nd\n---\n#\n") == """
                heading «## A b ##» «A b»
                 text «A b»
                heading «C\\nd\\n---» «C\\nd»
                 text «C»
                 softBreak «\\n»
                 text «d»
                heading «#» «»
                """)
        #expect(events(.heading, "C\n===").map(\.level) == [1])
        #expect(events(.heading, "C\n===").map(\.flags) == [.underlined])
    }

    @Test func listsAndItems() {
        #expect(
            outline("- a\n\n  b\n- c\n\n\n7) d\n") == """
                list «- a\\n\\n  b\\n- c»
                 item «- a\\n\\n  b» «a\\n\\n  b»
                  paragraph «a»
                   text «a»
                  paragraph «b»
                   text «b»
                 item «- c» «c»
                  paragraph «c»
                   text «c»
                list «7) d»
                 item «7) d» «d»
                  paragraph «d»
                   text «d»
                """)
        let lists = events(.list, "- a\n\n  b\n- c\n\n\n7) d\n8) e")
        #expect(lists.map(\.flags) == [[], [.ordered, .tight]])
        #expect(lists.map(\.detail) == [-1, 7])
        #expect(lists.map(\.level) == [UInt8(ascii: "-"), UInt8(ascii: ")")])
        #expect(events(.item, "7) d\n8) e").map(\.detail) == [7, 8])
    }

    @Test func quotes() {
        #expect(
            outline("> a\nb\n>\n> > c\n>\n\nd") == """
                blockQuote «> a\\nb\\n>\\n> > c\\n>» «a\\nb\\n>\\n> > c\\n>»
                 paragraph «a\\nb»
                  text «a»
                  softBreak «\\n»
                  text «b»
                 blockQuote «> c» «c»
                  paragraph «c»
                   text «c»
                paragraph «d»
                 text «d»
                """)
    }

    @Test func code() {
        #expect(
            outline("> ```swift x\n> a\n>\n>  b\n> ```\n\n    c\n\n     d\n\n") == """
                blockQuote «> ```swift x\\n> a\\n>\\n>  b\\n> ```» «```swift x\\n> a\\n>\\n>  b\\n> ```»
                 codeBlock «```swift x\\n> a\\n>\\n>  b\\n> ```» «a\\n>\\n>  b\\n»
                  text «a\\n»
                  text «\\n»
                  text « b\\n»
                codeBlock «c\\n\\n     d»
                 text «c\\n»
                 text «\\n»
                 text « d»
                """)
        #expect(events(.text, "-\t\tc").map(\.level) == [2])
    }

    @Test func definitions() {
        #expect(
            outline("[a]: <b> 'c'\n[d\n]:\n e\nf [a]") == """
                linkDefinition «[a]: <b> 'c'» «a»
                linkDefinition «[d\\n]:\\n e» «d\\n»
                paragraph «f [a]»
                 text «f »
                 link «[a]» «a»
                  text «a»
                """)
    }

    @Test func footnotes() {
        #expect(
            outline("a[^x]\n\n[^x]: b\n\n    c\n") == """
                paragraph «a[^x]»
                 text «a»
                 footnoteReference «[^x]» «x»
                footnoteDefinition «[^x]: b\\n\\n    c» «b\\n\\n    c»
                 paragraph «b»
                  text «b»
                 paragraph «c»
                  text «c»
                """)
        #expect(events(.footnoteReference, "a[^x]\n\n[^x]: b\n").map(\.detail) == [4])
    }

    @Test func blankLinesOfNoBreakSpaces() {
        let text = "a\n\u{A0}\nb\n \u{A0} \u{A0}\n- c\n\u{A0}\n- d"
        #expect(texts(.paragraph, text) == ["a", "b", "c", "d"])
        #expect(texts(.paragraph, text, .gitHub) == ["a\n\u{A0}\nb\n \u{A0} \u{A0}", "c\n\u{A0}", "d"])
        #expect(events(.list, text).map(\.flags) == [[]])
    }

    @Test func taskMarkers() {
        #expect(
            outline("- [x] a\n- [ ]  b\n- [y] c", .gitHub) == """
                list «- [x] a\\n- [ ]  b\\n- [y] c»
                 item «- [x] a» «[x] a»
                  paragraph «[x] a»
                   taskMarker «[x]» «x»
                   text «a»
                 item «- [ ]  b» «[ ]  b»
                  paragraph «[ ]  b»
                   taskMarker «[ ]» « »
                   text «b»
                 item «- [y] c» «[y] c»
                  paragraph «[y] c»
                   text «[y] c»
                """)
        #expect(events(.taskMarker, "- [X] a\n- [ ] b").map(\.flags) == [.checked, []])
    }
}
