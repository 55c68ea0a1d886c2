import Documents
import Testing

/// Heads, their levels, and where sections end.
struct SectionTests {
    private static func heads(_ source: String) -> [String] {
        let sample = Sample(source)
        let levels = sample.values(.sections, "level")
        let headings = sample.values(.sections, "heading")
        return zip(sample.values(.sections, "kind"), zip(levels, headings)).map { "\($0) \($1.0) \($1.1)" }
    }

    @Test(arguments: [
        ("# A\n\nb\n\n## C:", ["heading 1 A", "heading 2 C"]), ("A\n=\n\nb", ["heading 1 A"]),
        ("a\n\n**B**\n\nc", ["intro 1 -", "bold 1 B"]), ("**A:**  \nb", ["bold 1 A"]), ("**A** b", ["intro 1 -"]),
        ("**A.** b", ["run-in 1 A"]), ("**A**: b", ["run-in 1 A"]), ("<u>A</u> – b", ["run-in 1 A"]),
        ("**A:**", ["bold 1 A"]), ("**WASHINGTON, D.C.** – b", ["intro 1 -"]),
        ("**<u>GOAL 1</u>** **–** b", ["run-in 1 GOAL 1"]),
        ("TAKING BACK: For", ["run-in 1 TAKING BACK"]), ("SUBJECT: For", ["intro 1 -"]),
        ("TAKING BACK:", ["intro 1 -"]),
        ("***A title***\n\nb", ["intro 1 -"]), ("a\n\n***B***\n\nc", ["intro 1 -", "bold 1 B"]),
        ("Sec. 2. Policy. It is", ["numbered 1 Sec. 2. Policy"]), ("Sec. 9.  (a)  Any", ["numbered 1 Sec. 9"]),
        ("Section 1. The following is so. It is", ["numbered 1 Section 1"]), ("- **A**\n\n> **B**", ["intro 1 -"]),
        ("**\(String(repeating: "a", count: 201))**", ["intro 1 -"]),
        ("**\(String(repeating: "a", count: 160)).**", ["intro 1 -"]), ("", []), ("<!-- a -->", []),
    ])
    func kinds(_ source: String, _ expected: [String]) {
        #expect(SectionTests.heads(source) == expected)
    }

    @Test(arguments: [
        // A look's first head stands below the innermost open one; later ones have its level.
        ("**A**\n\n**b.** c\n\n**D**\n\n**e.** f", "1 2 1 2"),
        // A whole line is never put below a run-in …
        ("**a.** b\n\n**C**\n\n**d.** e", "1 1 1"),
        // … unless only the run-in is in capitals.
        ("**AA.** b\n\n**C**\n\nd", "1 2"), ("## A\n\n**b**\n\nc\n\n# D\n\n**e**\n\nf", "2 3 1 2"),
        ("# A\n\n**B**\n\nSec. 1. Aa. It", "1 2 2"), ("**A**\n\n*__B__*\n\n**<u>C</u>**\n\n**D**", "1 2 3 1"),
    ])
    func levels(_ source: String, _ expected: String) {
        #expect(Sample(source).values(.sections, "level").joined(separator: " ") == expected)
    }

    @Test func aHeadIsABlockAndTheRestAParagraph() {
        let sample = Sample("**A.** *b* c\n\nd")
        #expect(sample.values(.blocks, "kind") == ["heading", "paragraph", "paragraph"])
        #expect(sample.sources(.blocks) == ["**A.**", "*b* c", "d"])
        #expect(sample.texts(.sections) == ["A. b c d"])
        #expect(sample.values(.headings, "level") == ["1"])
    }

    @Test func sectionsNest() {
        let sample = Sample("a\n\n# B\n\n## C\n\nd\n\n# E\n\n\\###\n")
        #expect(sample.sources(.sections) == ["a", "# B\n\n## C\n\nd", "## C\n\nd", "# E"])
        #expect(sample.values(.sections, "parent") == ["-", "-", "sections#1", "-"])
        #expect(sample.values(.sections, "path") == ["[-]", "[B]", "[B, C]", "[E]"])
    }

    @Test func numbersAreInHeadings() {
        let sample = Sample("# IV. A\n\n# 2. B\n\n# Part 3: C\n\n# D 5\n\nSec. 12. Ee. It is")
        #expect(sample.values(.sections, "number") == ["IV", "2", "3", "-", "12"])
    }

    @Test(arguments: [
        "\\###", "\\##", "\\# \\# \\#", "\\###END\\###", "END", "END \u{A0} 6:43 P.M. PST", "**\\###**", "###",
    ])
    func endMarks(_ mark: String) {
        let sample = Sample("a\n\n- b\n\n  \(mark)\n")
        #expect(sample.values(.blocks, "kind").last == "rule")
        #expect(sample.texts(.sentences) == ["a", "b"])
        #expect(sample.texts(.sections) == ["a b"])
    }

    @Test func titleAndNameOfADocument() {
        #expect(Sample("a\n\n# B *c*\n\n# D").values(.docs, "title") == ["B c"])
        #expect(Sample("**a**\n\nb").values(.docs, "title") == ["-"])
        #expect(Sample("a").values(.docs, "name") == ["sample"])
        #expect(Sample("a").values(.docs, "bytes") == ["1"])
    }
}
