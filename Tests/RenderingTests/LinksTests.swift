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
        #expect(links.address(ofFile: "/x.md", line: 12, column: 5)?.text == "file://here/x.md#L12")
        #expect(Links(folder: "/").address(ofFile: "/x.md", line: 12)?.text == "file:///x.md#L12")
    }

    @Test func placesAreReadFromTheirEnd() throws {
        let place = try #require(CellLinks.place("a:b.md:12:3"))
        #expect(place == ("a:b.md", 12, 3))
        for text in ["a.md", ":1:2", "a.md:1", "a.md:1:", "a.md:-1:2", "a.md:1:99999999999999999999"] {
            #expect(CellLinks.place(text) == nil)
        }
    }

    @Test(arguments: [
        ("vscode://file/{path}:{line}:{column}", "vscode://file/a/b%20%231.md:12:5"),
        ("vscode://file{path}:{line}", "vscode://file/a/b%20%231.md:12"),
        ("file://{path}#L{line}", "file:///a/b%20%231.md#L12"),
        ("emacs://open?url=file://{path}&line={line}", "emacs://open?url=file:///a/b%20%231.md&line=12"),
        ("idea://open?file={path}", "idea://open?file=/a/b%20%231.md"),
    ])
    func aTemplateTellsAnEditor(template: String, address: String) throws {
        let read = try #require(LinkTemplate(template))
        let links = Links(folder: "/", template: read)
        #expect(links.address(ofFile: "/a/b #1.md", line: 12, column: 5)?.text == address)
    }

    @Test(arguments: [
        "", "vscode", "{path}", "vscode://file/", "vscode://{paht}", "vscode://{path", "1a:{path}", "a b:{path}",
        "x:\u{1B}{path}", "x:{path}\u{7}", "x:é{path}", "x:{path}<", "x:}{path}", "x:{}{path}", ":{path}",
    ])
    func whatIsNoTemplateIsRefused(text: String) { #expect(LinkTemplate(text) == nil) }

    @Test func aNameThatIsNoUTF8LeadsToItsBytes() {
        let links = Links(folder: "/", bytes: { _ in [0x2F, 0x61, 0xFF, 0x1B] })
        #expect(links.address(ofFile: "/a?")?.text == "file:///a%FF%1B")
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
            table("at", "a.md:3:1", links: links).contains("\(start)file://here/home/a%20b/a.md#L3\(end)a.md:3:1"))
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
