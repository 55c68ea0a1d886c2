import Testing

@testable import Reading

/// However a page's tags are nested, libgumbo is not made to nest them without end: it walks through all that are open.
@Suite struct PageDepthTests {
    /// Start tags and end tags of which HTML's parser passes over the end tags, or which it nests in its own way.
    static let pieces = [
        "<span><div></span>", "<q-a><div></q-a>", "<label><section></label>", "<sup><div></sup>", "<ruby></data>",
        "<q></data>", "<li><section>", "<dd><blockquote>", "<ul><li><ul></li>", "<ul><li><section>",
        "<table><tr><td>x</td><td>", "<div><table><tr><td></div>", "<table><tr><td><table></td>", "<tr><td><div></tr>",
        "<td><div></td>", "<caption><div></caption>", "<template><td><div></td>", "<div><object></div>",
        "<div><marquee></div>", "<div><math><mi></div>", "<h1><div></h2>", "<h1><object></h1>",
        "<b><table><tr><td></b>",
        "<main><div></main>", "<dialog><div></dialog>", "<table><div></table>", "<table><caption><div></table>",
        "<thead><tr><th><div></thead>", "<dl><dt><div></dd>", "<div><p></div>", "<p><table></p>",
        "<button><div></button>",
    ]

    @Test(arguments: pieces)
    func nestsNoDeeperThanAnyPageToBeRead(_ piece: String) {
        let source = Array(String(repeating: piece, count: 3_000).utf8)
        source.withUnsafeBufferPointer { bytes in
            let tree = PageTree(bytes, from: 0)
            var (ends, deepest) = ([UInt32](), 0)
            for (index, node) in tree.nodes.enumerated() {
                while let end = ends.last, end <= index { ends.removeLast() }
                ends.append(node.next)
                deepest = max(deepest, ends.count)
            }
            // Besides the 400 that are let through there are those that libgumbo adds, such as `tbody`.
            #expect(deepest < 1_000, "\(piece)")
        }
    }

    @Test(arguments: [
        ("<h1>a</h2><p>b</p>", "heading1('a') paragraph('b')"),
        ("<ul><li><span>a</li><li>b</ul>c", "list(item(paragraph('a')) item(paragraph('b'))) paragraph('c')"),
        ("<div><span>a</div>b</span><p>c", "paragraph('a') paragraph('b') paragraph('c')"),
        ("<ul><li>a <math><mi>x</math> b</ul>c", "list(item(paragraph('a' 'x' 'b'))) paragraph('c')"),
        ("<ul><mtext>a</ul>b", "list(paragraph('a')) paragraph('b')"),
    ])
    func anEndTagClosesWhatItDoesInABrowser(_ html: String, _ outline: String) {
        #expect(Pages.outline(html) == outline)
    }
}
