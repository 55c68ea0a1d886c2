import Documents
import Testing

/// Digits that are raised behind others: marks of notes, and powers.
struct RaisedDigitsTests {
    @Test(arguments: [
        ("In 2020<sup>4</sup> it was.", ["2020"]), ("It had 1,200<sup>a</sup> members.", ["1,200"]),
        ("It rose by 12%<sup>5</sup> again.", ["12%"]), ("It had 300<sup>[6]</sup> members.", ["300"]),
        ("They paid €4.50<sup>7</sup>.", ["€4.50"]), ("They paid $500^8^.", ["$500"]),
        ("At most 2<sup>31</sup> items", []), ("At most 2^31^ items", []), ("10<sup>-6</sup> of them", []),
        ("Area: 5 km<sup>2</sup>", ["5 km2"]), ("The 21<sup>st</sup> century", ["21st century"]),
        ("It paid $5 million<sup>3</sup>.", ["$5 million"]), ("In 2021\n\n<sup>1</sup> Of 30 members", ["2021", "30"]),
        ("They met in 2021 <sup>1</sup> members came.", ["2021"]),
    ])
    func areNoneOfTheirNumbers(_ text: String, _ figures: [String]) {
        #expect(Sample(text).texts(.figures) == figures)
        let page = text.replacing("\n\n", with: "</p><p>")
        guard !page.contains("^") else { return }
        #expect(
            Sample(Document(path: "a.html", source: Array("<!doctype html><p>\(page)</p>".utf8))).texts(.figures)
                == figures)
    }

    @Test(arguments: [
        ("Type <code>sleep 30</code> for 5 days", ["5 days"]),
        ("<kbd>9</kbd> of <samp>3 `4` 5</samp> and 7 days <code>and 8 weeks", ["7 days", "8 weeks"]),
    ])
    func codeBetweenTagsHasNone(_ text: String, _ figures: [String]) {
        #expect(Sample(text).texts(.figures) == figures)
    }

    @Test func yearsInATable() {
        let table =
            "| Year | Goals |\n| --- | --- |\n| 2019 | 3 |\n| 1066 | 4 |\n\n| Years |\n| --- |\n| 3 |\n| 1999-2003 |\n"
        #expect(Sample(table).values(.figures, "kind") == ["date", "count", "date", "count", "duration", "date"])
        let losses = "| Balance |\n| --- |\n| ($2,300) |\n| (£4.2m) |\n"
        #expect(Sample(losses).values(.figures, "value") == ["-$2300", "-£4200000"])
    }

    @Test func variablesAreNoCurrency() {
        let table = "| Variable | Scale |\n| --- | --- |\n| $spacer-0 | 4 |\n\n| Cost ($m) |\n| --- |\n| 7 |\n"
        #expect(Sample(table).values(.figures, "unit") == ["-", "USD"])
    }
}
