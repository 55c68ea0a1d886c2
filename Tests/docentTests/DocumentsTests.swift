import Foundation
import TestSupport
import Testing

/// Documents of all kinds, and folders of them.
@Suite struct DocumentsTests {
    @Test func aFolderIsAllDocumentsBelowIt() throws {
        let folder = try Folder()
        try folder.write("b.md", "# B\n")
        try folder.write("a/c.txt", "# C\n")
        try folder.write(".hidden/d.md", "# D\n")
        try folder.write("e.png", "# E\n")
        let run = try folder.shell("docent query 'docs | select path, title' .")
        #expect(run.output == "path\ttitle\n./a/c.txt\tC\n./b.md\tB\n")
        #expect(run.status == 0)
    }

    @Test func aFolderWithoutDocumentsIsNamed() throws {
        let folder = try Folder()
        let run = try folder.shell("mkdir empty; docent query 'docs | count' empty")
        #expect(
            run.errors
                == "docent: empty: no documents (.md, .markdown, .mdown, .mkd, .mdx, .qmd, .rmd, .txt, .html, .htm, .xhtml) in this folder\n"
        )
        #expect(run.output == "count\n0\n")
        #expect(run.status == 3)
    }

    @Test func ofSeveralFoldersWithoutDocumentsOneSaysWhatIsRead() throws {
        let folder = try Folder()
        let run = try folder.shell("mkdir a b c; docent query 'docs | count' a b missing.md c")
        let lines = run.errors.split(separator: "\n")
        #expect(lines.count == 4)
        #expect(lines.count { $0.contains(".markdown") } == 1)
        #expect(lines.contains("docent: b: no documents in this folder"))
        #expect(lines.contains("docent: c: no documents in this folder"))
        #expect(lines.contains { $0.hasPrefix("docent: missing.md: ") })
        #expect(run.status == 3)
    }

    @Test(arguments: [
        "", "\n", "\u{FEFF}# a\r\n\r\nb", "a\rb\rc", "- \n- \n", "---\n", "---\ntitle: [\n---\n# a\n",
    ])
    func oddDocumentsAreAnswered(text: String) throws {
        let folder = try Folder()
        try folder.write("odd.md", text)
        let run = try folder.shell("docent query 'docs | count' odd.md; docent query 'blocks | select at, text' odd.md")
        #expect(run.output.hasPrefix("count\n1\n"))
        #expect(run.status == 0)
    }

    @Test func bytesThatAreNoTextAreAnswered() throws {
        let folder = try Folder()
        try folder.write("odd.md", Data(repeating: 120, count: 500) + Data([0x81, 0xC3, 0xED, 0xA0, 0x80]))
        let run = try folder.shell("docent query 'words | count' odd.md")
        #expect(run.output == "count\n1\n")
        #expect(run.status == 0)
        #expect(run.errors == "docent: odd.md: 5 bytes are not UTF-8; read as U+FFFD\n")
    }

    @Test func whatHoldsNoTextIsNamedAndTheOthersAreAnswered() throws {
        let folder = try Folder()
        try folder.write("odd.md", Data((0..<4_000).map { UInt8(truncatingIfNeeded: $0 &* 167 &+ $0 / 7) }))
        try folder.write("plan.pdf", "%PDF-1.4\n")
        try folder.write("a.md", "It costs $5.\n")
        let run = try folder.shell("docent query 'money | select text' odd.md plan.pdf a.md")
        #expect(run.output == "text\n$5\n")
        #expect(run.errors.contains("docent: odd.md: not text: it has null bytes"))
        #expect(
            run.errors.contains("docent: plan.pdf: a PDF, not text; convert it: pdftotext -layout plan.pdf plan.txt"))
        #expect(run.status == 3)
    }

    @Test func aGuessedEncodingIsNotedOnceAFileHoweverManyThereAre() throws {
        let folder = try Folder()
        for number in 0..<20 { try folder.write("\(number).md", "plain") }
        try folder.write("a.md", Data("caf".utf8) + Data([0xE9]))
        let run = try folder.shell("docent query 'words | where text == \"café\" | count' .")
        #expect(run.output == "count\n1\n")
        #expect(run.errors == "docent: ./a.md: not UTF-8; read as Windows-1252\n")
    }

    @Test func oneFileIsOneDocumentHoweverItIsNamed() throws {
        let folder = try Folder()
        try folder.write("a/b.md", "It costs $5.\n")
        let run = try folder.shell(
            "ln a/b.md c.md; ln -s a/b.md d.md; docent query 'open \"c.md\" | count; docs | select path' ./a/b.md a/../a/b.md a d.md"
        )
        #expect(run.output == "count\n1\npath\n./a/b.md\n")
        #expect(run.status == 0)
    }

    @Test func placesAreThoseOfTheFile() throws {
        let folder = try Folder()
        let text = "# A\n\nIt costs $5 é.\n"
        try folder.write("a.md", Data([0xFF, 0xFE]) + (text.data(using: .utf16LittleEndian) ?? Data()))
        try folder.write("b.ipynb", #"{"cells": [{"cell_type": "markdown", "source": ["A\n", "costs $5"]}]}"#)
        let run = try folder.shell("docent query 'money | select at, start, end' a.md b.ipynb")
        #expect(run.output == "at\tstart\tend\na.md:3:10\t30\t34\nb.ipynb:1:63\t62\t64\n")
        let kept = try folder.shell(
            "docent query 'money' a.md b.ipynb --format ndjson --receipts > r.ndjson; docent verify r.ndjson")
        #expect(kept.status == 0, "\(kept.errors)\(kept.output)")
    }

    @Test func brokenFrontMatterIsReportedWithItsLineAndTheBodyIsThere() throws {
        let folder = try Folder()
        try folder.write("broken.md", "---\ntitle: ok\nlist: [\n---\n- a\n- b\n")
        let run = try folder.shell("docent query 'items | count' broken.md")
        #expect(run.output == "count\n2\n")
        #expect(run.errors.hasPrefix("docent: broken.md:"))
        #expect(run.status == 0)
    }
}
