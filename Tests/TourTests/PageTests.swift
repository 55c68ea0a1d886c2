import Documents
import Foundation
import Session
import TestSupport
import Testing

@testable import Tour

/// A tour as a page.
@Suite struct PageTests {
    private func page(_ text: String, of document: String = "- Aid of **$5 million** <b>by</b> 2026.\n") throws
        -> String
    {
        let session = Session()
        session.library.add(Document(path: "d<i>.md", source: Array(document.utf8)))
        let page = TourPage(of: TourReader.read(Array(text.utf8), path: "t.md").tour, in: session)
        #expect(page.problems.isEmpty)
        return String(decoding: page.bytes, as: UTF8.self)
    }

    private func step(_ text: String) -> String { "---\ntitle: T\n---\n## A\n\n\(text)\n" }

    @Test func eachFigureLeadsToItsPassageWhichIsMarked() throws {
        let html = try page(step("```docent\nmoney | select value, line\n```"))
        #expect(html.contains("<a href=\"#p1\">$5 million</a>"))
        #expect(html.contains("<p>Aid of <mark id=\"p1\">$5 million</mark> by 2026.</p>"))
        #expect(html.contains("<h3>d&lt;i&gt;.md</h3>"))
    }

    @Test func theFigureIsMarkedAndNotWhatIsAroundIt() throws {
        let html = try page(
            step("```docent\nmoney | select value\n```\n\n```docent\nsentences | select text\n```"),
            of: "It gives $5 million. It was late.\n")
        #expect(
            html.contains(
                "<p><span class=\"around\" id=\"p2\">It gives <mark id=\"p1\">$5 million</mark>.</span> "
                    + "<mark id=\"p3\">It was late.</mark></p>"))
        Self.checkLinks(html)
    }

    @Test func aSumLeadsToAllThatItWasMadeFrom() throws {
        let html = try page(
            step("```docent\nmoney | summarize sum(value)\n```"), of: "It gives $5 million and $6 million.\n")
        #expect(html.contains("<td class=\"from\"><a href=\"#p1\">1</a> <a href=\"#p2\">2</a></td>"))
    }

    @Test func nothingOfATourOrDocumentActs() throws {
        let hostile =
            "<script>alert(1)</script> <img src=x onerror=alert(1)>\n\nSee [a](javascript:alert(1)) ![b](http://x/y.png)"
        let html = try page(
            step(
                "\(hostile)\n\n<iframe src=\"http://x\"></iframe>\n\n```hint\n\(hostile)\n```\n\n```docent exercise\nprint \"<script>{1}\"\n```"
                    + "\n\n```html\n<script>alert(2)</script>\n```\n\n```docent\nparagraphs | select text, source\n```"),
            of: "<script>alert(3)</script>\n\nText <script>alert(4)</script> & \"more\" \u{202E}x\n")
        for wrong in ["<script", "<img", "<iframe", "href=\"javascript", "src=", "onerror=alert(1)>", "\u{202E}"] {
            #expect(!html.contains(wrong), "\(wrong)")
        }
        #expect(html.contains("&lt;script&gt;"))
    }

    @Test func queriesAreColoured() throws {
        let html = try page(step("```docent\nitems | where text has \"<b>\" or depth == 1\n```"))
        #expect(html.contains("<span class=\"relation\">items</span>"))
        #expect(html.contains("<span class=\"text\">&quot;&lt;b&gt;&quot;</span>"))
    }

    @Test func hintsAndAnswersAreFolded() throws {
        let html = try page(step("```hint\nSo.\n```\n```docent exercise\nitems\n```"))
        #expect(html.contains("<details><summary>Hint</summary>\n<p>So.</p>\n</details>"))
        #expect(html.contains("<details><summary>Answer</summary>"))
    }

    /// Every link within the page has its end, and every end is one.
    static func checkLinks(_ html: String) {
        let ids = html.matches(of: /id="([^"]*)"/).map { String($0.1) }
        #expect(Set(ids).count == ids.count)
        for match in html.matches(of: /href="([^"]*)"/) {
            if match.1.first == "#" {
                #expect(ids.contains(String(match.1.dropFirst())), "\(match.1)")
            } else {
                #expect(match.1.hasPrefix("http"), "\(match.1)")
            }
        }
        for name in [
            "div", "p", "table", "tr", "td", "th", "mark", "span", "details", "summary", "section", "ol", "ul", "li",
            "pre",
        ] {
            let opened =
                html.components(separatedBy: "<\(name)>").count + html.components(separatedBy: "<\(name) ").count - 2
            #expect(opened == html.components(separatedBy: "</\(name)>").count - 1, "\(name)")
        }
        #expect(!html.contains("<script") && !html.contains("url("))
    }

    @Test(arguments: ShippedTourTests.paths) func itsPageStandsAlone(_ path: String) throws {
        let tour = TourReader.read(Array(try Data(contentsOf: URL(fileURLWithPath: path))), path: path).tour
        let session = Session()
        #expect(tour.open(in: session) { Issue.record("\($0)") } == .done)
        let page = TourPage(of: tour, in: session)
        #expect(page.problems.isEmpty)
        Self.checkLinks(String(decoding: page.bytes, as: UTF8.self))
    }
}
