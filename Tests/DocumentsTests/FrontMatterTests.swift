import Documents
import Reading
import Testing

/// Front matter: YAML, TOML, JSON.
struct FrontMatterTests {
    private static func meta(_ source: String) -> String { Sample(source).values(.docs, "meta")[0] }

    @Test(arguments: [
        (
            "---\ntitle: A\ndate: '2024-11-15'\nat: 2025-06-09 23:11:51-04:00\nn: 1.50\nyes: true\nno: ~\nl: [a, 2]\nr: {k: v}\n---\nb",
            "{title: A, date: 2024-11-15, at: 2025-06-09, n: 1.5, yes: true, no: -, l: [a, 2], r: {k: v}}"
        ),
        ("+++\nb = 1\na = 2024-11-15\nc = 2025-06-09T23:11:51-04:00\n+++\nb", "{a: 2024-11-15, b: 1, c: 2025-06-09}"),
        ("{\n \"a\": \"2024-11-15\", \"b\": [1.5, null, \"\\u00e9\\n\"]\n}\nb", "{a: 2024-11-15, b: [1.5, -, é\n]}"),
        ("---\na: 'x 2024-11-15'\nb: \"2024-11-31\"\n...\nb", "{a: x 2024-11-15, b: 2024-11-31}"),
        (
            "% On\n  oars\n% Bo Lee; Mia Ash\n% 2024-11-15\n\nb",
            "{title: On oars, author: [Bo Lee, Mia Ash], date: 2024-11-15}"
        ),
        ("\u{FEFF}%\n% Bo\n\nb", "{author: Bo}"), ("% A\n\nb", "{title: A}"),
        ("---\n---\nb", "{}"), ("b", "{}"),
        ("\u{FEFF}---\r\na: 1\r\n---\r\nb", "{a: 1}"),
    ])
    func records(_ source: String, _ expected: String) {
        #expect(FrontMatterTests.meta(source) == expected)
        #expect(Sample(source).texts(.paragraphs) == ["b"])
        #expect(Sample(source).document.problems.isEmpty)
    }

