extension Function {
    /// `text(value)`: a number in plain digits, a quantity and a duration in words, a date in ISO 8601, a node's text.
    static let text = Function(
        "text", group: .conversion, [.any],
        help: "It as a person would write it.",
        example: "text($65 million)",
        result: { _ in .text }
    ) { values, context throws(OperationError) in
        let arguments = Arguments("text", values, context)
        return arguments[0].text(in: arguments.library).map { .text($0) } ?? .null
    }
}
