/// `==` in `on`, where null equals nothing.
struct StrictEquality: Computation {
    let left: any Computation
    let right: any Computation

    func value(in frame: inout Frame) throws(Interruption) -> Value { Value(try truth(in: &frame)) }

    func truth(in frame: inout Frame) throws(Interruption) -> Bool? {
        let left = try left.value(in: &frame)
        let right = try right.value(in: &frame)
        return left.isNull || right.isNull ? false : frame.equals(left, right)
    }
}
