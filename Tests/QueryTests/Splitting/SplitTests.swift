import Documents
import TestSupport
import Testing
import Values

@testable import Query

/// A query that is answered in parts gives what it gives as a whole, however its documents and states are dealt out.
@Suite struct SplitTests {
    /// Short documents, no two alike, with sums in several currencies; in the order of their paths.
    private static let documents: [Document] = (100..<160).map { index in
        let text = """
            ---
            title: Report \(index)
            date: 20\(10 + index % 14)-0\(1 + index % 9)-11
            score: \(index % 5 == 0 ? "\"n/a\"" : "\(index)")
            ---
            # Harbour \(index % 7)

            The board paid \(["$", "€", "£"][index % 3])\(index * 37 % 101).\(index % 10)5 million, \(index % 90)% more than \
            in 20\(10 + index % 14).

            - Crane \(index): see [the plan](https://example.org/\(index % 11))
            - Boats of the Harbour Board (HB), \(index * 3 % 17) of them, over \(index % 6 + 1) km
            """
        return Document(path: "r\(index).md", source: Array(text.utf8))
    }

    private struct Answer: Equatable {
        var rows: [String] = []
        var notes: [String] = []

        init(_ result: QueryResult, in library: Library, namesSources: Bool) {
            // Which one is named as an example may be another.
            notes = result.notes.map { $0.message.replacing(/, for example (in|at) \S+/, with: "") }.sorted()
            guard case .rows(let rows) = result.content else { return }
            for row in 0..<rows.count {
                let values = rows.shape.columns.indices.map {
                    rows.value(row: row, column: $0, in: library).text(in: library) ?? "null"
                }
                var line = values.joined(separator: "|")
                let nodes = namesSources ? rows.sources(row: row) : rows.rows[row].node.map { [$0] } ?? []
                for node in nodes { line += " \(library.document(of: node).path) \(library.span(of: node))" }
                self.rows.append(line)
            }
        }
    }

    private static let label = PartialState.Label(version: "1", query: "")

    /// One process that answers a query.
    private struct Process {
        let query: String
        let namesSources: Bool

        /// States as they go from one process to another.
        typealias Bytes = [UInt8]

        private func run(_ documents: PartialDocuments, _ states: [PartialState]) throws -> (SplitRun, Split, Library) {
            let library = Library()
            for document in documents.documents { library.add(document) }
            let engine = Engine(library: library)
            let split = try engine.split(engine.prepare(Script(query)))
            let run = try SplitRun(split, of: documents, by: engine, namesSources: namesSources)
            try run.take(documents.held)
            try run.take(Array(zip(states, documents.numbers)).map { (state: $0, numbers: $1) })
            return (run, split, library)
        }

        private func read(_ states: [Bytes]) throws -> [PartialState] {
            try states.map { try PartialState($0, label, of: Script(query)) }
        }

        /// What a process makes of documents; rows are an answer.
        func map(_ documents: [Document], parts: Int) throws -> (states: [(Int, Bytes)], rows: Answer?) {
            let documents = PartialDocuments([], new: documents) { Document(path: $0, source: $1) }
            let (run, split, library) = try run(documents, [])
            if split.kind == .rows {
                return ([], Answer(try run.finish(), in: library, namesSources: namesSources))
            }
            return (try run.states(in: parts).map { ($0.part, $0.state.bytes(label)) }, nil)
        }

        func reduce(_ states: [Bytes]) throws -> [Bytes] {
            let states = try read(states)
            let documents = PartialDocuments(states) { Document(path: $0, source: $1) }
            let (run, split, _) = try run(documents, states)
            guard split.trims || split.kind == .groups else { return states.map { $0.bytes(label) } }
            return try run.states(in: 1).map { $0.state.bytes(label) }
        }

        func finish(_ states: [Bytes]) throws -> Answer {
            let states = try read(states)
            let documents = PartialDocuments(states) { Document(path: $0, source: $1) }
            let (run, _, library) = try run(documents, states)
            return Answer(try run.finish(), in: library, namesSources: namesSources)
        }
    }

    /// The answer of one process; nil where there is none.
    private func whole(_ query: String, namesSources: Bool) -> Answer? {
        let library = Library()
        for document in Self.documents { library.add(document) }
        var answer: Answer?
        let ending = Engine(library: library).run(Script(query)) {
            answer = Answer($0, in: library, namesSources: namesSources)
        }
        if case .done = ending { return answer }
        return nil
    }

