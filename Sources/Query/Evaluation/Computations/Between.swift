/// `a between b and c`
struct Between: Computation {
    let operand: any Computation
    let low: any Computation
    let high: any Computation

    func value(in frame: inout Frame) throws(Interruption) -> Value { Value(try truth(in: &frame)) }

    func truth(in frame: inout Frame) throws(Interruption) -> Bool? {
        let value = try operand.value(in: &frame)
        let low = try low.value(in: &frame)
        return value.isBetween(low, try high.value(in: &frame), notes: frame.run.notes)
    }
}
