/// `{a: b}`
struct RecordMaker: Computation, ContainerMaker {
    let entries: [(name: String, value: any Computation)]
    let place: Place

    init(entries: [(name: String, value: any Computation)], place: Place) {
        self.entries = entries.map { ($0.name, ($0.value as? any ContainerMaker).map(PartMaker.init) ?? $0.value) }
        self.place = place
    }

    func value(in frame: inout Frame) throws(Interruption) -> Value {
        try frame.checked(part(in: &frame), of: "{ }", at: place)
    }

    func part(in frame: inout Frame) throws(Interruption) -> Value {
        var record: [(name: String, value: Value)] = []
        record.reserveCapacity(entries.count)
        for entry in entries { record.append((entry.name, try entry.value.value(in: &frame))) }
        try frame.make(2 * MemorySize.values(record.count), by: "{ }", at: place)
        return .record(Record(record))
    }
}
