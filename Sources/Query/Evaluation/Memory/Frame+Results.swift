import Documents

extension Frame {
    /// Refuses a result of which one row would be a longer text than there is memory: it is written row by row. What it
    /// shares with itself takes no memory, but is written as often as it is there.
    func checkOutput(of value: Value) throws(Interruption) {
        switch value {
        case .rows(let rows): try checkOutput(of: rows.rows, rows.shape)
        case .list(let list): try checkOutput(of: list.map { Row(node: nil, values: [$0]) }, nil)
        default: try checkOutput(of: [Row(node: nil, values: [value])], nil)
        }
    }

    private func checkOutput(of rows: [Row], _ shape: RowShape?) throws(Interruption) {
        guard shape.map({ $0.valueCount > 0 }) ?? true else { return }
        var meter = ValueMeter(library: run.library, stopFlag: run.stopFlag)
        for row in rows {
            let length = meter.length(of: row)
            if run.stopFlag.isStopped { throw .stopped }
            if meter.isTooDeep { throw tooDeep }
            guard length <= max(memory.left, MemorySize.least.bytes / 4) else {
                throw .failed(Diagnostic(MemoryFault.output(length, budget: memory.budget), at: run.place))
            }
        }
    }

    /// Rows whose columns were not known before, with these, if there is room for a value of each row in each of them.
    mutating func closed(_ rows: Rows) throws(Interruption) -> Rows {
        let names = rows.namesInRecords
        guard !names.isEmpty else { return rows }
        let (values, isTooMuch) = rows.count.multipliedReportingOverflow(by: MemorySize.values(names.count))
        try keep(isTooMuch ? Int.max / 2 : values)
        return rows.closed(with: names)
    }

    /// Counts rows as a table of a database, which is made in memory.
    mutating func keepTable(of rows: Rows) throws(Interruption) {
        var meter = ValueMeter(library: run.library, stopFlag: run.stopFlag)
        let fields = rows.shape.columns.filter { if case .field = $0.storage { true } else { false } }.count
        for row in rows.rows {
            try checkStop()
            let field = fields == 0 ? 0 : row.node.map { run.library.span(of: $0).count } ?? 0
            try keep(MemorySize.overhead + meter.length(of: row) + field)
        }
    }

    /// The error that the statement's value is nested too deeply.
    var tooDeep: Interruption {
        .failed(Diagnostic(OperationFault(.tooDeep(operation: "")), at: run.place))
    }
}
