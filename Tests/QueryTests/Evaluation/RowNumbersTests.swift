import Documents
import Testing
import Values

@testable import Query

/// What is known of values by their numbers is noted where that helps, and answers are the same where it doesn't.
@Suite struct RowNumbersTests {
    /// Two documents with the same many words, each in small letters and with a capital.
    private static let library: Library = {
        let library = Library()
        for name in ["a.md", "b.md"] {
            let items = (1000..<4000).map { "- w\($0) W\($0)\n" }
            library.add(Document(path: name, source: Array(items.joined().utf8)))
        }
        return library
    }()

    @Test(arguments: [
        // Each row is of another document than the one before it.
        ("words | sort lower, text | count by lower | where count != 4 | count", 0),
        ("words | sort lower, text | where lower == 'w1234' | count", 4),
        // A few of a document's words at a time.
        ("items | where any(words | where lower == 'w3999') | count", 2),
        ("items | where count(words | count by lower) == 1 | count", 6000),
        ("items | words | count by lower | count", 3000), ("words | where lower > 'w3998' | count by lower | count", 1),
    ])
    func countTheSame(_ query: String, _ expected: Int) {
        var given: [Value] = []
        _ = Engine(library: Self.library).run(Script(query)) { result in
            guard case .rows(let rows) = result.content else { return }
            given.append(rows.value(row: 0, column: 0, in: Self.library))
        }
        #expect(given == [.number(Number(expected))])
    }

    @Test func manyNumbersAreOfNoHelpToFewRows() {
        #expect(RowNumbers.isWorthwhile(256, for: 1))
        #expect(RowNumbers.isWorthwhile(100_000, for: 100_000))
        #expect(!RowNumbers.isWorthwhile(100_000, for: 20))
    }
}
