/// A call of a built-in function.
struct FunctionCall: Computation {
    let function: Function
    let arguments: [any Computation]
    let place: Place

    func value(in frame: inout Frame) throws(Interruption) -> Value {
        var values: [Value] = []
        values.reserveCapacity(arguments.count)
        for argument in arguments { values.append(try argument.value(in: &frame)) }
        do {
            return try function.evaluate(values, frame.context)
        } catch {
            throw .failed(Diagnostic(OperationFault(error), at: place))
        }
    }
}
