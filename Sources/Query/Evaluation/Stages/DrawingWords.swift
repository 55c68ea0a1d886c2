/// What a drawing says besides what is drawn: what the query calls it, unless it is given a `title`; and its `source`.
struct DrawingWords: Sendable {
    /// What the query says: `total by heading`.
    let query: String
    let title: (any Computation)?
    let source: (any Computation)?
    let place: Place

    /// Shows a drawing with them.
    func draw(_ content: Drawing.Content, notes: [String] = [], in frame: inout Frame) throws(Interruption) {
        let own = try text(title, in: &frame)
        var drawing = Drawing(title: own ?? query, content: content, notes: notes)
        drawing.hasOwnTitle = own != nil
        drawing.source = try text(source, in: &frame)
        frame.run.draw(drawing)
    }

    private func text(_ words: (any Computation)?, in frame: inout Frame) throws(Interruption) -> String? {
        guard let words else { return nil }
        return try frame.text(of: words.value(in: &frame), for: "title", at: place)
    }
}
