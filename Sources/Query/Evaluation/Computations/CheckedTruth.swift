/// A condition whose type is only known now: what is no truth is an error.
struct CheckedTruth: Computation {
    let operand: any Computation
    let operation: String
    let place: Place

    func value(in frame: inout Frame) throws(Interruption) -> Value { Value(try truth(in: &frame)) }

    func truth(in frame: inout Frame) throws(Interruption) -> Bool? {
        let value = try operand.value(in: &frame)
        do {
            return try value.truth(for: operation)
        } catch {
            throw .failed(Diagnostic(OperationFault(error), at: place))
        }
    }
}
