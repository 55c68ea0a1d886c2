import Documents
import Values

/// `round(number, places = 0)`: to so many places after the point, before it if negative; half away from 0.
enum RoundFunction: BuiltInFunction {
    static let signature = FunctionSignature(
        "round", [.init("number", .number, .quantity), .init("places", .number, optional: true)], .same(as: 0),
        .numbers,
        "Rounded to so many decimal places, half away from 0.",
        example: "round(2.345, 2)", gives: "2.35")

    static func call(_ arguments: Arguments) throws(OperationError) -> Value {
        guard let places = arguments.isGiven(1) ? try arguments.whole(1) : 0 else { return .null }
        return try arguments.mapAmount { $0.rounded(to: places) }
    }
}

extension Arguments {
    /// The first argument, a number, quantity or duration, with each of its amounts changed; null for null.
    func mapAmount(_ change: (Number) -> Number) throws(OperationError) -> Value {
        switch self[0] {
        case .null: return .null
        case .number(let number): return .number(change(number))
        case .quantity(let quantity): return .quantity(Quantity(change(quantity.value), quantity.unit))
        case .duration(let length): return .duration(length.mapAmounts(change))
        default: throw wrong(0, "a number or quantity")
        }
    }
}
