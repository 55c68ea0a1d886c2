extension Function {
    /// `lower(text)`: small letters.
    static let lower = Function(
        "lower", group: .text, [.text],
        help: "In small letters.",
        example: #"lower("USAID")"#,
        result: { _ in .text }
    ) { values, context throws(OperationError) in
        let arguments = Arguments("lower", values, context)
        return try arguments.text(0).map { .text($0.lowercased()) } ?? .null
    }
}
