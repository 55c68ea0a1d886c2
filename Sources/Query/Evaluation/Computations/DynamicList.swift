/// What may be rows, seen as it runs, where a list is due.
struct DynamicList: Computation {
    let value: any Computation

    func value(in frame: inout Frame) throws(Interruption) -> Value {
        let value = try value.value(in: &frame)
        if case .rows(let rows) = value { return .list(try frame.list(of: rows)) }
        return value
    }
}
