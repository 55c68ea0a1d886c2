/// A value of a record by its key, or null.
struct RecordMember: Computation {
    let record: any Computation
    let name: String

    func value(in frame: inout Frame) throws(Interruption) -> Value {
        guard case .record(let record) = try record.value(in: &frame) else { return .null }
        return record[name] ?? .null
    }
}
