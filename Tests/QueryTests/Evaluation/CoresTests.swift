import Documents
import Foundation
import TestSupport
import Testing
import Values

@testable import Query

/// Many documents on all cores give what one thread gives, to the last note.
@Suite struct CoresTests {
    /// Short documents, no two alike, with sums in several currencies and front matter of several kinds.
    private static let library: Library = {
        let library = Library()
        let units = ["$", "€", "£"]
        for index in 0..<120 {
            let score = index % 5 == 0 ? "\"n/a\"" : "\(index)"
            let text = """
                ---
                title: Report \(index)
                date: 20\(10 + index % 14)-0\(1 + index % 9)-11
                score: \(score)
                ---
                # Harbour \(index % 7)

                The board paid \(units[index % 3])\(index + 1) million, \(index % 90)% more than in 20\(10 + index % 14).

                - Crane \(index): see [the plan](plan\(index % 11).md)
                - Boats of the Harbour Board (HB), \(index * 3 % 17) of them
                - The crane lifts what THE board, the harbour and The boats bring
                - At the quay is a \(Self.cafés[index % 3]), and \(Self.cafés[index % 2]) again
                """
            library.add(Document(path: "r\(index).md", source: Array(text.utf8)))
        }
        return library
    }()

    /// One word, composed in two ways.
    private static let cafés = ["café", "cafe\u{301}", "Cafe\u{301}"]

    private struct Answer: Equatable {
        var lines: [String] = []
        var counts: [[Int]] = []

        /// The same without what rows were made from.
        var withoutSources: Answer { Answer(lines: lines.filter { !$0.hasPrefix("from ") }, counts: counts) }
    }

    private func answer(_ query: String, _ prepare: (Engine) -> Void) -> Answer {
        let library = Self.library
        let engine = Engine(library: library)
        prepare(engine)
        var answer = Answer()
        engine.showNote = { answer.lines.append("~ \($0.message)") }
        let ending = engine.run(Script(query)) { result in
            switch result.content {
            case .rows(let rows):
                for row in 0..<rows.count {
                    let values = rows.shape.columns.indices.map {
                        rows.value(row: row, column: $0, in: library).text(in: library) ?? "null"
                    }
                    answer.lines.append(values.joined(separator: "|"))
                    answer.lines.append("from \(rows.sources(row: row).map { library.span(of: $0) })")
                }
            case .value(let value): answer.lines.append(value.text(in: library) ?? "null")
            default: answer.lines.append("another result")
            }
            answer.counts.append(result.stages.map(\.count))
            answer.lines += result.notes.map { "~ \($0.message)" }
        }
        switch ending {
        case .done: break
        case .failed(let diagnostics): answer.lines += diagnostics.map { "! \($0.message) \($0.place.span)" }
        case .assertionFailed(let diagnostic): answer.lines.append("! \(diagnostic.message)")
        default: answer.lines.append("! stopped")
        }
        return answer
    }

    /// Compares one thread with some, with what is made of documents kept and let go of.
    private func compare(_ query: String) {
        let expected = answer(query) { $0.documentsForCores = .max }
        for (workers, keeps) in [(1, false), (2, true), (8, false)] {
            let given = answer(query) {
                $0.documentsForCores = 0
                $0.workers = workers
                $0.keepsLayers = keeps
            }
            #expect(given == expected, "\(query)")
        }
        // Where nobody asks what rows were made from, they are the same.
        for documentsForCores in [0, Int.max] {
            let given = answer(query) {
                $0.namesSources = false
                $0.documentsForCores = documentsForCores
            }
            if query.hasSuffix("| why") { continue }
            #expect(given.withoutSources == expected.withoutSources, "\(query)")
        }
    }

