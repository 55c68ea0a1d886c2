/// `!sort`: rows pass, and go to a program's standard input.
struct ProgramStage: Stage {
    let command: ProgramRequest.Command
    let shape: RowShape
    /// The command in the query.
    let place: Place

    func rows(from rows: [Row], in frame: inout Frame) throws(Interruption) -> [Row] {
        try frame.checkStop()
        let sent = try frame.closed(Rows(shape, rows))
        try frame.checkOutput(of: .rows(sent))
        do {
            try frame.run.send(ProgramRequest(command: command, rows: sent))
        } catch {
            try frame.checkStop()
            throw .failed(Diagnostic(ProgramFault.cannotRun(command.text, error), at: place))
        }
        return rows
    }
}
