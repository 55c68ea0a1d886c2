extension Checker {
    /// `save "x.csv"`: the format must be one, the file one that may be written.
    func checkSave(_ text: String, at span: Range<Int>, in state: PipelineState) throws -> any Stage {
        guard let target = SaveTarget(text) else {
            throw wrong(SaveFault.unknownFormat(SaveTarget.ending(of: text)), at: span, in: state.outer)
        }
        guard state.isStatement else { throw wrong(SaveFault.within, at: span, in: state.outer) }
        guard target.format != .svg || state.isDrawn else {
            throw wrong(SaveFault.nothingDrawn, at: span, in: state.outer)
        }
        do {
            try maySave(target)
        } catch {
            throw wrong(SaveFault.cannotSave(target.path, error), at: span, in: state.outer)
        }
        if !saved.insert(target.plain).inserted { note(SaveFault.savedTwice(text), at: span, in: state.outer) }
        return SaveStage(
            target: target, shape: state.row.shape, savesTable: state.isTable, place: place(span, in: state.outer),
            statement: statementSpan)
    }
}
