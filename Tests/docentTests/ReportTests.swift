import Foundation
import TestSupport
import Testing

/// Scripts whose results are one page.
@Suite struct ReportTests {
    private static let script = """
        # Sums & places of a sheet. Made <for> a test.

        # The largest sums
        money | top 1 by value | select value, doc.date, at

        # By bound
        money | count by bound | bars count by bound title "Sums | bounds" source "the sheet"
        money | count by bound, unit | pivot count by bound, unit title "In each"
        print "done <b>"
        """

    private static let document = """
        ---
        date: 2024-11-15
        source_url: https://example.org/a?b=1&c="2"
        ---
        They gave more than $5 million, and $7.

        """

    private func page(_ format: String) throws -> (output: String, status: Int32) {
        let folder = try Folder()
        try folder.write("s.docent", Self.script)
        try folder.write("d.md", Self.document)
        let run = try folder.shell("docent run s.docent d.md --format \(format)")
        #expect(run.errors == "")
        return (run.output, run.status)
    }

    @Test func htmlIsOnePage() throws {
        let (page, status) = try page("html")
        #expect(status == 0)
        #expect(page.hasPrefix("<!DOCTYPE html>\n"))
        for element in ["<html>", "</html>", "<body>", "</body>", "<h1>"] {
            #expect(page.components(separatedBy: element).count == 2, "\(element)")
        }
        #expect(page.contains("<title>Sums &amp; places of a sheet</title>"))
        #expect(page.contains("<h1>Sums &amp; places of a sheet</h1>\n<p>Made &lt;for&gt; a test.</p>\n"))
        #expect(page.contains("<h2>The largest sums</h2>"))
        #expect(page.contains("<h2>By bound</h2>\n<figure>\n<svg"))
        #expect(page.contains("<h3>In each</h3>"))
        #expect(page.contains("<p>done &lt;b&gt;</p>"))
        #expect(
            page.contains(
                "<td class=\"n\" align=\"right\" nowrap data-c=\"value\">$5 million</td><td class=\"d\" nowrap data-c=\"date\">2024-11-15</td>"
            ))
        #expect(
            page.contains(
                "<td class=\"p\" nowrap data-c=\"at\"><a href=\"https://example.org/a?b=1&amp;c=%222%22\">d.md:5:21</a></td>"
            ))
        #expect(page.contains("<tr id=\"row-1\">") && page.contains("<tr id=\"result-3-row-1\">"))
        #expect(page.contains("</html>\n\n<!-- Saved by docent"))
        #expect(page.contains(" from 1 document: # Sums & places") && page.hasSuffix(" -->\n"))
    }

    @Test func markdownIsOnePage() throws {
        let (page, status) = try page("md")
        #expect(status == 0)
        #expect(
            page.hasPrefix("# Sums \\& places of a sheet\n\nMade \\<for\\> a test.\n\n## The largest sums\n\n| value"))
        #expect(page.contains("\n\n## By bound\n\n```\nSums | bounds\n"))
        #expect(page.contains("Source: the sheet\n"))
        #expect(page.contains("\n<!-- Saved by docent") && page.hasSuffix(" -->\n"))
    }

    @Test func savedPagesHaveTitlesAndHeadings() throws {
        let folder = try Folder()
        let script = "# Sums.\n\n# All of them\nmoney | select value | save \"a.html\" | save \"a.md\"\n"
        try folder.write("s.docent", script)
        try folder.write("d.md", Self.document)
        let run = try folder.shell("docent run s.docent d.md --quiet && cat a.md && cat a.html")
        #expect(run.status == 0)
        #expect(run.output.hasPrefix("# Sums\n\n## All of them\n\n| value |\n| ---: |\n| $5 million |\n"))
        #expect(run.output.contains("<h1>Sums</h1>\n<h2>All of them</h2>\n<p class=\"c\">2 rows</p>"))
    }
}
