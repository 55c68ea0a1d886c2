import Values

extension Function {
    /// `number(value)`: a quantity's amount, a year's number, or what a text says: `1,250`, `1.1 million`, `$5`, `15%`.
    static let number = Function(
        "number", group: .conversion, [.any],
        help: "The number in it, without a unit; null if there is none.",
        example: #"number("1,250 jobs"[1..5])"#,
        result: { _ in .number }
    ) { values, context throws(OperationError) in
        let arguments = Arguments("number", values, context)
        switch arguments[0] {
        case .number(let number): return .number(number)
        case .quantity(let quantity): return .number(quantity.value)
        case .text(let text): return AmountReader.number(text).map { .number($0) } ?? .null
        case .date(let date): return date.precision == .year ? date.year.map { .number(Number($0)) } ?? .null : .null
        default: return .null
        }
    }
}
