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
        var bytes: [UInt8] = []
        DrawingLines(drawing: drawing, width: width, paint: Paint(false)).write(to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
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
