import Documents
import Values

/// `abs(number)`: without its sign; of a quantity, in its unit.
enum AbsFunction: BuiltInFunction {
    static let signature = FunctionSignature(
        "abs", [.init("number", .number, .quantity, .duration)], .same(as: 0), .numbers,
        "Without its sign.",
        example: "abs(-$5)", gives: "$5")

    static func call(_ arguments: Arguments) throws(OperationError) -> Value {
        try arguments.mapAmount { $0.magnitude }
    }
}
