import Documents
import Query
import Testing

@testable import Rendering

@Suite struct LinksTests {
    private let links = Links(folder: "/home/a b", host: "here")

    @Test func addressesOfTheWebAndOfMailLeadToThemselves() {
        #expect(Links.address("https://a.org/x?y=1;2#z")?.text == "https://a.org/x?y=1;2#z")
        #expect(Links.address("HTTP://A.org")?.text == "HTTP://A.org")
        #expect(Links.address("mailto:a@b.org")?.text == "mailto:a@b.org")
        #expect(Links.address("https://a.org/é")?.text == "https://a.org/%C3%A9")
    }

    @Test(arguments: [
        "", "text", "https://", "file:///etc/passwd", "javascript:alert(1)", "ftp://a.org", "see https://a.org",
        "https://a.org and more", "vscode://x", "http:/a",
    ])
    func nothingElseDoes(text: String) {
        #expect(Links.address(text) == nil)
    }

    @Test func nothingInALinkActs() throws {
        #expect(Links.address("https://a.org/\u{1B}\\x") == nil)
        #expect(Links.address("https://a.org/\u{7F}\u{9C}")?.text == "https://a.org/%7F%C2%9C")
        #expect(Links.address(#"https://a.org/\"<x>"#)?.text == "https://a.org/%5C%22%3Cx%3E")
        #expect(Links.address("https://a.org/" + String(repeating: "a", count: 3000)) == nil)
        #expect(links.address(ofFile: "a\u{1B}]8;;x\u{7}")?.text == "file://here/home/a%20b/a%1B%5D8%3B%3Bx%07")
    }

    @Test func filesAreFoundFromTheFolder() {
        #expect(links.address(ofFile: "x/peru.md")?.text == "file://here/home/a%20b/x/peru.md")
        #expect(links.address(ofFile: "/x.md")?.text == "file://here/x.md")
        #expect(links.address(ofFile: "-") == nil)
        #expect(CellLinks.path(ofPlace: "a:b.md:12:3") == "a:b.md")
        #expect(CellLinks.path(ofPlace: "a.md") == nil)
        #expect(CellLinks.path(ofPlace: ":1:2") == nil)
    }

    private func table(_ column: String, _ text: String, links: Links?, _ paint: Paint = Paint(false)) -> String {
        let library = Library()
        library.add(Document(path: "a.md", source: []))
        let shape = RowShape(columns: [RowColumn(column, .text, at: .value(0))])
        var renderer = Renderer(library: library, format: .table, paint: paint, isForTerminal: true)
        renderer.links = links
        let rows = QueryResult(.rows(Rows(shape, [Row(node: nil, values: [.text(text)])])))
        return String(decoding: renderer.bytes(of: rows), as: UTF8.self)
    }

    @Test func cellsAreLinksWhereTheyAreWanted() {
        let start = "\u{1B}]8;;", end = "\u{1B}\\"
        #expect(
            table("url", "https://a.org", links: links).contains(
                "\(start)https://a.org\(end)https://a.org\(start)\(end)\n"))
        #expect(
            table("at", "a.md:3:1", links: links).contains("\(start)file://here/home/a%20b/a.md\(end)a.md:3:1"))
        #expect(!table("url", "https://a.org", links: nil).contains("\u{1B}"))
    }

    @Test func onlyOpenDocumentsAreLinked() {
        #expect(!table("at", "/etc/passwd:1:1", links: links).contains("\u{1B}"))
        #expect(!table("text", "a.md:3:1", links: links).contains("\u{1B}"))
    }

    @Test func aCutCellLeadsToTheWholeAddress() {
        let address = "https://a.org/" + String(repeating: "b", count: 100)
        let shown = table("url", address, links: links)
        #expect(shown.contains("8;;\(address)\u{1B}\\https://") && shown.contains("…\u{1B}]8;;"))
    }
}
