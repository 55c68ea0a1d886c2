/// A call of a built-in function.
struct FunctionCall: Computation {
    let function: Function
    let arguments: [any Computation]
    let place: Place

    func value(in frame: inout Frame) throws(Interruption) -> Value {
        var values: [Value] = []
        values.reserveCapacity(arguments.count)
        for argument in arguments { values.append(try argument.value(in: &frame)) }
        let value: Value
        do {
            value = try function.evaluate(values, frame.context)
        } catch {
            throw .failed(Diagnostic(OperationFault(error), at: place))
        }
        if frame.run.stopFlag.isStopped { throw .stopped }
        return value
    }
}
