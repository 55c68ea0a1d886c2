import Testing

@testable import Reading

/// Which kind a file is of, and what is said of those that hold no text.
@Suite struct FileKindTests {
    private func kind(_ path: String, _ text: String = "x") throws -> FileKind {
        try FileContent(Array(text.utf8), path: path).kind
    }

    private func message(_ path: String, _ bytes: [UInt8]) -> String? {
        do throws(Unreadable) {
            _ = try FileContent(bytes, path: path)
            return nil
        } catch {
            return error.message(for: path)
        }
    }

    @Test(arguments: [
        ("a.md", FileKind.markdown), ("a.QMD", .markdown), ("b/a.rmd", .markdown), ("a.mkd", .markdown),
        ("a", .markdown),
        ("a.b.mdown", .markdown), ("a.mdx", .markdown), ("a.rst", .markdown), ("a.txt", .text), ("a.HTM", .page),
        ("a.xhtml", .page), ("a.csv", .commaTable), ("a.tsv", .tabTable), (".html", .markdown),
    ])
    func namesTellTheKind(_ path: String, _ expected: FileKind) throws {
        #expect(try kind(path) == expected)
    }

    @Test func aFileWithoutAKnownNameIsAPageIfItBeginsAsOne() throws {
        #expect(try kind("-", "\u{FEFF}<?xml version='1.0'?>\n<!-- a --><!DOCTYPE HTML><p>x") == .page)
        #expect(try kind("page", " <html><p>x") == .page)
        #expect(try kind("page", "<p>x") == .markdown)
        #expect(try kind("a.md", "<!doctype html>") == .markdown)
    }

    @Test(arguments: [
        ("plan.pdf", "%PDF-1.7\n", "a PDF, not text; convert it: pdftotext -layout plan.pdf plan.txt"),
        ("/a b/c/plan.pdf", "%PDF-1.7\n", "pdftotext -layout '/a b/c/plan.pdf' plan.txt"),
        ("plan", "%PDF-1.7\n", "a PDF, not text; convert it: pdftotext -layout plan plan.txt"),
        ("my letter.docx", "PK\u{3}\u{4}…word/document.xml", "pandoc -t markdown 'my letter.docx' -o 'my letter.md'"),
        ("a.bin", "PK\u{3}\u{4}mimetypeapplication/epub+zip", "an EPUB"), ("it's.odt", "", "'it'\\''s.odt'"),
        ("a.zip", "PK\u{3}\u{4}", "unpack it: unzip a.zip -d a"), ("a.rtf", "{\\rtf1", "pandoc"),
        ("-x.png", "GIF89a", "./-x.png"), ("a.txt", "%!PS-Adobe-3.0\n", "ps2pdf a.txt a.pdf, then pdftotext"),
        ("a.md", "a\u{0}b", "null bytes"), ("a.xlsx", "PK\u{3}\u{4}xl/workbook.xml", "--convert-to csv"),
    ])
    func whatHoldsNoTextIsNamedWithACommand(_ path: String, _ text: String, _ words: String) {
        #expect(message(path, Array(text.utf8))?.contains(words) == true)
    }

    @Test(arguments: [
        ("a b.tex", "LaTeX is read as Markdown; convert it: pandoc -t markdown 'a b.tex' -o 'a b.md'"),
        ("a.srt", "SubRip is read as Markdown; convert it: sed -E '/-->|^WEBVTT|^[0-9]+\\r?$/d' a.srt > a.txt"),
        ("a.adoc", "AsciiDoc is read as Markdown; convert it: asciidoctor a.adoc"), ("a.md", ""), ("rst", ""),
        ("a b.eml", "e-mail as it is sent is read as Markdown; convert it: munpack -t 'a b.eml'"),
        ("a.jsonl", "JSON is read as Markdown; convert it: jq -r '.. | strings' a.jsonl > a.txt"),
        ("a.opml", "OPML is read as Markdown; convert it: pandoc -t markdown a.opml -o a.md"),
        ("a.enex", "an export of Evernote is read as Markdown; convert it: evernote2md a.enex"),
    ])
    func otherMarksAreToldOf(_ path: String, _ note: String) throws {
        let content = try FileContent(Array("Oil it.".utf8), path: path)
        #expect(content.mayHaveNote == !note.isEmpty)
        #expect(content.parse(from: 0).note ?? "" == note)
    }

    @Test(arguments: [
        ("From: Mia\nSubject: Rope\nMIME-Version: 1.0\n\nHi\n", true),
        ("From mia Tue\nTo: Tom\nX-A: b\n c\nContent-Transfer-Encoding: base64\n\nSGk=\n", true),
        ("From: Mia\nSubject: Rope\n\nMIME-Version: 1.0\n", false), ("MIME-Version: 1.0\n\nis a field.\n", false),
        ("From here on: it rains.\nMIME-Version: 1\n", false),
    ])
    func mailIsToldOfByItsHead(_ text: String, _ isMail: Bool) throws {
        for name in ["a.txt", "a.md", "a"] {
            let note = try FileContent(Array(text.utf8), path: name).parse(from: 0).note
            #expect((note?.contains("munpack -t \(name)") == true) == isMail)
        }
    }

    @Test func aTextThatSpeaksOfAPDFIsText() {
        #expect(message("a.md", Array("The first bytes are %PDF-1.4.".utf8)) == nil)
    }
}
