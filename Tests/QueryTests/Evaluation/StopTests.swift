import Documents
import Testing

@testable import Query

/// What takes long looks often whether it was stopped: each stage for each row, each function in each piece of a text.
@Suite struct StopTests {
    private static let rows = 1_000
    /// Enough for any statement here.
    private static let enough = 1 << 40

    private func engine() -> Engine {
        let engine = Engine(library: Library())
        engine.save = { _ in }
        let list = (0..<Self.rows).map { "- the item with number \($0), 2024-01-01, and \($0) words\n" }.joined()
        engine.library.add(Document(path: "a.md", source: Array("# Items\n\n\(list)".utf8)))
        return engine
    }

    /// How often a script looks whether it was stopped, once all layers are made.
    private func looks(_ text: String, in engine: Engine) -> Int? {
        guard case .done = engine.run(Script(text), show: { _ in }) else { return nil }
        engine.stopFlag.stop(afterLooks: Self.enough)
        defer { engine.stopFlag.reset() }
        guard case .done = engine.run(Script(text), show: { _ in }) else { return nil }
        return Self.enough - engine.stopFlag.looksLeft
    }

    /// Whether a script that is stopped at a look ends so, and shows nothing.
    private func isStopped(_ text: String, afterLooks count: Int, in engine: Engine) -> Bool {
        engine.stopFlag.stop(afterLooks: count)
        defer { engine.stopFlag.reset() }
        var shown = 0
        guard case .stopped = engine.run(Script(text), show: { _ in shown += 1 }) else { return false }
        return shown == 0
    }

    /// Those that only count or hand on rows; of `save` what hands on looks at the rest.
    private static let movesRows: Set<StageName> = [.take, .count, .skip, .last, .sample, .save]

    @Test(arguments: StageName.allCases)
    func eachStageLooksForEachRow(_ stage: StageName) throws {
        let engine = engine()
        let example = MemoryTests.example(of: stage) ?? (stage == .take ? "take 10000" : "count")
        let query = "items | \(example)"
        let source = try #require(looks("items | where true", in: engine))
        let all = try #require(looks(query, in: engine))
        // The rows' own making looks, too.
        let own = Self.movesRows.contains(stage) ? 0 : Self.rows
        #expect(all >= source - Self.rows + own, "\(all) looks for \(Self.rows) rows")
        for part in [1, all / 2, all - 1] { #expect(isStopped(query, afterLooks: part, in: engine)) }
    }

    /// What only copies, measures or looks a value up.
    private static let isShort: Set<String> = ["trim"]

    @Test(arguments: MemoryTests.calls.keys.sorted())
    func eachFunctionLooksInALongText(_ name: String) throws {
        guard !Self.isShort.contains(name), let call = MemoryTests.calls[name] else { return }
        let engine = engine()
        let pieces = 6
        let big = String(repeating: "a b c d ", count: pieces << 13)
        let start = "let many = words(\"\(big)\")\nlet big = \"\(big)\"\n"
        #expect(looks(start, in: engine) != nil)
        let script = "length(text([\(call)])) > 0"
        let all = try #require(looks(script, in: engine))
        let around = try #require(looks("length(text([\"a\"])) > 0", in: engine))
        #expect(all - around >= pieces, "\(all) looks at \(pieces) pieces of 64 KB")
        #expect(isStopped(script, afterLooks: all / 2, in: engine))
    }

    @Test(arguments: ["length(big)", "similar(big, big)", "count(words(big))"])
    func whatMakesANumberOfALongTextLooks(_ call: String) throws {
        let engine = engine()
        let pieces = 6
        #expect(looks("let big = \"\(String(repeating: "a b c d ", count: pieces << 13))\"", in: engine) != nil)
        #expect(try #require(looks(call, in: engine)) >= pieces)
    }

    @Test func aFlagCountsLooksUntilItStops() {
        let flag = StopFlag()
        #expect(!flag.isStopped)
        flag.stop(afterLooks: 2)
        #expect([flag.isStopped, flag.isStopped, flag.isStopped, flag.isStopped] == [false, false, true, true])
        flag.reset()
        #expect(!flag.isStopped)
        flag.stop()
        #expect(flag.isStopped)
    }
}
