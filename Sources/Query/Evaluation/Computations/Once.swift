/// Something that depends on no row, worked out when it is first asked for.
struct Once: Computation {
    let id: Int
    let body: any Computation

    func value(in frame: inout Frame) throws(Interruption) -> Value {
        let known: KnownValue
        if let value = frame.run.once[id] {
            known = value
        } else {
            let before = frame.memory
            known = try KnownValue(of: body, in: &frame)
            _ = try frame.keepMade(since: before)
            frame.run.once[id] = known
        }
        frame.collected?.append(contentsOf: known.sources)
        return known.value
    }
}
