/// `a < b`
struct Order: Computation {
    let left: any Computation
    let sign: ComparisonSign
    let right: any Computation

    func value(in frame: inout Frame) throws(Interruption) -> Value { Value(try truth(in: &frame)) }

    func truth(in frame: inout Frame) throws(Interruption) -> Bool? {
        try left.value(in: &frame).compares(sign, try right.value(in: &frame), notes: frame.run.notes)
    }
}
