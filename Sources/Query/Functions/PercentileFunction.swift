import Documents
import Values

/// `percentile(list, 90)`: the value at that part of the way from the least to the greatest, as spreadsheets do it.
enum PercentileFunction: BuiltInFunction {
    static let signature = FunctionSignature(
        "percentile", [.init("list", .list(.any)), .init("percent", .number, .quantity)], .element(of: 0), .lists,
        aggregate: true,
        "The value that so many percent are at most, between two ranks in proportion.",
        example: "percentile([1, 2, 3, 4, 5], 75)", gives: "4")

    static func call(_ arguments: Arguments) throws(OperationError) -> Value {
        guard let elements = try arguments.elements(0) else { return .null }
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