    @Test(arguments: [
        "docs | count", "docs | where date.year == 2014 | select path, title", "figures | count by kind",
        "money | where value > $50 million", "money | where value > $50 million | count",
        "money | top 3 by value", "sentences | take 3", "sentences | take 200 | count",
        "docs | where meta.score > 40", "docs | where meta.score > 40 | select title | sort title desc | take 4",
        "docs | select path, meta.score + 1", "words | count by lower | top 5 by count",
        "words | where not common | summarize count(), list(line) by lower | sort count desc, lower | take 9",
        "links | where broken | count by url", "links | expand doc.figures as f | count",
        "docs | where count(figures where kind == \"money\") > 0 | select path",
        "sentences | where text has \"harbour\" | up sections | count", "items | around 1 | count",
        "sentences | where count(docs | where date == doc.date) > 8 | take 5",
        "docs | where date in (docs | where meta.score > 90).date | select path",
        "sentences | search \"crane 7\" | take 3",
        "money | summarize sum(value) by doc.date.year", "money | select value + $1", "docs | assert meta.score != 7",
        "words | sample 5", "figures | where kind == \"count\" | why",
        "docs | with running(count()) as n | where n > 117",
        "acronyms | select short, long | unique | sort short", "let n = 3\nwords | where length(text) == n | count",
        // What is gathered in parts: unlike amounts, conditions, groups of which each part has some, in their order.
        "money | summarize sum(value), max(value)", "money | summarize sum(value), list(value) by bound",
        "money | summarize sum(value) by doc.date.year", "figures | summarize count(), min(value) by kind",
        "figures | summarize count(where kind == \"money\"), count(where text has \"million\") by line",
        "figures | count by kind | why", "money | top 2 by value per doc.date.year", "money | top 200 by line desc",
        "items | top 3 by text", "sentences | search \"crane -7\" | take 6", "docs | count by meta.score",
        "words | where common | count", "words | where lower in [\"crane\", \"boats\"] | count by lower",
        "figures | where kind > \"d\" and not (kind == \"money\") | count by kind", "words | count by common",
        "figures | where kind == 3 | count", "links | count by kind", "items | count by checked",
        // Rows that are nodes and nothing else, filtered and counted by numbers, by values, or both.
        "words | count", "words | count by lower", "words | count by lower | why", "words | count by text",
        "words | count by common | why",
        "words | where not common | where lower > \"c\" | count by lower",
        "words | where common | where line > 5 | count by lower",
        "figures | where kind == \"money\" | count by bound", "words | where lower > \"p\" | take 20",
        "docs | count by title", "words | sort text | count by lower | take 50",
        "words | sort text | where lower > \"p\"",
        "sentences | where any(words | where lower == \"crane\") | count",
        "items | select (words | count by lower) as n",
        "figures | where bound == 3 | count by kind",
        "words | summarize count() as n, count() as m by lower | sort n, lower | take 9",
        "words | where lower == \"café\" | count by lower", "words | count by lower | where lower has \"cafe\"",
        "words | where lower starts \"caf\" | count by lower | why", "words | top 70 by line",
        "words | top 3 by 0 - line",
        "words | top 90 by length(text)", "words | top 5 by line per lower | count",
    ])
    func giveTheSame(_ query: String) { compare(query) }

    @Test func randomPipelinesGiveTheSame() {
        for query in RandomPipelines(100, seed: 19) { compare(query) }
    }

    /// What takes too much memory is told as one thread tells it.
    @Test func memoryIsCountedTheSame() {
        let query = "words | select [text, text, text, text] | sort text"
        let expected = answer(query) {
            $0.documentsForCores = .max
            $0.memory = MemorySize(300_000)
        }
        let given = answer(query) {
            $0.documentsForCores = 0
            $0.memory = MemorySize(300_000)
        }
        #expect(given == expected)
        #expect(given.lines.contains { $0.contains("memory") })
    }

    /// A document's part is worked out in vain where enough has come.
    @Test func whoHasEnoughWaitsForNoMore() {
        let given = answer("docs | take 1 | select path") { $0.documentsForCores = 0 }
        #expect(given.lines.first == "r0.md")
        #expect(given.counts.first?.first == 1)
    }
}
