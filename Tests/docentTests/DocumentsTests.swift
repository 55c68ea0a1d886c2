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
        #expect(run.errors == "docent: empty: no documents (.md, .markdown, .txt) in this folder\n")
        #expect(run.output == "count\n0\n")
        #expect(run.status == 3)
    }

    @Test(arguments: [
        "", "\n", "\u{FEFF}# a\r\n\r\nb", "a\rb\rc", "\0\0\0", "- \n- \n", "---\n", "---\ntitle: [\n---\n# a\n",
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
        try folder.write("odd.md", Data((0..<4_000).map { UInt8(truncatingIfNeeded: $0 &* 167 &+ $0 / 7) }))
        let run = try folder.shell("docent query 'words | count' odd.md")
        #expect(run.status == 0)
        #expect(run.errors == "")
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
