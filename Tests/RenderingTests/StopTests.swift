import Documents
import Query
import Testing
import Values

@testable import Rendering

/// What is written can be stopped at each row, and within a long text.
@Suite struct StopTests {
    /// Counts how often it is asked, and says yes from some time on.
    private final class Looks {
        private(set) var count = 0
        let most: Int

        init(most: Int = .max) { self.most = most }

        func isStopped() -> Bool {
            count += 1
            return count > most
        }
    }

    private static let rows = 500
    private static let pieces = 6

    private func rows(_ values: [Value]) -> Rows {
        Rows(RowShape(columns: [RowColumn("a", .any, at: .value(0))]), values.map { Row(node: nil, values: [$0]) })
    }

    private var many: [Value] { (0..<Self.rows).map { .text("the text of row \($0)") } }

    /// A text of some pieces of 64 KB, with what every format has to write in its own way.
    private var long: Value { .text(String(repeating: "a \"b\" <c> | é\u{1B}\n", count: Self.pieces << 12)) }

    private func write(_ rows: Rows, _ format: OutputFormat, isForTerminal: Bool, _ looks: Looks) -> [UInt8] {
        var renderer = Renderer(library: Library(), format: format, isForTerminal: isForTerminal)
        renderer.isStopped = looks.isStopped
        renderer.wrapping = .always
        return renderer.bytes(of: QueryResult(.rows(rows)))
    }

    @Test(arguments: OutputFormat.allCases, [false, true])
    func eachFormatLooksForEachRow(_ format: OutputFormat, _ isForTerminal: Bool) {
        let all = Looks()
        let whole = write(rows(many), format, isForTerminal: isForTerminal, all)
        #expect(all.count >= Self.rows)
        let some = Looks(most: all.count / 2)
        let part = write(rows(many), format, isForTerminal: isForTerminal, some)
        #expect(some.count <= some.most + 8, "it goes on after it was stopped")
        #expect(part.count < whole.count)
    }

    @Test(arguments: OutputFormat.allCases, [false, true])
    func eachFormatLooksWithinALongText(_ format: OutputFormat, _ isForTerminal: Bool) {
        let all = Looks()
        _ = write(rows([long]), format, isForTerminal: isForTerminal, all)
        // Without a terminal text is only copied.
        if format != .text || isForTerminal { #expect(all.count >= Self.pieces) }
        let few = Looks(most: 2)
        _ = write(rows([long]), format, isForTerminal: isForTerminal, few)
        #expect(few.count <= few.most + 8)
    }

    @Test(arguments: OutputFormat.allCases)
    func eachFormatLooksForEachElementOfAList(_ format: OutputFormat) {
        let all = Looks()
        _ = write(rows([.list(many)]), format, isForTerminal: false, all)
        #expect(all.count >= Self.rows)
    }

    @Test(arguments: OutputFormat.allCases)
    func noMoreBytesAreWrittenThanThereMayBe(_ format: OutputFormat) {
        var renderer = Renderer(library: Library(), format: format)
        let values = (0..<10_000).map { Value.text("the text of row \($0)") }
        renderer.mostBytes = 150_000
        var bytes = 0
        let written = renderer.write(QueryResult(.rows(rows(values)))) {
            bytes += $0.count
            return true
        }
        #expect(written.isTooMuch && bytes > 0 && bytes <= 150_000)
        renderer.mostBytes = 10_000_000
        #expect(!renderer.write(QueryResult(.rows(rows(values)))) { _ in true }.isTooMuch)
    }

    @Test func theMostIsAThousandTimesWhatWasReadOrWhatWasAskedFor() {
        let library = Library()
        #expect(OutputLimit(library, memory: nil).bytes == 1_000_000_000)
        #expect(OutputLimit(library, memory: MemorySize(3_000_000_000)).bytes == 3_000_000_000)
        library.add(Document(path: "a.md", source: Array(repeating: 97, count: 2_000_000)))
        #expect(OutputLimit(library, memory: nil).bytes == 2_000_000_000)
        #expect(OutputLimit(library, memory: nil).message == "the result is larger than 2 GB")
    }

    @Test func aDatabaseIsNotMadeOfSomeRows() throws {
        let all = Looks()
        var renderer = Renderer(library: Library(), format: .csv)
        renderer.isStopped = all.isStopped
        _ = try renderer.database([], with: rows(many), as: "t")
        #expect(all.count >= 2 * Self.rows)
        for most in [0, 1, all.count / 2] {
            renderer.isStopped = Looks(most: most).isStopped
            #expect(throws: Database.Problem.self) { try renderer.database([], with: rows(many), as: "t") }
        }
    }

    @Test func passagesLookForEachOfThem() {
        let library = Library()
        library.add(Document(path: "a.md", source: Array(String(repeating: "word ", count: Self.rows).utf8)))
        let result = QueryResult(.marks(library.nodes(.words)))
        var renderer = Renderer(library: library, format: .table)
        let all = Looks()
        renderer.isStopped = all.isStopped
        _ = renderer.bytes(of: result)
        #expect(all.count >= 2 * Self.rows)
        let some = Looks(most: all.count / 2)
        renderer.isStopped = some.isStopped
        _ = renderer.bytes(of: result)
        #expect(some.count <= some.most + 8)
    }

    @Test func laidOutTextIsHandedOnAsItComes() {
        let text =
            String(repeating: "one two three ", count: 40_000) + "\n" + String(repeating: "four\n", count: 40_000)
        var (whole, portions) = ("", 0)
        HangingLines.write(text, width: 20) {
            whole += $0
            portions += 1
            return true
        }
        #expect(whole == HangingLines.text(text, width: 20))
        #expect(portions >= text.utf8.count >> 17)
        var seen = 0
        HangingLines.write(text, width: 20) { _ in
            seen += 1
            return false
        }
        #expect(seen == 1)
    }
}
