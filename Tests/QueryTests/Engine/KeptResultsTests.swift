import Documents
import Testing
import Values

@testable import Query

@Suite struct KeptResultsTests {
    /// An engine on a document of items, and how its statements end.
    private func engine(_ memory: Int) -> Engine {
        let engine = Engine(library: Library())
        engine.memory = MemorySize(memory)
        let list = (0..<2_000).map { "- the item with number \($0)\n" }.joined()
        engine.library.add(Document(path: "a.md", source: Array(list.utf8)))
        return engine
    }

    private func messages(_ text: String, in engine: Engine) -> [String] {
        if case .failed(let diagnostics) = engine.run(Script(text), show: { _ in }) {
            diagnostics.map(\.message)
        } else {
            []
        }
    }

    @Test func oldResultsAreLetGoOfWhereAllTakeTooMuch() {
        let engine = engine(4_000_000)
        for number in 0..<12 {
            let query =
                "items | where line > \(number) | select text + \" and more text, longer than a few words\" as t"
            #expect(messages(query, in: engine) == [])
        }
        let results = engine.numberedResults
        #expect(results.all.count == 12 && results.budget == 1_000_000)
        let first = results.all.firstIndex { $0.bytes != nil } ?? 12
        #expect(first > 2 && first < 11, "\(first)")
        #expect(results.all[first...].dropLast().reduce(0) { $0 + ($1.bytes ?? 0) } <= results.budget)
        #expect(
            messages("out[1]", in: engine) == [
                "result 1 was let go of to save memory; \(first + 1) to 12 are kept"
            ])
        #expect(messages("out[\(first + 1)] | count", in: engine) == [])
        #expect(messages("out[12] | count", in: engine) == [])
    }

    @Test func theLastResultIsKeptHoweverLargeItIs() {
        let engine = engine(1_200_000)
        #expect(
            messages("items | select text + \" and more text, longer than a few words, much more\" as t", in: engine)
                == [])
        #expect((engine.numberedResults.all[0].bytes ?? 0) > engine.numberedResults.budget)
        #expect(messages("out[1] | count", in: engine) == [])
        #expect(messages("out[1]", in: engine) == ["result 1 was let go of to save memory; only 2 is kept"])
    }

    @Test func aResultMayBeLetGoOfBeforeItsTurnInTheSameScript() {
        let engine = engine(1_200_000)
        let large = "items | select text + \" and more text, longer than a few words, much more\" as t\n"
        let messages = messages(large + large + "out[1] | count", in: engine)
        #expect(messages == ["result 1 was let go of to save memory; only 2 is kept"])
    }

    @Test func whatLeavesNothingBehindGetsNoNumber() {
        let engine = engine(4_000_000)
        engine.readScript = { _ in "def f(x) = x\nitems | count\nit" }
        #expect(messages("items | take 1", in: engine) == [])
        _ = engine.look(engine.prepare(Script("items | count\nout[2]"))) { _ in }
        #expect(messages("import \"a.docent\"", in: engine) == [])
        #expect(engine.numberedResults.all.map(\.statement) == ["items | take 1"])
        #expect(messages("out[2]", in: engine) == ["there is no result 2; there is 1 so far"])
    }
}
