import Documents
import Testing

/// What a reader sees.
struct TextTests {
    @Test(arguments: [
        ("a\nb", "a b"), ("a  \nb", "a b"), ("a\u{A0} b", "a b"), ("a&nbsp;&amp; b", "a & b"), ("a\\*b\\", "a*b\\"),
        ("**a** *b* ~~c~~", "a b c"), ("[a](b \"t\") c", "a c"), ("a ![b](c) d", "a d"), ("a<!-- b -->c", "ac"),
        ("a <u>b</u> <foo>c</foo>", "a b c"), ("a<br>b", "a b"), ("sun\u{AD}day\u{200B}s\u{2060}\u{FEFF}", "sundays"),
        ("`a  b` c", "a  b c"), ("`a\nb`", "a b"), ("<https://a.b>", "https://a.b"), ("a\u{2003}\u{202F}b", "a b"),
        ("a\u{7}\u{1B}[31mb", "a[31mb"), ("&#x48;&eacute;", "Hé"), ("# a #", "a"), ("a[^1]\n\n[^1]: b", "a"),
    ])
    func firstBlock(_ source: String, _ text: String) {
        #expect(Sample(source).texts(.blocks).first == text)
    }

    @Test func blocksAndCellsAreDividedByASpace() {
        let sample = Sample("# a\n\nb\n\n- c\n- d\n\n| e | f |\n|---|---|\n| g | h |\n")
        #expect(sample.document.text(in: 0..<UInt32(sample.document.source.count)) == "a b c d e f g h")
    }

    @Test func codeKeepsItsSpacesAndLines() {
        let sample = Sample("a\n\n```swift\n  let x\n\n    y\n```\n")
        #expect(sample.texts(.code) == ["  let x\n\n    y"])
        #expect(sample.values(.code, "language") == ["swift"])
        #expect(sample.values(.code, "kind") == ["block"])
    }

    @Test func scriptAndStyleHaveNoText() {
        let sample = Sample("<div>a<script>b</script><style>c</style>d</div>")
        #expect(sample.document.text(in: 0..<UInt32(sample.document.source.count)) == "ad")
    }

    @Test func definitionsAreInNoText() {
        #expect(Sample("[a][b] c\n\n[b]: u \"t\"\n").texts(.blocks) == ["a c"])
    }

    @Test func sentencesSpanTheSourceFromTheirFirstCharacterToTheirLast() {
        let sample = Sample("**One *two*.** [Three](u) four.")
        #expect(sample.sources(.sentences) == ["One *two*.", "Three](u) four."])
        #expect(sample.texts(.sentences) == ["One two.", "Three four."])
    }

    @Test func aFigureCrossesMarkup() {
        #expect(Sample("It cost [$5](u) **million** so far.").texts(.money) == ["$5 million"])
        #expect(Sample("It cost [$5](u) **million** so far.").sources(.money) == ["$5](u) **million"])
    }

    @Test func placesAreLinesAndCharacters() {
        let sample = Sample("é\r\n\r\nü *x*\rz\n")
        #expect(sample.values(.highlights, "at") == ["sample.md:3:3"])
        #expect(sample.values(.highlights, "line") == ["3"])
        #expect(sample.values(.highlights, "start") == ["9"])
        #expect(sample.document.offset(line: 3, column: 3) == 9)
        #expect(sample.document.offset(line: 9, column: 1) == nil)
        #expect(sample.document.position(of: 0) == (1, 1))
    }

    @Test func wordsAreLettersAndDigits() {
        let sample = Sample("Don’t cut the U.S.-Peru deal: 1,000.5 or COVID-19, **m**ore.")
        #expect(
            sample.texts(.words)
                == ["Don’t", "cut", "the", "U.S.", "Peru", "deal", "1,000.5", "or", "COVID", "19", "more"])
        #expect(sample.values(.words, "lower").first == "don’t")
        #expect(sample.values(.words, "common").prefix(3) == ["true", "false", "true"])
        #expect(sample.values(.docs, "wordcount") == ["11"])
    }

    @Test func commentsHaveTheirInside() {
        #expect(Sample("a <!-- b  c --> d\n\n<!-- e -->\n").texts(.comments) == ["b c", "e"])
    }
}
