import Documents
import Query
import Testing
import Values

@testable import Rendering

/// Many rows are written by several threads: what comes out is what one row after the other gives.
@Suite struct RowWriterTests {
    private static let shape = RowShape(columns: [
        RowColumn("number", .any, at: .value(0)), RowColumn("words", .any, at: .value(1)),
    ])

    private func rows(_ numbers: Range<Int>, words: (Int) -> String) -> QueryResult {
        let rows = numbers.map { Row(node: nil, values: [.number(Number($0)), .text(words($0))]) }
        return QueryResult(.rows(Rows(Self.shape, rows)))
    }

    private func written(_ result: QueryResult, _ format: OutputFormat, isForTerminal: Bool = false) -> String {
        let renderer = Renderer(library: Library(), format: format, isForTerminal: isForTerminal)
        return String(decoding: renderer.bytes(of: result), as: UTF8.self)
    }

    /// Numbers of as many digits each, so that tables of any of the rows are as wide.
    private static let all = 100_000..<120_001

    /// A text for each row: of most a word or two, of some more than fits any portion.
    private static func words(_ number: Int) -> String {
        number % 7_000 == 0 ? String(repeating: "long \(number) ", count: 200_000) : "row \"\(number)\""
    }

    @Test(arguments: OutputFormat.allCases.filter { $0 != .html && $0 != .table }, [false, true])
    func manyRowsAreWrittenInOrder(_ format: OutputFormat, _ isForTerminal: Bool) {
        let whole = written(rows(Self.all, words: Self.words), format, isForTerminal: isForTerminal)
        let step = 1_000
        var parts = stride(from: Self.all.lowerBound, to: Self.all.upperBound, by: step).map { start in
            let part = rows(start..<min(start + step, Self.all.upperBound), words: Self.words)
            return written(part, format, isForTerminal: isForTerminal)
        }
        // What stands around the rows is in each part.
        let (head, tail, between) =
            switch format {
            case .csv: ("number,words\r\n", "", "")
            case .tsv: ("number\twords\n", "", "")
            case .md: ("| number | words |\n| ---: | --- |\n", "", "")
            case .json: ("[\n", "\n]\n", ",\n")
            case .text: ("", "", "\n")
            case .ndjson, .html, .table: ("", "", "")
            }
        for part in parts.indices {
            #expect(parts[part].hasPrefix(head) && parts[part].hasSuffix(tail))
            parts[part] = String(parts[part].dropFirst(head.count).dropLast(tail.count))
        }
        #expect(whole == head + parts.joined(separator: between) + tail)
    }

    @Test(arguments: [OutputFormat.html, .table])
    func manyRowsOfAPageAreWrittenInOrder(_ format: OutputFormat) {
        let whole = written(rows(Self.all) { "row \($0)" }, format)
        let found = whole.matches(of: /row (\d+)/).compactMap { Int($0.output.1) }
        #expect(found == Array(Self.all))
    }

    @Test func aTableTellsThatTextWasCut() {
        var renderer = Renderer(library: Library(), format: .table, width: 40)
        let long = String(repeating: "word ", count: 20)
        let cut = renderer.write(rows(Self.all) { $0 == 110_000 ? long : "word" }) { _ in true }
        #expect(cut.cutsText && cut.rows == Self.all.count && cut.hiddenRows == 0)
        renderer.mostRows = 9_000
        let shown = renderer.write(rows(Self.all) { $0 == 110_000 ? long : "word" }) { _ in true }
        #expect(!shown.cutsText && shown.hiddenRows == Self.all.count - 9_000)
    }

    @Test(arguments: OutputFormat.allCases)
    func whoWantsNoMoreGetsNoMore(_ format: OutputFormat) {
        let renderer = Renderer(library: Library(), format: format)
        var portions = 0
        _ = renderer.write(rows(Self.all, words: Self.words)) { _ in
            portions += 1
            return portions < 3
        }
        #expect(portions == 3)
    }

    @Test(arguments: OutputFormat.allCases)
    func noMoreBytesAreWrittenThanThereMayBe(_ format: OutputFormat) {
        var renderer = Renderer(library: Library(), format: format)
        renderer.mostBytes = 200_000
        var bytes = 0
        let written = renderer.write(rows(Self.all, words: Self.words)) {
            bytes += $0.count
            return true
        }
        #expect(written.isTooMuch && bytes <= renderer.mostBytes)
    }
}
