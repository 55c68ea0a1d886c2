import Query
import Rendering

/// Says of a result without rows which stage emptied it, and what the rows looked like before it.
struct EmptyResult {
    let text: String

    /// Nil for a result that has rows, or whose source had none.
    init?(_ result: QueryResult, _ names: Engine.Names, in session: Session) {
        guard let (stage, before) = result.emptied, let first = result.stages.first else { return nil }
        let script = stage.script
        let source = script.text(in: stage.span).split(whereSeparator: \.isWhitespace).joined(separator: " ")
        var text = "'\(source)' left none of \(before == 1 ? "1 row" : "\(before) rows")"
        let pipeline = script.text(in: first.place.span.lowerBound..<stage.span.lowerBound)
        if let sample = Self.sample(of: pipeline, names, in: session) {
            text += before <= Self.shown ? ":\n\(sample)" : "; the first before it:\n\(sample)"
        }
        self.text = text
    }

    private static let shown = 3

    private static func sample(of pipeline: String, _ names: Engine.Names, in session: Session) -> String? {
        var text = pipeline.trimmingSpaces
        guard text.last == "|" else { return nil }
        text += " take \(shown)"
        var bytes: [UInt8] = []
        let renderer = Renderer(library: session.library, format: .table, width: session.columns, isForTerminal: true)
        _ = session.engine.look(Script(text), with: names) { bytes += renderer.bytes(of: $0) }
        guard !bytes.isEmpty else { return nil }
        // Spaces before the first column's name keep it over its amounts.
        return String(decoding: bytes.reversed().drop { $0 == 10 }.reversed(), as: UTF8.self)
    }
}