    /// The answer of many processes, dealt out at random.
    private func parts(
        _ query: String, namesSources: Bool, _ random: inout SeededNumbers
    ) throws -> (answer: Answer, isOrdered: Bool) {
        let process = Process(query: query, namesSources: namesSources)
        let count = Int.random(in: 1...9, using: &random)
        var dealt = Array(repeating: [Document](), count: count)
        for document in Self.documents.shuffled(using: &random) {
            dealt[Int.random(in: 0..<count, using: &random)].append(document)
        }
        var states: [(part: Int, bytes: [UInt8])] = []
        var rows: Answer?
        for documents in dealt {
            let mapped = try process.map(documents, parts: 3)
            states += mapped.states
            guard let more = mapped.rows else { continue }
            rows = rows ?? more
            if rows != more {
                rows?.rows += more.rows
                rows?.notes += more.notes
            }
        }
        if let rows { return (rows, false) }
        // Some of one part become one, again and again, in any order.
        for _ in 0..<Int.random(in: 0...8, using: &random) {
            states.shuffle(using: &random)
            guard let part = states.first?.part else { break }
            let taken = states.filter { $0.part == part }.prefix(Int.random(in: 1...4, using: &random))
            states.removeAll { $0.part == part && taken.map(\.bytes).contains($0.bytes) }
            states += try process.reduce(taken.map(\.bytes)).map { (part, $0) }
        }
        return (try process.finish(states.shuffled(using: &random).map(\.bytes)), true)
    }

    private func compare(_ query: String, _ random: inout SeededNumbers) throws {
        for namesSources in [false, true] {
            guard let expected = whole(query, namesSources: namesSources) else { continue }
            let (answer, isOrdered) = try parts(query, namesSources: namesSources, &random)
            if isOrdered {
                #expect(answer.rows == expected.rows, "\(query)")
                #expect(answer.notes == expected.notes, "\(query)")
            } else {
                #expect(answer.rows.sorted() == expected.rows.sorted(), "\(query)")
            }
        }
    }

    @Test(arguments: [
        "docs | count", "percents", "figures | count by kind", "figures | count by doc",
        "figures | count by section | take 3",
        "money | where value > $50 million | count", "money | top 3 by value", "money | top 2 by value per unit",
        "sentences | take 3", "sentences | take 200 | count", "sentences | take 0", "items | last 3",
        "docs | where meta.score > 120", "docs | where meta.score > 140 | select title | sort title desc | take 4",
        "words | count by lower | top 5 by count", "words | unique lower | take 30",
        "links | unique url | select url, at",
        "words | where not common | summarize count(), list(line) by lower | sort count desc, lower | take 9",
        "money | summarize sum(value), avg(value), min(value), max(value), median(value), first(text), last(at)",
        "money | summarize sum(value) by unit, doc.date.year", "money | summarize sum(value)",
        "figures | summarize list(value), list(text) by kind", "measures | summarize sum(value) by unit",
        "dates | summarize min(value), max(value) by doc.title", "percents | summarize list(value.value)",
        "sentences | search \"crane 107\" | take 3", "items | search \"harbour board\" | select text, score | take 12",
        "docs | with running(count()) as n | where n > 57", "docs | assert count(figures) > 0 | count",
        "figures | where kind == \"count\" | why | count", "words | ngrams 2 | count by text | top 4 by count",
        "let n = 3\nwords | where length(text) == n | count",
        "def big(x) = x > $50 million\nmoney | where big(value) | count",
        "items | with figures.text as f | select f", "docs | select title, count(money), first(links).url",
        "items | summarize list(links.url), count() by doc.date.year | sort year",
        "money | where value > $10 | sort value",
        "docs | where title == \"none\" | summarize count(), max(date)",
        "docs | where title == \"none\" | count by title",
    ])
    func partsGiveTheWhole(_ query: String) throws {
        var random = SeededNumbers(seed: 21)
        for _ in 0..<3 { try compare(query, &random) }
    }

    @Test func partsOfRandomPipelinesGiveTheWhole() throws {
        var random = SeededNumbers(seed: 211)
        let sources = ["figures", "money", "sentences", "words", "items", "docs", "dates", "measures"]
        let stages = [
            "where line > 5", "where text has \"crane\"", "where length(text) > 12", "where doc.meta.score > 120",
            "select text, line", "with length(text) as n", "up docs", "down words", "around 1",
            "where doc.date.year in [2012, 2015]", "expand doc.links.url as l",
        ]
        let ends = [
            "count", "take 7", "count by text", "top 3 by length(text)", "top 1 by text per line",
            "sort text | take 5", "unique text | count", "unique line", "count by doc | take 3",
            "summarize min(text), count() by doc.title", "summarize sum(length(text))", "summarize list(text) by line",
            "search \"harbour\" | take 2", "skip 4 | take 3",
        ]
        for _ in 0..<60 {
            var parts = [sources.randomElement(using: &random) ?? ""]
            for _ in 0..<Int.random(in: 0...2, using: &random) {
                parts.append(stages.randomElement(using: &random) ?? "")
            }
            parts.append(ends.randomElement(using: &random) ?? "")
            let query = parts.joined(separator: " | ")
            let engine = Engine(library: Library())
            guard (try? engine.split(engine.prepare(Script(query)))) != nil else { continue }
            try compare(query, &random)
        }
    }

