import Documents
import Testing

/// Styled runs, and the emphasis that CommonMark leaves over.
struct HighlightTests {
    private static func runs(_ source: String) -> [String] {
        let sample = Sample(source)
        return zip(sample.values(.highlights, "kind"), sample.texts(.highlights)).map { "\($0): \($1)" }
    }

    @Test(arguments: [
        ("**DELIVERING REDUCED COSTS: **Today’s actions", ["bold: DELIVERING REDUCED COSTS:"]),
        ("**Rule of Law***. * The United States", ["bold: Rule of Law", "italic: ."]),
        ("a 15% *ad valorem *tariff", ["italic: ad valorem"]), ("2 * 3 * 4", []), ("a* b *c", []), ("\\*a\\*", []),
        ("***A: ***b", ["bold: A:", "italic: A:"]), ("**<u>a</u>****<u>.</u>**", ["bold: a.", "underline: a."]),
        ("**a** **b**", ["bold: a b"]), ("**a** b **c**", ["bold: a", "bold: c"]), ("~~a~~", ["strike: a"]),
        ("<strong>a</strong><em>b</em><s>c</s>", ["bold: a", "italic: b", "strike: c"]),
        ("<span style=\"text-decoration: underline\">a</span> <span>b</span>", ["underline: a"]),
        ("***a** b*", ["italic: a b", "bold: a"]), ("**a\n\nb**", []), ("<u>a\n\nb</u>", ["underline: a"]),
    ])
    func kinds(_ source: String, _ expected: [String]) {
        #expect(HighlightTests.runs(source) == expected)
    }

    @Test func spansHoldTheMarkup() {
        #expect(Sample("x **a** [**b**](u) <u>c</u>").sources(.highlights) == ["**a** [**b**", "<u>c</u>"])
        #expect(Sample("**A: **b").sources(.highlights) == ["**A: **"])
    }

    @Test func aRunEndsWithItsBlock() {
        #expect(HighlightTests.runs("**a  \n\u{A0}  \nb** c") == [])
        #expect(HighlightTests.runs("**a<br><br>b** c") == ["bold: a", "bold: b"])
    }
}
