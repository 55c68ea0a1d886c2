import Testing

@testable import Reading

/// What must hold of all events of a page: they nest and stand in order, and their bytes are the page's text.
@Suite struct PageInvariantTests {
    /// Pages of our own, in which nothing is hidden.
    private static let pages = [
        "<h1>Tide <em>tables</em></h1>\n<p>Read &amp; keep them.</p>\n<ul><li>Alba<li>Bero <b>East</b></ul><pre>n = 1\r\nm</pre>",
        "<b><i>a</b>b</i>c<p>d<b>e<p>f</b>g", "<table>lost<tr><td>a<td>b</tr>more<tr><td>c</table>after",
        "<p>one<table><tr><td>two<p>three<ul><li>four</table>five<a href=x>six<a href=y>seven",
        "<dl><dt>a<dd>b<dt>c</dl><blockquote>d<blockquote>e</blockquote>f</blockquote>",
        "<a href=1><div>a<p>b</div>c</a>d",
        "<ul>a<li>b<ol>c<li>d</ol>e</ul>f</li>g</p>h<br>i<hr>j",
        "<table><tr><b><td>a</b><td>b<table><tr><td>c</table>d</table>",
        "x<!-- note -->y</body>z</html>w", "<h1>a<h2>b<h3>c", "<em><h2>a</h2>b<ul><li>c</em>d</ul>e",
        "<table><tr><td>a</td>b<i>c<td>d</i></tr>e</table>f", "<p>a<ruby>b<rt>c</ruby>d<x-y>e<p>f</x-y>g",
    ]

    @Test(arguments: pages) func ourPages(_ html: String) {
        let source = Array(html.utf8)
        #expect(Pages.violation(source) == nil)
        let expected = Pages.strippedLetters(html.replacing("&amp;", with: "").replacing("<!-- note -->", with: ""))
        #expect(Pages.letters(source) == expected)
    }

    /// Tags of all kinds in any order, which end or don't: nothing is lost that is not hidden, and every place holds.
    @Test func randomPages() {
        var numbers = SystemRandomNumberGenerator()
        let elements = PageElement.allCases.filter {
            !$0.isHidden && !$0.holdsRawText && $0 != .plaintext && $0 != .meta && $0 != .dialog
                && $0 != .form && $0 != .header && $0 != .footer && $0 != .main && $0 != .article && $0 != .frameset
                && $0 != .other
                && $0 != .html && $0 != .body
        }
        for _ in 0..<400 {
            var html = "<body>"
            for _ in 0..<Int.random(in: 1...60, using: &numbers) {
                let element = elements.randomElement(using: &numbers) ?? .p
                switch Int.random(in: 0..<10, using: &numbers) {
                case 0..<4: html += Bool.random(using: &numbers) ? "<\(element)>" : "<\(element) class='q' href=z>"
                case 4..<7: html += "</\(element)>"
                case 7: html += [" ", "\n", "&lt;", "<!---->"].randomElement(using: &numbers) ?? ""
                default: html += "w\(Int.random(in: 0..<100, using: &numbers)) "
                }
            }
            let source = Array(html.utf8)
            #expect(Pages.violation(source) == nil, "\(html)")
            let expected = Pages.strippedLetters(html.replacing("&lt;", with: ""))
            #expect(Pages.letters(source).sorted() == expected.sorted(), "\(html)")
        }
    }

    /// Any bytes are a page.
    @Test func randomBytes() {
        var numbers = SystemRandomNumberGenerator()
        let pieces = [
            "<", ">", "</", "<p", "<a href=", "\"", "'", "=", "<!--", "-->", "<script", "&#", "&amp", "\u{0}", "é", "x",
            " ", "<table>", "<td>", "<svg>", "/>",
        ]
        for _ in 0..<400 {
            var source: [UInt8] = []
            for _ in 0..<Int.random(in: 0...50, using: &numbers) {
                source += (pieces.randomElement(using: &numbers) ?? "").utf8
                if Int.random(in: 0..<9, using: &numbers) == 0 {
                    source.append(UInt8.random(in: 0...255, using: &numbers))
                }
            }
            #expect(Pages.violation(source) == nil, "\(String(decoding: source, as: UTF8.self))")
        }
    }
}
