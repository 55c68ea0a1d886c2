/// `a or b or c`; those after a true one are not worked out.
struct AnyOf: Computation {
    let operands: [any Computation]

    func value(in frame: inout Frame) throws(Interruption) -> Value { Value(try truth(in: &frame)) }

    func truth(in frame: inout Frame) throws(Interruption) -> Bool? {
        var result: Bool? = false
        for operand in operands {
            result = Logic.or(result, try operand.truth(in: &frame))
            if result == true { return true }
        }
        return result
    }
}
