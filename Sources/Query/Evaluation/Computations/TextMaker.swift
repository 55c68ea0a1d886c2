/// `"a {b}"`
struct TextMaker: Computation {
    let parts: [any Computation]
    let place: Place

    func value(in frame: inout Frame) throws(Interruption) -> Value {
        var text = ""
        for part in parts {
            text += try part.value(in: &frame).text(in: frame.run.library) ?? ""
            guard text.utf8.count <= Largest.text else {
                throw .failed(Diagnostic(OperationFault(.tooLarge(operation: "{ }")), at: place))
            }
        }
        return .text(text)
    }
}
