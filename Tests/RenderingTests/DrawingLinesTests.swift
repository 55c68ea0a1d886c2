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
}
