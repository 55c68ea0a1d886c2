import Documents
import Query
import Session
import Testing

@testable import Tour

/// What is said of an answer to an exercise.
@Suite struct JudgementTests {
    private static let text = """
        # Aid

        The U.S. gives $5 million for roads and $7 million for schools.

        - **Rail:** $65 million by 2026.
        - **Ports:** more than $100 million.
        - **Water:** 40 pumps.

        # Trade

        Trade grew 12% to $9 million in 2023.
        """

    /// What is said of an answer: nothing of a right one.
    private func judged(_ answer: String, model: String) throws -> String {
        let session = Session()
        session.library.add(Document(path: "d.md", source: Array(Self.text.utf8)))
        var results: [QueryResult] = []
        for query in [answer, model] {
            let ending = session.run(Script(query)) { part in
                if case .result(let result) = part { results.append(result) }
                if case .diagnostic(let diagnostic) = part { Issue.record("\(query): \(diagnostic.message)") }
            }
            #expect(ending == .done, "\(query)")
        }
        try #require(results.count == 2)
        return Judgement(of: results[0], model: results[1], in: session.library).words
    }

    @Test(arguments: [
        ("items | count", "items | summarize count() as n"),
        ("count(items)", "items | count"),
        ("money | top 3 by value", "money | sort value desc | take 3"),
        ("figures | where kind == 'money'", "money"),
        ("items | where text has 'rail'", "items | where label == 'Rail'"),
        ("money | sort value | select value", "money | select value as v"),
        ("items | select label, line", "items | select label as a, line as b"),
        ("sections | select heading, count(items) as n", "sections | select heading, count(items)"),
        ("max(money.value)", "money | top 1 by value | select value"),
        ("money | count by section", "money | summarize count() by section"),
        ("items | where text has 'pumps' | section", "sections | where any(items | where text has 'pumps')"),
        ("items | show", "items"),
        ("items", "items | show"),
        ("at 'Ports:' | where relation == 'items'", "items | where text has 'ports' | show"),
        ("print 'a'", "'a'"),
        ("items | bars line by label", "items | where true | bars line by label"),
        ("[1, 2]", "[2, 1]"),
        ("2026", "max(dates.value)"),
        // Columns in another order
        ("items | select line, label", "items | select label, line"),
        ("money | select text, value, line", "money | select value, line, text"),
        ("money | sort value desc | select line, value", "money | top 5 by value | select value, line"),
        (
            "sections | select count(items), heading, count(money)",
            "sections | select heading, count(money), count(items)"
        ),
        ("items | select column, depth, label", "items | select label, depth, column"),
        // The same content by another relation
        ("sentences | where text has 'rail' | show", "items | where text has 'rail' | show"),
        ("sentences | where text has 'rail'", "items | where text has 'rail'"),
        ("paragraphs | where text has 'grew' | show", "sentences | where text has 'grew' | show"),
        ("items | sentences | show", "items | show"),
        ("items | sentences | sort line desc | show", "items | sort line desc | show"),
        ("sentences | where text has 'rail' | select text", "items | where text has 'rail' | select text"),
    ])
    func theSameResultIsRight(_ answer: String, _ model: String) throws {
        #expect(try judged(answer, model: model) == "")
    }

