import Documents
import Testing

@testable import Query

/// Sources that are told once for many rows are, put together, those of each row.
@Suite struct SharedSourcesTests {
    private func rows(_ query: String, _ library: Library) throws -> Rows {
        var rows: Rows?
        _ = Engine(library: library).run(Script(query)) { if case .rows(let all) = $0.content { rows = all } }
        return try #require(rows)
    }

    private func library(items: Int) -> Library {
        let library = Library()
        let list = (0..<items).map { "- \($0 * 7 % 11) of \($0)\n" }.joined()
        library.add(Document(path: "a.md", source: Array(list.utf8)))
        return library
    }

    @Test(arguments: [
        "items | with running(count()) as n", "items | with running(count()) as n | sort n desc",
        "items | with running(sum(length(text) where text has \"3\")) as n | where text has \"1\"",
        "items | with running(count()) per label as n", "items | with running(count()) as n | take 5",
        "items | with running(count()) as a, running(count(where text has \"1\")) as b | sort b desc, a desc",
        "items | with running(list(text)) as all | sort text", "items | select text",
        "items | summarize count() by text",
        "items | with running(count()) as n | summarize max(n) by text",
        "items | with lag(text) as t, running(count()) as n",
    ])
    func areThoseOfEachRow(_ query: String) throws {
        let rows = try rows(query, library(items: 40))
        let shared = SharedSources(rows)
        for row in 0..<rows.count {
            var nodes: Set<Node> = []
            var (next, steps): (Int?, Int) = (row, 0)
            while let place = next, steps <= rows.count {
                let sources = shared.sources(row: place)
                nodes.formUnion(sources.nodes)
                (next, steps) = (sources.row, steps + 1)
            }
            #expect(steps <= rows.count, "rows refer to each other in a circle")
            #expect(nodes == Set(rows.sources(row: row)), "row \(row)")
        }
    }

    @Test(arguments: ["", " | sort n desc"])
    func runningTotalsHaveAboutAsManyAsRows(_ order: String) throws {
        let rows = try rows("items | with running(count()) as n" + order, library(items: 300))
        let shared = SharedSources(rows)
        let all = (0..<rows.count).reduce(0) { $0 + shared.sources(row: $1).nodes.count }
        #expect(rows.count >= 300 && all <= 2 * rows.count)
    }
}
