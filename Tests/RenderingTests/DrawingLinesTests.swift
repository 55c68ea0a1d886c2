import Documents
import Query
import Testing
import Values

@testable import Rendering

/// Drawings in a terminal, whole.
@Suite struct DrawingLinesTests {
    /// What the last drawing of a query looks like.
    private func drawn(_ query: String, _ source: String = "", width: Int = 40) throws -> String {
        let drawing = try #require(Drawn.drawing(of: query, source))
        var lines = TerminalText()
        DrawingLines(drawing: drawing, width: width, paint: Paint(false)).write(to: &lines)
        return lines.string
    }

    @Test func barsHaveTheirValuesBesideThem() throws {
        let query = #"[{n: "Lima", v: 40}, {n: "Cusco", v: 20}, {n: "Ica", v: 1}] | bars v by n"#
        #expect(
            try drawn(query) == """
                v by n
                Lima  ███████████████████████████████ 40
                Cusco ███████████████▌ 20
                Ica   ▊ 1

                """)
        #expect(
            try drawn(query, width: 20) == """
                v by n
                Lima  ███████████ 40
                Cusco █████▌ 20
                Ica   ▎ 1

                """)
    }

    @Test func binsAreNamedByBothEdgesWhereThereIsRoom() throws {
        let query = "[1000, 20000, 300000, 4000000, 50000000, 60000000] as n | select n.value * $1 as v | histogram v"
        #expect(
            try drawn(query, width: 60) == """
                v
                logarithmic scale
                     $1,000 –      $10,000 ███████████████▌ 1
                    $10,000 –     $100,000 ███████████████▌ 1
                   $100,000 –   $1 million ███████████████▌ 1
                 $1 million –  $10 million ███████████████▌ 1
                $10 million – $100 million ███████████████████████████████ 2

                """)
        #expect(
            try drawn(query, width: 40) == """
                v
                logarithmic scale
                     $1,000 – ████████████ 1
                    $10,000 – ████████████ 1
                   $100,000 – ████████████ 1
                 $1 million – ████████████ 1
                $10 million – ████████████████████████ 2

                """)
    }

    @Test func datesStandOnAnAxis() throws {
        let query =
            #"[{d: 2024-01-31, n: "begun"}, {d: 2024-Q2, n: "built"}, "#
            + #"{d: 2024-12-24, n: "done, and a word more than there is room for"}] | timeline d"#
        #expect(
            try drawn(query, width: 60) == """
                d
                                   2024-07
                2024-01-31 ●       ┊           begun
                2024-Q2       ├────┤           built
                2024-12-24         ┊         ● done, and a word more than t…

                """)
        #expect(
            try drawn(query, width: 30) == """
                d
                2024-01-31 begun
                2024-Q2    built
                2024-12-24 done, and a word m…

                """)
    }

    @Test func barsBelowZeroGoTheOtherWay() throws {
        let query =
            #"[{n: "Lima", v: $3 million}, {n: "Cusco", v: -$1.5 million}, {n: "Ica", v: null}, "#
            + #"{n: "Puno", v: $0}] | bars v by n"#
        #expect(
            try drawn(query) == """
                v by n
                Lima         █████████████ $3 million
                Cusco ▐██████ -$1.5 million
                Ica          null
                Puno         $0

                """)
    }

    @Test func periodsAreCounted() throws {
        let dates = ["2020-01", "2020-03", "2024-05"].map { "\($0), \($0)-01" }.joined(separator: ", ")
        let many = Array(repeating: dates, count: 8).joined(separator: ", ")
        #expect(
            try drawn("[\(many)] | timeline value") == """
                value by month
                2020-01 █████████████████████████████ 16
                2020-02 0
                2020-03 █████████████████████████████ 16
                ⋮
                2024-05 █████████████████████████████ 16

                """)
    }

    /// Rows with hostile names, huge numbers and nothing.
    private static let hostile =
        #"[{n: "<&\u{1B}[31m a long label 港", v: 10000000000000000000000000, d: 2024}, "#
        + #"{n: "b", v: -3, d: 1066-10-14}, {n: null, v: null, d: null}]"#

    @Test(arguments: ["bars v by n", "histogram v", "timeline d"], 1...20)
    func aNarrowTerminalIsEnough(stage: String, width: Int) throws {
        let text = try drawn("\(Self.hostile) | \(stage)", width: width)
        #expect(!text.contains("\u{1B}"))
        // A value is never cut: its digits would tell another one.
        let widest = max(width, stage.hasPrefix("timeline") ? 10 : 32)
        for line in text.split(separator: "\n") { #expect(DisplayWidth.columns(of: String(line)) <= widest, "\(line)") }
    }

    @Test(arguments: ["bars v by n", "histogram v", "timeline d"])
    func picturesOfHostileNamesAreText(stage: String) throws {
        let drawing = try #require(Drawn.drawing(of: "\(Self.hostile) | \(stage)"))
        let text = String(decoding: Renderer.svg(of: drawing), as: UTF8.self)
        #expect(!text.contains("\u{1B}"))
        #expect(!text.contains("<&"))
        #expect(!text.contains("nan") && !text.contains("inf"))
        #expect(text.hasSuffix("</svg>\n"))
    }
}
