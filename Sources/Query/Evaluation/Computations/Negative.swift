/// `-a`
struct Negative: Computation {
    let operand: any Computation
    let place: Place

    func value(in frame: inout Frame) throws(Interruption) -> Value {
        let value = try operand.value(in: &frame)
        do {
            return try value.negated()
        } catch {
            throw .failed(Diagnostic(OperationFault(error), at: place))
        }
    }
}
