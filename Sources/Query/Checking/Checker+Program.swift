extension Checker {
    /// `!sort`: a command that may be run, at the end of a statement.
    func checkProgram(_ text: String, at span: Range<Int>, in state: PipelineState) throws -> any Stage {
        guard !text.isEmpty else { throw wrong(ProgramFault.noCommand, at: span, in: state.outer) }
        guard state.isStatement else { throw wrong(ProgramFault.within, at: span, in: state.outer) }
        guard state.rest.isEmpty else { throw wrong(ProgramFault.notLast, at: span, in: state.outer) }
        let place = place(span, in: state.outer)
        let command = ProgramRequest.Command(text, isTyped: place.script.path == nil)
        do {
            try mayRun(command)
        } catch {
            throw wrong(ProgramFault.cannotRun(text, error), at: span, in: state.outer)
        }
        return ProgramStage(command: command, shape: state.row.shape, place: place)
    }
}
