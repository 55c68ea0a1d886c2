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
    ])
    func theSameResultIsRight(_ answer: String, _ model: String) throws {
        #expect(try judged(answer, model: model) == "")
    }

    @Test(arguments: [
        // What it is
        ("items", "items | count", "a number is wanted, these are the rows: count them"),
        ("items | where label starts 'r'", "items | count", "a number is wanted, this is a row"),
        ("sentences", "items | count", "a number is wanted, these are rows"),
        ("items | count", "items", "that is how many they are; the rows themselves are wanted"),
        ("sections | count", "items", "rows are wanted, this is a number"),
        ("items | where false", "items", "no rows are left; three rows are wanted"),
        ("items | where false", "items | count", "a number is wanted, and no rows are left"),
        ("5", "$5", "that is right, but for the unit"),
        ("5 miles", "$5", "that is right, but for the unit"),
        ("27", "28", "not that number: it is too small"),
        ("$30", "$28", "not that number: it is too large"),
        ("2024-01", "2023-05", "not that date: it is too late"),
        ("'a'", "28", "a number is wanted, this is a text"),
        ("'a'", "'b'", "a text is wanted, but not this one"),
        ("items | bars line by label", "items | select label, line", "rows are wanted, this is a drawing"),
        (
            "items | select label, line", "items | bars line by label",
            "a drawing is wanted, of 'bars', 'histogram' or 'timeline'"
        ),
        (
            "items | take 2 | bars line by label", "items | bars line by label", "one row is missing: Water, 7"
        ),
        (
            "money | top 1 by value", "money | top 1 by value | select value",
            "the right row, but only one column of it is wanted"
        ),
        (
            "items | summarize count(), first(label)", "items | count",
            "the right row, but only one column of it is wanted"
        ),
        // Order
        ("money", "money | sort value desc", "the right rows, but unsorted"),
        ("money | sort value", "money | sort value desc", "the right rows, but the other way round"),
        ("figures | sort kind", "figures | sort kind desc", "the right rows, but the other way round"),
        // Columns
        (
            "items | select label", "items | where true",
            "the right rows, but the columns differ: whole rows are wanted, without 'select'"
        ),
        ("items", "items | select label, line", "the right rows, but the columns differ: two are wanted (label, line)"),
        (
            "items | select label, line, at", "items | select label, line",
            "the right rows, but the columns differ: one too many (label, line, at)"
        ),
        (
            "items | select label", "items | select label, line",
            "the right rows, but the columns differ: one is missing (label)"
        ),
        (
            "items | select line, label", "items | select label, line",
            "the right rows, but the columns stand in another order"
        ),
        (
            "items | select label, column", "items | select label, line",
            "the right rows, but the columns differ: column 2 is not wanted as it is ('column')"
        ),
        (
            "items | select column, depth", "items | select label, line",
            "the right rows, but the columns differ: columns 1 and 2 are not wanted as they are ('column', 'depth')"
        ),
        (
            "money | select text, value", "money | select value, text",
            "the right rows, but the columns stand in another order"
        ),
        ("money | count by unit", "sections | select heading", "the columns differ: one too many (unit, count)"),
        // Rows
        (
            "items", "items | where label == 'Rail'",
            "two rows too many: Ports: more than $100 million.; Water: 40 pumps."
        ),
        ("items | take 2", "items", "one row is missing: Water: 40 pumps."),
        (
            "items | take 2", "items | skip 1",
            "one row too many: Rail: $65 million by 2026.; and one row is missing: Water: 40 pumps."
        ),
        ("links", "items", "no rows are left; three rows are wanted"),
        ("sections", "items", "not these rows: three rows are wanted, and none of these 2 is among them"),
        (
            "money | select value, text | where value > $6 million",
            "money | select value, text | where value > $8 million",
            "one row too many: $7 million, $7 million"
        ),
        (
            "money | summarize sum(value) by section.heading", "money | summarize count() by section.heading",
            "the values in column 2 differ: a number is wanted, not an amount"
        ),
        (
            "[{a: 'x', n: 1}, {a: 'y', n: 2}]", "[{a: 'x', n: 1}, {a: 'y', n: 3}]",
            "the values in column 2 differ: 2, for one, is not wanted"
        ),
        (
            "[{a: 'x', n: 1}, {a: 'y', n: 2}]", "[{a: 'x', n: 1 miles}, {a: 'y', n: 2 miles}]",
            "that is right, but for the unit in column 2"
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
        #expect(words == "one row too many: a␛[2J")
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
