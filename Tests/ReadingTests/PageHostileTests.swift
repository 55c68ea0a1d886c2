import Foundation
import TestSupport
import Testing

@testable import Reading

/// Time is linear and nothing overflows, whatever the page.
@Suite struct PageHostileTests {
    #if DEBUG
        // Unoptimized, a twentieth of the megabyte takes as long.
        static let size = 50_000
    #else
        static let size = 1_000_000
    #endif

    /// Repeats a piece up to a size.
    private static func pages() -> [(name: String, piece: String)] {
        [
            ("deep blocks", "<div>"), ("deep quotes", "<blockquote>x"), ("deep lists", "<ul><li>x"),
            ("deep emphasis", "<b>x<i>"),
            ("deep spans", "<span>x"), ("deep tables", "<table><tr><td>"), ("unknown elements", "<q-a>x"),
            ("crossing tags", "<b><i>x</b>y</i>"), ("emphasis over blocks", "<b><p>x"), ("links", "<a href=x>y"),
            ("open paragraphs", "<p>x"), ("ends without starts", "</div></p></b>"),
            ("text in a table", "<table>x<b>y</table>"),
            ("rows", "<tr><td>x"), ("bodies", "<body class=x id=y>"), ("comments", "<!--"),
            ("comment starts", "<!-- x"),
            ("less than", "<"), ("ampersands", "&amp&#&x"), ("open scripts", "<script>"), ("open figures", "<svg>x"),
            ("templates", "<template>x"), ("selects", "<select><option>x"), ("forms", "<form><input>x"),
            ("definitions", "<dl><dt>x"), ("wide cells", "<td colspan=9999999 rowspan=999999>x"),
            ("code", "<pre><code>x"),
            ("headings", "<h1>x"), ("buttons", "<button>x"), ("mathematics", "<math><mi>x"), ("plain", "<plaintext>"),
            ("crossing blocks", "<a><div></a></div>"), ("formatting", "<font color=1><nobr><tt>x</tt>"),
            ("inline ends around blocks", "<span>x<div></span>"), ("items in sections", "<li><section>x"),
            ("ends in nested mathematics", "<mi></h2>x"), ("ends beyond mathematics", "<math><mi></li>x"),
            ("cells beyond the limit", "<table><tr><td>x</td><td>"), ("other ends", "<q>x</data>"),
            ("lists of terms", "<dt>x"), ("rules", "<hr>x"), ("breaks", "<br>"), ("frames", "<frameset><frame>"),
        ]
    }

    @Test(arguments: pages().map(\.name))
    func takesLessThanASecond(_ name: String) throws {
        let piece = try #require(Self.pages().first { $0.name == name }).piece
        let source = Array(String(repeating: piece, count: Self.size / piece.utf8.count).utf8)
        try check(source)
    }

    @Test func attributesWithoutEnd() throws {
        let names = (0..<Self.size / 8).map { " a\($0)=\"\"" }.joined()
        try check(Array("<p\(names)>x".utf8))
        try check(Array("<body\(names)><body\(names)>x".utf8))
        try check(Array("<p \(String(repeating: "=", count: Self.size))".utf8))
    }

    @Test func manyEmphasesReopenedInEveryParagraph() throws {
        let marks = ["a", "b", "big", "code", "em", "font", "i", "s", "small", "strike", "strong", "tt", "u"]
        let opened = marks.map { String(repeating: "<\($0)>", count: 3) }.joined()
        try check(Array((opened + String(repeating: "<p>x", count: Self.size / 4)).utf8))
    }

    private func check(_ source: [UInt8]) throws {
        let seconds = ProcessorTime.seconds { _ = Page(source, from: 0) }
        #expect(seconds < Double(Sanitizer.slowness), "\(source.count) bytes")
        #expect(Pages.violation(Array(source.prefix(3_000))) == nil)
    }
}
