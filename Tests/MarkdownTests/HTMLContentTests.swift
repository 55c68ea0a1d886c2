import Markdown
import Testing

/// The content of HTML blocks.
@Suite struct HTMLContentTests {
    @Test func tagsAndText() {
        #expect(
            outline("<div class='a'>\n  b &amp; <b>c</b>  \n<!-- d -->e\n</div>\n") == """
                htmlBlock «<div class='a'>\\n  b &amp; <b>c</b>  \\n<!-- d -->e\\n</div>»
                 htmlInline «<div class='a'>»
                 softBreak «\\n»
                 text «b »
                 entity «&amp;»
                 text « »
                 htmlInline «<b>»
                 text «c»
                 htmlInline «</b>»
                 softBreak «  \\n»
                 htmlInline «<!-- d -->»
                 text «e»
                 softBreak «\\n»
                 htmlInline «</div>»
                """)
        #expect(texts(.htmlInline, "<script>\nlet a = '<b>'\n\n</script>\n").count == 1)
        #expect(texts(.text, "<style>p { }</style> a\n") == [" a"])
        #expect(texts(.text, "<div>a < b <c\n") == ["a < b <c"])
    }

    @Test func tables() {
        let text = "<table>\n<thead>\n<tr><th>A</th><th>B</th></tr>\n</thead>\n<tr><td>c<td>d <b>e</b>\n\n</table>"
        #expect(
            outline(text) == """
                htmlBlock «\(text.replacing("\n", with: "\\n"))»
                 table «\(text.replacing("\n", with: "\\n"))» «\(text.dropFirst(7).dropLast(8).replacing("\n", with: "\\n"))»
                  softBreak «\\n»
                  htmlInline «<thead>»
                  softBreak «\\n»
                  tableRow «<tr><th>A</th><th>B</th></tr>» «<th>A</th><th>B</th>»
                   tableCell «<th>A</th>» «A»
                    text «A»
                   tableCell «<th>B</th>» «B»
                    text «B»
                  softBreak «\\n»
                  htmlInline «</thead>»
                  softBreak «\\n»
                  tableRow «<tr><td>c<td>d <b>e</b>\\n\\n» «<td>c<td>d <b>e</b>\\n\\n»
                   tableCell «<td>c» «c»
                    text «c»
                   tableCell «<td>d <b>e</b>\\n\\n» «d <b>e</b>\\n\\n»
                    text «d »
                    htmlInline «<b>»
                    text «e»
                    htmlInline «</b>»
                    softBreak «\\n»
                    softBreak «\\n»
                """)
        #expect(events(.table, text).map(\.detail) == [2])
        #expect(events(.tableRow, text).map(\.flags) == [[.html, .header], .html])
    }

    @Test func spans() {
        let text = """
            <table>
            <tr><td rowspan="2">a</td><td colspan=2>b</td><td>c</td></tr>
            <tr><td>d</td><td>e</td><td>f</td></tr>
            <tr><td>g</td></tr>
            </table>
            """
        #expect(events(.tableCell, text).map(\.detail) == [0, 1, 3, 1, 2, 3, 0])
        #expect(events(.table, text).map(\.detail) == [4])
    }

    /// A blank line does not end a table that has its end, but does end one that has none.
    @Test func blankLines() {
        #expect(texts(.htmlBlock, "<table><tr><td>\n\na\n\n</td></tr></table>\n\nb").count == 1)
        #expect(texts(.paragraph, "<table><tr><td>\n\na\n\n</td></tr></table>\n\nb") == ["b"])
        #expect(texts(.paragraph, "<table><tr><td>\n\na\n\nb") == ["a", "b"])
        #expect(texts(.paragraph, "> <table>\n\na\n\n</table>\n") == ["a"])
        #expect(texts(.paragraph, "<table>\n\na\n\n</table>\n", .gitHub) == ["a"])
    }

    @Test(arguments: [
        "<table><table><td>a</table>", "<table></td></tr>a</table></table>",
        "<table><td><table><tr><td>a</table>b</table>",
        "<tr><td>a</td></tr>", "<table><tr>a<td>b", "<table><tbody><td>a<thead><td>b</tbody></table>",
        "<table><th>a<tr><td>b",
        "<div><!-- a", "<div><script>a", "<div><![CDATA[a", "<div></ a>", "<table>\n> <td>a",
        "> <table>\n> <td>a\n>\n> b</table>",
    ])
    func brokenMarkupNests(_ text: String) {
        #expect(outline(text).contains("htmlBlock"), "\(outline(text))")
    }

    @Test func nestedTables() {
        let text = "<table><tr><td>a<table><tr><td>b</td></tr></table></td><td>c</td></tr></table>"
        #expect(events(.tableCell, text).map(\.detail) == [0, 0, 1])
        #expect(texts(.table, text).last == "<table><tr><td>b</td></tr></table>")
    }

    @Test func attributes() throws {
        let tag = try #require(HTMLTag(Array("<A\nhref = 'b&amp;c' Title=\"d e\" x=1/2 disabled />".utf8)))
        #expect(tag.name == "a")
        #expect(tag.attribute("href") == "b&c")
        #expect(tag.attribute("title") == "d e")
        #expect(tag.attribute("x") == "1/2")
        #expect(tag.attribute("disabled") == "")
        #expect(tag.attribute("style") == nil)
        #expect(tag.isSelfClosing && !tag.isClosing)
        #expect(HTMLTag(Array("</b >".utf8))?.isClosing == true)
        #expect(HTMLTag(Array("<!-- a -->".utf8)) == nil)
        #expect(HTMLTag(Array("<".utf8)) == nil)
        #expect(HTMLTag(Array("<a = b".utf8))?.attribute("b") == "")
    }

    /// The writer gives raw HTML back as it is, in every dialect.
    @Test func writing() {
        let text = "> <table>\n>   <tr><td>a\n>\n> b</table>\n"
        #expect(html(text, .document) == "<blockquote>\n<table>\n  <tr><td>a\n\nb</table>\n</blockquote>\n")
        #expect(html("<script>a</script>\n", .commonMark, safety: .filtered) == "&lt;script>a&lt;/script>\n")
    }
    /// A safe page has nothing of the author's own HTML, and nothing that loads, runs or reorders.
    @Test(arguments: [
        ("# A <b>c</b>", "<h3>A c</h3>\n"), ("#### A", "<h4>A</h4>\n"),
        ("<script>a</script>\n\nb", "<p>b</p>\n"), ("![a *b*](c.png)", "<p>a <em>b</em></p>\n"),
        ("[a](javascript:b) <javascript:c>", "<p>a javascript:c</p>\n"),
        ("[a](https://b.c/?d&\"e)", "<p><a href=\"https://b.c/?d&amp;%22e\">a</a></p>\n"),
        ("a\u{202E}b\u{7}c", "<p>abc</p>\n"), ("a[^1]\n\n[^1]: b", "<p>a</p>\n"),
        ("<div>a <i onclick=b>c</i></div>", "<p>a c</p>\n"),
    ])
    func safePage(_ markdown: String, _ expected: String) {
        let page = html(markdown, .document, safety: .safe)
        #expect(page.replacing("<p></p>\n", with: "") == expected)
    }
}