    @Test(arguments: [
        // What it is
        ("items", "items | count", "a number is wanted; these are the rows: count them"),
        ("items | where label starts 'r'", "items | count", "a number is wanted; this is a row"),
        ("sentences", "items | count", "a number is wanted; these are rows"),
        ("items | count", "items", "that is how many there are; the rows themselves are wanted"),
        (
            "items | where label == 'Rail' | count", "items | where label == 'Rail'",
            "that is how many there are; the row itself is wanted"
        ),
        ("sections | count", "items", "rows are wanted; this is a number"),
        ("sections | count", "items | where label == 'Rail'", "a row is wanted; this is a number"),
        ("items | where false", "items", "no rows are left; three are wanted"),
        ("items | where false", "items | take 1", "no rows are left; one is wanted"),
        ("items | where false", "items | count", "a number is wanted, but no rows are left"),
        ("items | bars line by label", "items | select label, line", "rows are wanted; this is a drawing"),
        (
            "items | select label, line", "items | bars line by label",
            "a drawing is wanted, made by 'bars', 'histogram' or 'timeline'"
        ),
        ("items | take 2 | bars line by label", "items | bars line by label", "one row is missing: “Water, 7”"),
        (
            "money | top 1 by value", "money | top 1 by value | select value",
            "the right row, but only one column of it is wanted"
        ),
        (
            "items | summarize count(), first(label)", "items | count",
            "the right row, but only one column of it is wanted"
        ),
        // One value
        ("5", "$5", "the number is right, but its unit is missing"),
        ("$5", "5", "the number is right, but it is wanted without a unit"),
        ("5 miles", "$5", "the number is right, but not its unit"),
        ("7 miles", "$5", "that is a quantity of something else: its unit is another one"),
        ("27", "28", "not that number: it is too small"),
        ("$30", "$28", "not that quantity: it is too large"),
        ("5 miles", "5 km", "not that quantity: it is too large"),
        ("3 years", "2 years", "not that duration: it is too large"),
        ("2024-01", "2023-05", "not that date: it is too late"),
        ("2022", "2023-05", "not that date: it is too early"),
        ("2023", "2023-05", "not quite that date: it is less exact"),
        ("2023-05-02", "2023-05", "not quite that date: it is more exact"),
        ("'a'", "28", "a number is wanted; this is text"),
        ("28", "'a'", "text is wanted; this is a number"),
        ("null", "28", "a number is wanted; this is an empty value"),
        ("true", "28", "a number is wanted; this is true or false"),
        ("true", "false", "no: the opposite is the case"),
        ("'a'", "'b'", "text is wanted, but not this one"),
        // Order
        ("money", "money | sort value desc", "the right rows, but in another order"),
        ("money | sort value", "money | sort value desc", "the right rows, but the other way round"),
        ("figures | sort kind", "figures | sort kind desc", "the right rows, but the other way round"),
        (
            "money | sort value | select text, value", "money | sort value desc | select value, text",
            "the right rows, but the other way round"
        ),
        // Columns
        ("items | select label", "items | where true", "the right rows, but they are wanted whole, without 'select'"),
        ("money | select value", "items", "rows are wanted whole, without 'select'"),
        ("items", "items | select label, line", "the right rows, but only the columns 'label' and 'line' are wanted"),
        ("items", "items | select label", "the right rows, but only the column 'label' is wanted"),
        (
            "items | select label, line, at", "items | select label, line",
            "the right rows, but one column is not wanted ('at')"
        ),
        (
            "items | select at, label, depth, line", "items | select label, line",
            "the right rows, but two columns are not wanted ('at' and 'depth')"
        ),
        ("items | select label", "items | select label, line", "the right rows, but one column is missing ('line')"),
        ("items | select line", "items | select label, line", "the right rows, but one column is missing ('label')"),
        (
            "items | select line as label", "items | select label, line",
            "the right rows, but one column is missing ('label')"
        ),
        (
            "items | select label", "items | select label, line, column",
            "the right rows, but two columns are missing ('line' and 'column')"
        ),
        (
            "items | select column, depth", "items | select label, line, text",
            "the right rows, but three columns are missing ('label', 'line' and 'text'), and two are not wanted ('column' and 'depth')"
        ),
        ("items | take 2 | select label", "items | select label, line", "one column is missing ('line')"),
        (
            "items | select label, column", "items | select label, line",
            "the right rows, but 'line' is wanted in place of 'column'"
        ),
        (
            "items | select column, label", "items | select label, line",
            "the right rows, but 'line' is wanted in place of 'column'"
        ),
        (
            "items | select column, depth", "items | select label, line",
            "the right rows, but 'label' and 'line' are wanted in place of 'column' and 'depth'"
        ),
        (
            "items | select label, column as line", "items | select label, line",
            "the right rows, but the values of 'line' differ"
        ),
        (
            "money | count by unit", "sections | select heading",
            "one column is missing ('heading'), and two are not wanted ('unit' and 'count')"
        ),
        // Relations
        ("sections", "items", "items are wanted; these are sections"),
        ("items | take 2", "dates | select value, line", "dates are wanted; these are items"),
        ("sections | take 1", "items | take 1", "an item is wanted; this is a section"),
        ("items", "money", "money is wanted; these are items"),
        ("sentences | where text has 'grew'", "items | where label == 'Rail'", "an item is wanted; this is a sentence"),
        (
            "sentences | where text has 'grew' | show", "items | where label == 'Rail' | show",
            "an item is wanted; this is a sentence"
        ),
        ("links", "items", "no rows are left; three are wanted"),
        // Rows
        (
            "items", "items | where label == 'Rail'",
            "two rows too many: “Ports: more than $100 million.”; “Water: 40 pumps.”"
        ),
        ("figures", "figures | where kind == 'count'", "eight rows too many: “$5 million”; “$7 million”; …"),
        ("items | take 2", "items", "one row is missing: “Water: 40 pumps.”"),
        ("items | take 1", "items", "two rows are missing: “Ports: more than $100 million.”; “Water: 40 pumps.”"),
        (
            "items | take 2", "items | skip 1",
            "one row too many: “Rail: $65 million by 2026.”; and one is missing: “Water: 40 pumps.”"
        ),
        ("items | take 1", "items | skip 1", "not this row: two rows are wanted, and it is none of them"),
        ("items | take 1", "items | skip 2", "not this row: another one is wanted"),
        ("items | take 2", "items | skip 2", "not these rows: one row is wanted, and it is not among them"),
        ("money | take 2", "money | skip 2", "not these rows: three are wanted, and none of these two is among them"),
        (
            "money | select value, text | where value > $6 million",
            "money | select value, text | where value > $8 million",
            "one row too many: “$7 million, $7 million”"
        ),
        (
            "money | where value > $6 million | select text, value",
            "money | where value > $8 million | select value, text",
            "one row too many: “$7 million, $7 million”"
        ),
        (
            "money | select line, value | where value > $6 million",
            "money | select value, line | where value > $8 million",
            "one row too many: “$7 million, 3”"
        ),
        // Values
        (
            "money | summarize sum(value) by section.heading", "money | summarize count() by section.heading",
            "the values of 'sum' differ: a number is wanted, not a quantity"
        ),
        (
            "[{a: 'x', n: 1}, {a: 'y', n: 2}]", "[{a: 'x', n: 1}, {a: 'y', n: 3}]",
            "the values of 'n' differ: 2, for one, is not wanted"
        ),
        (
            "[{a: 'y', n: 3}, {a: 'x', n: 2}]", "[{a: 'x', n: 1}, {a: 'y', n: 3}]",
            "the values of 'n' differ: 2, for one, is not wanted"
        ),
        (
            "[{a: 'x', n: null}, {a: 'y', n: 2}]", "[{a: 'x', n: 1}, {a: 'y', n: 2}]",
            "the values of 'n' differ: an empty value is not wanted"
        ),
        (
            "[{a: 'x', n: 1}, {a: 'y', n: 2}]", "[{a: 'x', n: 1 miles}, {a: 'y', n: 2 miles}]",
            "that is right, but for the unit of 'n'"
        ),
        (
            "[{a: 'y', n: 2}, {a: 'x', n: 1}]", "[{a: 'x', n: 1 miles}, {a: 'y', n: 2 miles}]",
            "that is right, but for the unit of 'n'"
        ),
        (
            "[{a: 'x', n: 2}, {a: 'y', n: 1}]", "[{a: 'x', n: 1}, {a: 'y', n: 2}]",
            "the right values, but not in the right rows"
        ),
    ])
    func aNearMissIsToldWhatDiffers(_ answer: String, _ model: String, _ words: String) throws {
        #expect(try judged(answer, model: model) == words)
    }

    @Test func whatIsShownOfADocumentCannotAct() throws {
        let words = try judged(#"["a\u{1b}[2J", "b", "c"]"#, model: #"["b", "c"]"#)
        #expect(words == "one row too many: “a␛[2J”")
    }

    @Test(arguments: [
        ("items | sort line", true), ("items | top 2 by line | select text", true),
        ("def best(these, n) = these | top n by line\nitems | best(2) | select text", true),
        ("def few(these) = these | take 2\nitems | sort line | few()", true),
        ("def other(these) = docs.items | take 2\nitems | sort line | other()", false),
        ("def few(these) = these | take 2\nitems | few()", false),
        ("items", false), ("items | sort line | summarize count() by label", false),
        ("items | sort line | links", false),
    ])
    func theOrderCountsOnlyWhereTheModelSorts(_ query: String, _ isSorted: Bool) throws {
        let session = Session()
        session.library.add(Document(path: "d.md", source: Array(Self.text.utf8)))
        var result: QueryResult?
        _ = session.run(Script(query)) { if case .result(let shown) = $0 { result = shown } }
        #expect(try #require(result).isSorted == isSorted)
    }
}
