extension Function {
    /// `upper(text)`: capitals.
    static let upper = Function(
        "upper", group: .text, [.text],
        help: "In capitals.",
        example: #"upper("peru")"#,
        result: { _ in .text }
    ) { values, context throws(OperationError) in
        let arguments = Arguments("upper", values, context)
        return try arguments.text(0).map { .text($0.uppercased()) } ?? .null
    }
}
