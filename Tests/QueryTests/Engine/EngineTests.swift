import Documents
import Foundation
import Testing

@testable import Query

@Suite("Engine")
struct EngineTests {
    private func engine(_ text: String = "# A\n\n- one\n- two\n") -> Engine {
        let library = Library()
        library.add(Document(path: "a.md", source: Array(text.utf8)))
        return Engine(library: library)
    }

    private func results(_ engine: Engine, _ text: String) -> [QueryResult] {
        var results: [QueryResult] = []
        _ = engine.run(Script(text)) { results.append($0) }
        return results
    }

    @Test("An empty result tells the stage that left nothing, and what came in")
    func emptied() throws {
        let result = try #require(
            results(engine(), "items | where text == \"one\" | where text == \"x\" | links").first)
        let emptied = try #require(result.emptied)
        #expect(emptied.before == 1)
        #expect(emptied.stage.script.text(in: emptied.stage.span) == "where text == \"x\"")
        #expect(result.stages.map(\.count) == [2, 1, 0, 0])
    }

    @Test("What never had rows was not emptied by a stage")
    func neverFull() throws {
        let result = try #require(results(engine(), "tables | where height > 1").first)
        #expect(result.emptied == nil)
        let counted = try #require(results(engine(), "items | where text == \"x\" | count").first)
        #expect(counted.emptied == nil)
    }

    @Test("A stopped query ends soon, and the session goes on")
    func stops() {
        let engine = engine((0..<20_000).map { "word\($0) " }.joined())
        // Some hundred million comparisons, of which none is true.
        let endless = "words as a | where any(doc.words | where text > \"x{a.text}\")"
        let flag = engine.stopFlag
        engine.statementStarts = { _ in
            Thread.detachNewThread {
                Thread.sleep(forTimeInterval: 0.05)
                flag.stop()
            }
        }
        guard case .stopped = engine.run(Script(endless), show: { _ in }) else {
            Issue.record("not stopped")
            return
        }
        engine.statementStarts = { _ in }
        engine.stopFlag.reset()
        guard case .done = engine.run(Script("words | count"), show: { _ in }) else {
            Issue.record("not done")
            return
        }
    }

    @Test("It is known when a text goes on")
    func incomplete() {
        let engine = engine()
        for text in ["items |", "items | where (", "let x =", "print 1 +", "[1,", "def f(a"] {
            #expect(engine.isIncomplete(text), "\(text)")
        }
        for text in ["", "items", "items | where )", "print \"a", "items | nothing", "# items |"] {
            #expect(!engine.isIncomplete(text), "\(text)")
        }
    }

    @Test("Checking runs nothing")
    func checks() {
        let engine = engine()
        engine.open = { _ throws(Engine.OpenFailure) in
            Issue.record("opened")
            return []
        }
        #expect(engine.prepare(Script("let a = open \"x.md\"\nassert false, \"no\"")).diagnostics.isEmpty)
        #expect(engine.prepare(Script("items | where nothing")).diagnostics.map(\.code) == ["E202"])
        #expect(engine.names == [])
    }

    @Test("Nothing of a script runs if a part of it is wrong")
    func allOrNothing() {
        let engine = engine()
        #expect(results(engine, "print 1\nprint nothing").isEmpty)
        #expect(results(engine, "let a = 1").isEmpty)
        #expect(engine.names == ["a"])
    }

    @Test("An error in a 'def' has its place there, and that of the call")
    func calls() throws {
        let engine = engine()
        _ = results(engine, "def f(x) = x - 1")
        guard case .failed(let errors) = engine.run(Script("print 2\nf(\"a\")"), show: { _ in }) else {
            Issue.record("no error")
            return
        }
        let error = try #require(errors.first)
        #expect(error.place.script.text == "def f(x) = x - 1")
        #expect(error.calls.map { $0.script.position(of: $0.span.lowerBound).line } == [2])
    }

    @Test("Rows know what they were made from")
    func sources() throws {
        let result = try #require(results(engine(), "items | count by section").first)
        guard case .rows(let rows) = result.content else {
            Issue.record("no rows")
            return
        }
        #expect(rows.sources(row: 0).map(\.relation) == [.items, .items])
    }

    @Test("Only what is asked of a document is made of it")
    func takesFew() throws {
        let library = Library()
        for _ in 0..<3 { library.add(Document(path: "a.md", source: Array("- one\n- two\n".utf8))) }
        let result = try #require(results(Engine(library: library), "items | take 1").first)
        #expect(result.stages.map(\.count) == [2, 1])
    }
}
