import Query

/// `:record [N]`: the last result with a field a line.
struct RecordCommand: Command {
    let usage = CommandUsage(
        name: "record", argument: "[N]", summary: "shows the rows of the last result, or its Nth, with a field a line")

    func run(_ argument: String, in session: Session, show: Show) -> Outcome {
        guard var result = session.lastRows else { return wrong("there is no result with rows yet", show) }
        result.notes = []
        result.firstRecord = 1
        guard !argument.isEmpty else {
            show(.result(result))
            return Outcome(.done)
        }
        guard let number = Int(argument), number > 0 else {
            return wrong("which row? ':record 3' shows the third", show)
        }
        guard let row = result.row(number) else {
            let count = result.rowCount
            return wrong(
                "there is no row \(number); the last result has \(count == 1 ? "1 row" : "\(count) rows")", show)
        }
        show(.result(row))
        return Outcome(.done)
    }
}

extension QueryResult {
    /// How many rows it has.
    fileprivate var rowCount: Int {
        switch content {
        case .rows(let rows), .value(.rows(let rows)): rows.count
        case .value(.list(let list)): list.count
        case .value: 1
        case .marks(let nodes): nodes.count
        case .printed, .drawing: 0
        }
    }

    /// One of its rows, from 1.
    fileprivate func row(_ number: Int) -> QueryResult? {
        guard number <= rowCount else { return nil }
        var result = self
        result.firstRecord = number
        switch content {
        case .rows(let rows), .value(.rows(let rows)): result.content = .rows(Rows(rows.shape, [rows.rows[number - 1]]))
        case .value(.list(let list)): result.content = .value(.list([list[number - 1]]))
        case .marks(let nodes): result.content = .marks([nodes[number - 1]])
        case .value, .printed, .drawing: break
        }
        return result
    }
}
