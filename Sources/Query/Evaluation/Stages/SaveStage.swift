/// `save "x.csv"`: rows pass, and are written to a file, whole or not at all.
struct SaveStage: Stage {
    let target: SaveTarget
    let shape: RowShape
    /// Whether what is saved is the table that `pivot` has just shown.
    let savesTable: Bool
    /// The file's name in the query.
    let place: Place
    /// The statement.
    let statement: Range<Int>

    func rows(from rows: [Row], in frame: inout Frame) throws(Interruption) -> [Row] {
        try frame.checkStop()
        let table = savesTable ? frame.run.takeDrawing() : nil
        let saved: Rows
        if let pivot = table?.pivot { saved = pivot.rows } else { saved = try frame.closed(Rows(shape, rows)) }
        try frame.checkOutput(of: .rows(saved))
        if target.table != nil { try frame.keepTable(of: saved) }
        let drawing = target.format == .svg ? table ?? frame.run.takeDrawing() : table
        let query = place.script.text(in: statement)
        do {
            let comments = (place.script.firstComment, place.script.comment(above: statement.lowerBound))
            try frame.run.save(
                SaveRequest(target: target, query: query, rows: saved, drawing: drawing, comments: comments))
        } catch {
            // Of what was stopped nothing was saved.
            try frame.checkStop()
            throw .failed(Diagnostic(SaveFault.cannotSave(target.path, error), at: place))
        }
        frame.run.saved.append(Diagnostic(Note.saved(count: saved.count, path: target.path), at: place))
        return rows
    }
}

extension Run {
    /// The last drawing, which is not shown then: it goes to a file.
    fileprivate func takeDrawing() -> Drawing? {
        guard showsLastDrawing else { return lastDrawing }
        showsLastDrawing = false
        let index = results.lastIndex { if case .drawing = $0.content { true } else { false } }
        if let index { results.remove(at: index) }
        return lastDrawing
    }
}
