/// `{a: b}`
struct RecordMaker: Computation {
    let entries: [(name: String, value: any Computation)]
    let place: Place

    func value(in frame: inout Frame) throws(Interruption) -> Value {
        var record: [(name: String, value: Value)] = []
        for entry in entries { record.append((entry.name, try entry.value.value(in: &frame))) }
        return try Value.record(Record(record)).within(Largest.list, at: place)
    }
}
