import Documents
import TestSupport
import Testing

/// Bad input: no trap, and no time that grows faster than the input.
struct HostileTests {
    static let inputs: [(name: String, text: String)] = [
        ("nested lists", String(repeating: "- ", count: 50_000) + "x"),
        ("nested quotes", String(repeating: ">", count: 50_000) + " x"),
        ("list in list", (0..<400).map { String(repeating: " ", count: 2 * $0) + "- x\n" }.joined()),
        ("links", String(repeating: "[a](b) ", count: 50_000)),
        ("open brackets", String(repeating: "[", count: 100_000)),
        ("anchors", String(repeating: "<a href=x>", count: 20_000)),
        ("tags", String(repeating: "<u>", count: 50_000) + String(repeating: "</b>", count: 50_000)),
        ("spans", String(repeating: "<span style='text-decoration: underline'>x", count: 20_000)),
        ("emphasis", String(repeating: "*a ", count: 50_000)),
        ("left-over marks", String(repeating: "a* **b *", count: 30_000)),
        ("strong", String(repeating: "**a", count: 50_000) + String(repeating: "**", count: 50_000)),
        ("one line", String(repeating: "word ", count: 200_000)),
        ("full stops", String(repeating: ".", count: 200_000)),
        ("initials", String(repeating: "A. ", count: 100_000)),
        ("quotes", String(repeating: "\u{201D}", count: 100_000) + ". X"),
        ("capitals", String(repeating: "A", count: 200_000) + ":"),
        ("speakers", String(repeating: "MR. X: y  \n", count: 20_000)),
        ("hard breaks", String(repeating: "a  \n", count: 50_000)),
        ("breaks running", String(repeating: "a<br><br>", count: 30_000)),
        ("bold lines parted by breaks", "# a\n\n" + String(repeating: "**[a](b)**<br><br>", count: 20_000)),
        ("bold lines", String(repeating: "**a**\n\n", count: 20_000)),
        ("empty comments", String(repeating: "- a\n\n<!-- -->\n\n", count: 20_000)),
        ("end marks", String(repeating: "\\###\n\n", count: 20_000)),
        ("table", "|a|\n|-|\n" + String(repeating: "|b|\n", count: 30_000)),
        ("wide table", String(repeating: "|a", count: 5_000) + "|\n" + String(repeating: "|-", count: 5_000) + "|\n"),
        (
            "long head",
            "|" + String(repeating: "head ", count: 40_000) + "|b|\n|-|-|\n"
                + String(repeating: "|1|2|\n", count: 10_000)
        ),
        (
            "long row head",
            String(repeating: "|in millions", count: 5_000) + "|\n" + String(repeating: "|-", count: 5_000) + "|\n|"
                + String(repeating: "head ", count: 40_000) + String(repeating: "|1", count: 4_999) + "|\n"
        ),
        ("html table", "<table>" + String(repeating: "<tr><td>x", count: 20_000)),
        ("tables in HTML", String(repeating: "<table><tr><td>x</td></tr></table>", count: 5_000)),
        ("HTML blocks", String(repeating: "<div>x</div>\n\n", count: 20_000)),
        ("numbers", String(repeating: "— ", count: 50_000) + String(repeating: "1. ", count: 30_000)),
        ("acronyms", (0..<3_000).map { "Alpha Beta\($0) Gamma (ABG\($0)) " }.joined()),
        ("nested tables", String(repeating: "<table><tr><td>", count: 5_000)),
        ("wide cell", "<table><tr><td colspan=4000000000>x</td><td>y</td></tr></table>"),
        ("wider cell", "<table><tr><td colspan=2147483647>x</td><td>y</td></tr></table>"),
        ("script", "<script>" + String(repeating: "a\n", count: 50_000)),
        ("open comment", "<!--" + String(repeating: "-\n", count: 50_000)),
        ("entities", String(repeating: "&amp;&nbsp;&#0;&#xD800;", count: 20_000)),
        ("footnotes", (0..<5_000).map { "[^\($0)]: a\n\n" }.joined()),
        ("code", String(repeating: "`a` ", count: 50_000)),
        ("front matter", "---\na: " + String(repeating: "[", count: 100_000) + "\n---\n"),
        ("nested YAML", "---\n" + String(repeating: "- ", count: 50_000) + "\n---\n"),
        (
            "aliases",
            "---\na0: &a0 [x,x,x]\n"
                + (1..<30).map { "a\($0): &a\($0) [*a\($0 - 1),*a\($0 - 1),*a\($0 - 1)]\n" }.joined() + "---\n"
        ),
        ("nested TOML", "+++\na = " + String(repeating: "[", count: 50_000) + "\n+++\n"),
        ("dotted TOML", "+++\n" + String(repeating: "a.", count: 30_000) + "a = 1\n+++\n"),
        ("dotted TOML table", "+++\n[" + String(repeating: "'a' . ", count: 30_000) + "a]\n+++\n"),
        ("dots in braces", "+++\na = [{" + String(repeating: "a.", count: 30_000) + "a = 1}]\n+++\n"),
        (
            "dots in nested braces",
            "+++\n" + String(repeating: String(repeating: "a.", count: 90) + "a = {", count: 90) + "\n+++\n"
        ),
        ("indented YAML", "---\n" + (0..<700).map { String(repeating: " ", count: $0) + "a:\n" }.joined() + "---\n"),
        ("nested JSON", "{\"a\": " + String(repeating: "[", count: 50_000)),
        ("no-break spaces", String(repeating: "\u{A0}", count: 100_000)),
        ("control characters", "a\u{0}b\u{7}c\u{1B}[31m\u{9B}d\u{85}e"),
        ("nothing", ""),
    ]

