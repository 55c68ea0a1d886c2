import Values

extension Function {
    /// `length(text)`: how many characters, as people see them.
    static let length = Function(
        "length", group: .text, [.text],
        help: "How many characters it has.",
        example: #"length("café")"#,
        result: { _ in .number }
    ) { values, context throws(OperationError) in
        let arguments = Arguments("length", values, context)
        return try arguments.text(0).map { .number(Number($0.count)) } ?? .null
    }
}