    @Test(arguments: [
        ("print 3", "it does not begin with the rows of a relation"),
        ("count(figures)", "it does not begin with the rows of a relation"),
        ("figures | where count(docs) > 2", "it asks all documents at once"),
        ("money | join (docs) as d on d.title == doc.title", "it asks all documents at once"),
        ("links | take 3", "'target' depends on the other documents"),
        ("links | where broken | count", "'broken' depends on the other documents"),
        ("links | unique", "'target' depends on the other documents"),
        ("docs | expand links as l | select l", "'target' depends on the other documents"),
        ("docs | select links", "'target' depends on the other documents"),
        ("sections | select {first: first(links)} as r", "'target' depends on the other documents"),
        ("links | count by this", "'target' depends on the other documents"),
        ("money | bars value by text", "'bars' gives no rows"), ("items | show", "'show' gives no rows"),
        ("let n = count(figures)\nmoney | take n", "only the last statement may ask the documents"),
        ("docs | count\nfigures | count", "only the last statement may ask the documents"),
    ])
    func whatCantBeSplitIsTold(_ query: String, _ why: String) {
        let engine = Engine(library: Library())
        let prepared = engine.prepare(Script(query))
        #expect(prepared.isRight, "\(query): \(prepared.errors.map(\.message))")
        do {
            _ = try engine.split(prepared)
            Issue.record("\(query) is split")
        } catch {
            #expect(error.message == "this can't be answered in parts: \(why)", "\(query)")
            #expect(!error.hint.isEmpty)
        }
    }

    /// Whatever bytes come, they end in a state or an error.
    @Test func brokenStatesAreRefused() throws {
        let query = "figures | summarize list(text), sum(value) by kind, unit"
        let process = Process(query: query, namesSources: true)
        let whole = try #require(try process.map(Array(Self.documents.prefix(4)), parts: 1).states.first).1
        var random = SeededNumbers(seed: 5)
        for _ in 0..<400 {
            var bytes = whole
            switch Int.random(in: 0..<3, using: &random) {
            case 0: bytes.removeLast(Int.random(in: 1...bytes.count, using: &random))
            case 1: bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
            default:
                let start = Int.random(in: 0..<bytes.count, using: &random)
                bytes.replaceSubrange(start..<min(start + 9, bytes.count), with: Array(repeating: 0xFF, count: 11))
            }
            _ = try? process.finish([bytes])
        }
    }

    @Test func statesOfOthersAreRefusedByName() throws {
        let state = PartialState()
        let script = Script("docs | count")
        let bytes = state.bytes(.init(version: "0.0.7", query: "docs | count"))
        do {
            _ = try PartialState(bytes, .init(version: "0.1.0", query: "docs | count"), of: script)
            Issue.record("a state of another version is taken")
        } catch {
            #expect(error.message == "this state is of docent 0.0.7; this is docent 0.1.0")
        }
        do {
            _ = try PartialState(bytes, .init(version: "0.0.7", query: "links | count"), of: script)
            Issue.record("a state of another query is taken")
        } catch {
            #expect(error.message == "this state is of another query")
        }
    }

    /// Amounts keep all their digits.
    @Test func valuesGoToAnotherProcessExactly() throws {
        let number = try #require(
            Number(coefficient: Int128(99_999_999_999_999_999) * 1_000_000_000_000_000_003, exponent: -40))
        let values: [Value] = [
            .null, .truth(true), .number(number), .number(number.negated), .number(Number(-7)),
            .quantity(Quantity(number, .dollars)), .date(try #require(DateSpan(year: 2024, quarter: 3))),
            .duration(TimeLength(3, .year)), .text("é\u{0}𝄞"), .list([.text("a"), .list([])]),
            .record(Record([(name: "a", value: .number(1)), (name: "a", value: .null)])),
            .range(.number(1), .date(try #require(DateSpan(day: 1)))),
        ]
        var writer = StateWriter()
        for value in values { writer.write(value) }
        var reader = StateReader(writer.bytes)
        for value in values { #expect("\(try reader.value())" == "\(value)") }
        #expect(reader.isAtEnd)
    }
}