    @Test(arguments: inputs.map(\.name))
    func input(_ name: String) throws {
        let text = try #require(HostileTests.inputs.first { $0.name == name }).text
        HostileTests.readAll(Document(path: "hostile.md", source: Array(text.utf8)))
    }

    /// Documents cut at any byte, and with bytes that are no UTF-8.
    @Test func brokenBytes() {
        let text = Array(
            "---\ndate: '2024-01-02'\n---\n**Head.** U.S. “text” &amp; <u>x</u>\u{A0}\n\n- *a*: b\n\n| c |\n|---|\n"
                .utf8)
        for end in 0...text.count { HostileTests.readAll(Document(path: "cut.md", source: Array(text[..<end]))) }
        for index in text.indices {
            for byte in [0, 0x80, 0xC2, 0xE2, 0xF0, 0xFF] as [UInt8] {
                var broken = text
                broken[index] = byte
                HostileTests.readAll(Document(path: "broken.md", source: broken))
            }
        }
    }

    /// Asks for all layers, for all fields of some rows, and for the containers of all rows of the greatest rank.
    private static func readAll(_ document: Document) {
        let start = ContinuousClock.now
        let sample = Sample(document)
        _ = document.problems
        for relation in Relation.allCases {
            let count = sample.count(relation)
            for row in 0..<count {
                let span = document.layer(relation).span(of: row)
                #expect(Int(span.upperBound) <= document.source.count)
            }
            for row in Set([0, 1, count / 2, count - 2, count - 1]) where row >= 0 && row < count {
                for field in relation.schema.allFields.indices {
                    _ = sample.library.field(field, of: sample.node(relation, row))
                }
            }
        }
        for row in 0..<sample.count(.words) {
            for container in Relation.containers {
                _ = sample.library.container(container, of: sample.node(.words, row))
            }
        }
        #expect(ContinuousClock.now - start < .seconds(30 * Sanitizer.slowness))
    }

    @Test(arguments: [
        ("[a]: ADDRESS\n", true), ("[a]:\n  ADDRESS\n\nMore.\n", true), ("[a]: x\n\nADDRESS\n", false),
    ])
    func aDocumentTellsOfReferencesThatWereLeft(definition: String, isTold: Bool) {
        let address = String(repeating: "b", count: 1_000)
        for references in [90, 110] {
            let source =
                String(repeating: "[a] ", count: references) + "\n\n"
                + definition.replacing("ADDRESS", with: address)
            let problems = Sample(source).document.problems.map(\.message)
            let told = ["its references repeat more than all of its text; the last ones are read as text"]
            #expect(problems == (isTold && references > 100 ? told : []))
        }
    }
}
