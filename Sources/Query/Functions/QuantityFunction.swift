import Values

extension Function {
    /// `quantity(value)`: what a text says as a sum, percentage or measure: `CA$5`, `15%`, `500 miles`.
    static let quantity = Function(
        "quantity", group: .conversion, [.any],
        help: "The amount with its unit that a text is; null if it is none.",
        example: #"quantity("CA$5")"#,
        result: { _ in .quantity }
    ) { values, context throws(OperationError) in
        let arguments = Arguments("quantity", values, context)
        switch arguments[0] {
        case .quantity(let quantity): return .quantity(quantity)
        case .text(let text): return Quantity(text).map { .quantity($0) } ?? .null
        default: return .null
        }
    }
}
