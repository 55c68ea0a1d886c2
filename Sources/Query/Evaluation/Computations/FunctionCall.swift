/// A call of a built-in function.
struct FunctionCall: Computation {
    let function: Function
    let arguments: [any Computation]
    let place: Place

    func value(in frame: inout Frame) throws(Interruption) -> Value {
        var values: [Value] = []
        values.reserveCapacity(arguments.count)
        for argument in arguments { values.append(try argument.value(in: &frame)) }
        frame.context.memory = MemoryRoom(left: frame.memory.left, budget: frame.memory.budget)
        let value: Value
        do {
            value = try function.evaluate(values, frame.context)
        } catch {
            throw frame.failure(error, at: place)
        }
        if frame.run.stopFlag.isStopped { throw .stopped }
        try count(value, in: &frame)
        return value
    }

    /// Counts what the function made. Most functions that make texts are about texts; the others give what is there.
    private func count(_ value: Value, in frame: inout Frame) throws(Interruption) {
        switch value {
        case .text(let text) where function.makesTexts: try frame.make(text.heapSize, by: function.name, at: place)
        case .list(let list):
            var bytes = MemorySize.values(list.count)
            if function.makesTexts { for element in list { bytes += element.ownSize } }
            try frame.make(bytes, by: function.name, at: place)
            if !function.makesTexts, list.contains(where: \.isContainer) {
                _ = try frame.checked(value, of: function.name, at: place)
            }
        default: break
        }
    }
}