    @Test(arguments: ["% a\n% b\n% c\n% d\n\ne", "% a\nb", "%a\n\nb", "\n% a\n\nb", "%\n\nb", "%% a\n\nb"])
    func whatIsNoTitleBlock(_ source: String) { #expect(FrontMatterTests.meta(source) == "{}") }

    @Test(arguments: [
        ("---\na: 1\nb: [\n---\nb", 4), ("---\na: b: c\n---\nb", 2),
        ("+++\na = 1\nb = \n+++\nb", 3), ("{\n\"a\": 1,\n\"b\" 2\n}\nb", 3),
        ("\n\n---\na: [\n---\nb", 5), ("---\na: 1\nb\n---\nb", 4),
    ])
    func brokenOnesNameTheirLine(_ source: String, _ line: Int) {
        let sample = Sample(source)
        #expect(sample.document.problems.map(\.line) == [line])
        #expect(sample.document.problems.first?.message.hasPrefix("front matter: ") == true)
        #expect(sample.texts(.paragraphs) == ["b"])
        #expect(FrontMatterTests.meta(source) == "{}")
    }

    /// What is nested deeper than anyone would write is not read, whatever nests it; the text is.
    @Test(arguments: [
        ("+++\nx = 1\n", "a.", "a = 1", "+++", 3), ("+++\n[", "a.", "a]\nb = 1", "+++", 2),
        ("+++\n[", "'a' . ", "a]", "+++", 2), ("+++\nx = {", "a.", "a = 1}", "+++", 2),
        ("+++\nx = [\n1, {", "a.", "a = 1}]", "+++", 3), ("+++\na = ", "{a.b = ", "", "+++", 2),
        ("---\na: ", "[", "", "---", 2), ("---\na:\n ", "- ", "b", "---", 3),
    ])
    func whatIsTooDeepIsNotRead(_ start: String, _ part: String, _ end: String, _ mark: String, _ line: Int) {
        let sample = Sample(start + String(repeating: part, count: 500) + end + "\n" + mark + "\nb")
        let expected = Problem(message: "front matter: too deeply nested", line: line)
        #expect(sample.document.problems.map(\.message) == [expected.message])
        #expect(sample.document.problems.map(\.line) == [expected.line])
        #expect(sample.texts(.paragraphs) == ["b"])
    }

    /// Values that end TOMLKit's parser, and the program with it, are refused before it sees them; what is a value isn't.
    @Test func valuesOfTOMLThatAreNone() {
        for value in [
            "1979-05-27T=7:32:00Z", "1979-05-27Tx", "1979-05-27t", "1979-05-27T07:32x", "0x", "1p5", "0x1p", "1_000.e3",
            "tru",
            "1.2.3", "+-1", "1979-05-27 x", "07:", "[1, 2T]", "{a = 1979-01-01T}", "𝟏", "\u{0}",
        ] {
            let sample = Sample("+++\na = 1\nb = \(value)\n+++\nb")
            #expect(sample.document.problems.map(\.line) == [3], "\(value)")
            #expect(sample.texts(.paragraphs) == ["b"])
        }
        let values = [
            "1979-05-27T07:32:00Z", "1979-05-27 07:32:00.25-04:30", "1979-05-27", "07:32:00", "0xdead_BEEF", "0o17",
            "0b1_0",
            "1_000", "-1.5e-3", "6.02E23", "+inf", "-nan", "0", "true", "[1, 2.5, [true], 1979-05-27, {a = 0}] # 1T",
            "'1T'",
        ]
        let lines = values.enumerated().map { "k\($0) = \($1)\n" }.joined()
        #expect(Sample("+++\n\(lines)+++\nb").document.problems.isEmpty)
    }

    /// A point in a value, a comment or a text nests nothing; nor do many keys beside each other.
    @Test func pointsThatNestNothing() {
        let lines = (0..<200).map { "a.b.k\($0) = [1.5, '....', {c.d = 2.5}] # .....\n" }.joined()
        let sample = Sample(
            "+++\n[x.y]\n" + lines + "z = \"\"\"\n" + String(repeating: "....\n", count: 90) + "\"\"\"\n+++\nb")
        #expect(sample.document.problems.isEmpty)
        #expect(sample.values(.docs, "meta")[0].hasPrefix("{x: {y: {a: {b: {k0: [1.5, ...., {c: {d: 2.5}}]"))
    }

    @Test(arguments: [
        ("---\na: 1\nb: 2\na: 3\n---\nb", "{b: 2, a: 3}", [4]), ("---\na:\n  - 1\n  - 2\na: 3\n---\nb", "{a: 3}", [5]),
        ("---\nr:\n  k: 1\n  k: 2\nk: 3\n---\nb", "{r: {k: 2}, k: 3}", [4]), ("{\"a\": 1, \"a\": 2}\nb", "{a: 2}", [1]),
        ("---\n\"a\": 1\n'a': 2\nb: [1]\nb: 2\nb: 3\n---\nb", "{a: 2, b: 3}", [3, 6]),
    ])
    func ofAKeyThatComesAgainTheLastCounts(_ source: String, _ record: String, _ lines: [Int]) {
        let sample = Sample(source)
        #expect(FrontMatterTests.meta(source) == record)
        #expect(sample.document.problems.map(\.line) == lines)
        #expect(sample.document.problems.allSatisfy { $0.message.contains("twice") })
        #expect(sample.texts(.paragraphs) == ["b"])
    }

    @Test(arguments: [
        "\n\n---\na: 1\n---\nb", "\u{FEFF} \n---\na: 1\n---\nb", "\r\n+++\na = 1\n+++\nb", "\n{\"a\": 1}\nb",
    ])
    func itMayFollowBlankLines(_ source: String) {
        #expect(FrontMatterTests.meta(source) == "{a: 1}")
        #expect(Sample(source).texts(.paragraphs) == ["b"])
    }

    @Test(arguments: [
        "---\n<p align=\"center\">Yard</p>\n\n---\n", "---\n- a\n- b\n---\n", "---\n*a*\n\n---\n",
        "---\nA line.\n---\n",
        "---\nSee https://a.example/b\n\nNote: more\n---\n", "---\n> a: b\n---\n",
        "---\n\na\n\n---\n", "--- a\nb: c\n---\n", "{a}\n\nb", "---\na: 1\n", "+++ a\n",
    ])
    func otherStarts(_ source: String) {
        #expect(FrontMatterTests.meta(source) == "{}")
        #expect(Sample(source).document.problems.isEmpty)
    }

    @Test func itIsInNoText() {
        #expect(Sample("---\ntitle: A\n---\nb").document.text(in: 0..<100) == "b")
    }

    @Test func titleAndDate() {
        #expect(Sample("---\ntitle: \"A\\_b\"\ndate: 2024\n---\n# C").values(.docs, "title") == ["A b"])
        #expect(Sample("---\ntitle: 5\ndate: 2024-11\n---\n").values(.docs, "date") == ["2024-11"])
        #expect(Sample("---\ndate: soon\n---\n").values(.docs, "date") == ["-"])
    }

    @Test func whatAPageSaysSeveralTimesIsAList() throws {
        let fields = (0..<2_000).map { "<meta name=Tag content=\($0)>" }.joined()
        let page = "<!doctype html><title></title><meta name=x content=1>\(fields)<title>Tolls</title><p>Text.</p>"
        let sample = try Sample(Document(path: "a.html", reading: FileContent(Array(page.utf8), path: "a.html")))
        let tags = (0..<2_000).map(String.init).joined(separator: ", ")
        #expect(sample.values(.docs, "meta") == ["{x: 1, tag: [\(tags)], title: Tolls}"])
    }
}
