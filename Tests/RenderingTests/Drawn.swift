import Documents
import Query

/// Drawings of queries.
enum Drawn {
    /// What a query draws last, on a document.
    static func drawing(of query: String, _ source: String = "") -> Drawing? {
        let engine = Engine(library: Library())
        engine.library.add(Document(path: "doc.md", source: Array(source.utf8)))
        var drawing: Drawing?
        _ = engine.run(Script(query)) { if case .drawing(let drawn) = $0.content { drawing = drawn } }
        return drawing
    }
}
