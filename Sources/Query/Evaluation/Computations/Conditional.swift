/// `if A then B else C`
struct Conditional: Computation {
    let condition: any Computation
    let then: any Computation
    let otherwise: any Computation

    func value(in frame: inout Frame) throws(Interruption) -> Value {
        let isTrue = try condition.truth(in: &frame) == true
        return try (isTrue ? then : otherwise).value(in: &frame)
    }
}
