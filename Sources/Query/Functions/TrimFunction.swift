extension Function {
    /// `trim(text)`: without white space, U+00A0 too, at either end.
    static let trim = Function(
        "trim", group: .text, [.text],
        help: "Without white space at its ends.",
        example: #"trim(" a b ")"#,
        result: { _ in .text }
    ) { values, context throws(OperationError) in
        let arguments = Arguments("trim", values, context)
        return try arguments.text(0).map { .text($0.trimmed) } ?? .null
    }
}
