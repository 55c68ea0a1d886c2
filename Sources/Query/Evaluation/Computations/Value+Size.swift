extension Value {
    /// The value, if it has no more parts than that: lists of one list twice, again and again, are soon too much to look
    /// through.
    func within(_ limit: Int, at place: Place) throws(Interruption) -> Value {
        var left = limit
        var pending = [self]
        while let value = pending.popLast() {
            left -= 1
            switch value {
            case .list(let list): pending += list
            case .record(let record): pending += record.entries.map(\.value)
            case .rows(let rows): left -= rows.count
            default: break
            }
            if left < pending.count {
                throw .failed(Diagnostic(OperationFault(.tooLarge(operation: "[ ]")), at: place))
            }
        }
        return self
    }
}
