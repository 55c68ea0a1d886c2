/// `a is null`
struct IsNull: Computation {
    let operand: any Computation
    let isNegated: Bool

    func value(in frame: inout Frame) throws(Interruption) -> Value {
        .truth(try operand.value(in: &frame).isNull != isNegated)
    }
}
