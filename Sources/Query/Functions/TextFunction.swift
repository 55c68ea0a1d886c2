extension Function {
    /// `text(value)`: a number in plain digits, a quantity and a duration in words, a date in ISO 8601, a node's text.
    static let text = Function(
        "text", group: .conversion, [.any],
        help: "It as a person would write it.",
        example: "text($65 million)",
        result: { _ in .text }
    ) { values, context throws(OperationError) in
        let arguments = Arguments("text", values, context)
        let value = arguments[0].named(in: arguments.library)
        switch value {
        case .null, .text: return value
        default: break
        }
        var text = ""
        guard value.append(to: &text, in: arguments.library, most: arguments.room / 2, arguments.stopFlag) else {
            throw arguments.lacksRoom
        }
        return .text(text)
    }
}
