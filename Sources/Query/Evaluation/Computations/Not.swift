/// `not a`
struct Not: Computation {
    let operand: any Computation

    func value(in frame: inout Frame) throws(Interruption) -> Value { Value(try truth(in: &frame)) }

    func truth(in frame: inout Frame) throws(Interruption) -> Bool? { Logic.not(try operand.truth(in: &frame)) }
}
