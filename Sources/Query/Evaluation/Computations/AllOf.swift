/// `a and b and c`; those after a false one are not worked out.
struct AllOf: Computation {
    let operands: [any Computation]

    func value(in frame: inout Frame) throws(Interruption) -> Value { Value(try truth(in: &frame)) }

    func truth(in frame: inout Frame) throws(Interruption) -> Bool? {
        var result: Bool? = true
        for operand in operands {
            result = Logic.and(result, try operand.truth(in: &frame))
            if result == false { return false }
        }
        return result
    }
}
