extension Frame {
    /// A new list or record, if it is not nested too deeply and has not too many parts.
    func checked(_ value: Value, of operation: String, at place: Place) throws(Interruption) -> Value {
        var meter = ValueMeter(library: run.library, stopFlag: run.stopFlag)
        let extent = meter.extent(of: value)
        if run.stopFlag.isStopped { throw .stopped }
        if meter.isTooDeep { throw .failed(Diagnostic(OperationFault(.tooDeep(operation: operation)), at: place)) }
        if extent.parts > ValueLimits.parts {
            throw .failed(Diagnostic(OperationFault(.tooManyParts(operation: operation)), at: place))
        }
        return value
    }
}

extension Frame {
    /// Refuses a value that is nested too deeply.
    func checkDepth(of value: Value, at place: Place) throws(Interruption) {
        var meter = ValueMeter(library: run.library, stopFlag: run.stopFlag)
        _ = meter.extent(of: value)
        if run.stopFlag.isStopped { throw .stopped }
        if meter.isTooDeep { throw .failed(Diagnostic(OperationFault(.tooDeep(operation: "|")), at: place)) }
    }
}

extension RowShape {
    /// Whether rows have columns of lists, records or rows.
    var mayNest: Bool {
        columns.contains { column in
            guard case .value = column.storage else { return false }
            return switch column.type {
            case .any, .list, .record, .range, .row, .rows: true
            default: false
            }
        }
    }
}

extension Value {
    /// Whether other values are in it.
    var isContainer: Bool {
        switch self {
        case .list, .record, .range, .row, .rows: true
        default: false
        }
    }
}
