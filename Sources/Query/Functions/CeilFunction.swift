import Documents
import Values

/// `ceil(number)`: the least whole number not below it; of a quantity, in its unit.
enum CeilFunction: BuiltInFunction {
    static let signature = FunctionSignature(
        "ceil", [.init("number", .number, .quantity)], .same(as: 0), .numbers,
        "The least whole number not below it.",
        example: "ceil(1.2)", gives: "2")

    static func call(_ arguments: Arguments) throws(OperationError) -> Value {
        try arguments.mapAmount { $0.ceiling }
    }
}
