import Values

extension Function {
    /// `percentile(list, 90)`: the value at that part of the way from the least to the greatest, as spreadsheets do it.
    static let percentile = Function(
        "percentile", group: .lists, [.amounts, .init("percent", [.number, .quantity])],
        help: "The value that so many percent are at most, between two ranks in proportion.",
        example: "percentile([1, 2, 3, 4, 5], 75)", isAggregate: true,
        result: { $0.first?.element ?? .any }
    ) { values, context throws(OperationError) in
        let arguments = Arguments("percentile", values, context)
        let elements = try arguments.elements(0)
        let percent: Number
        switch arguments[1] {
        case .number(let number): percent = number
        case .quantity(let quantity) where quantity.unit == .percent: percent = quantity.value
        case .null: return .null
        default: throw arguments.wrong(1, "a number from 0 to 100")
        }
        guard percent >= .zero, percent <= .hundred else {
            throw .wrongValue(operation: "percentile", wanted: "a number from 0 to 100")
        }
        return try RankedList(elements, arguments).value(at: percent)
    }
}
