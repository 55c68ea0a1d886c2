/// `"a {b}"`
struct TextMaker: Computation {
    let parts: [any Computation]
    let place: Place

    func value(in frame: inout Frame) throws(Interruption) -> Value {
        var text = ""
        for part in parts {
            let part = try part.value(in: &frame)
            guard part.append(to: &text, in: frame.run.library, most: frame.memory.left, frame.run.stopFlag) else {
                try frame.checkStopNow()
                let error = OperationError.tooMuchMemory("{ }", nil, budget: frame.memory.budget)
                throw .failed(Diagnostic(OperationFault(error), at: place))
            }
        }
        try frame.make(text.heapSize, by: "{ }", at: place)
        return .text(text)
    }
}
