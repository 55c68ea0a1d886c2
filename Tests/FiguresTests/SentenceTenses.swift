import Documents

/// The tenses of a document's sentences.
struct SentenceTenses {
    private var tenses: [(start: Int, end: Int, tense: String)] = []

    init(of doc: String) {
        let library = Library()
        _ = library.add(Document(path: doc, source: SharedFolder.document(doc)))
        let field = Relation.sentences.schema.fields.firstIndex { $0.name == "tense" } ?? 0
        for node in library.nodes(.sentences) {
            let span = library.span(of: node)
            if case .text(let tense) = library.field(field, of: node) {
                tenses.append((Int(span.lowerBound), Int(span.upperBound), tense))
            }
        }
    }

    /// That of the sentence around an offset.
    func tense(at offset: Int) -> String? {
        tenses.last { $0.start <= offset && offset < $0.end }?.tense
    }
}
