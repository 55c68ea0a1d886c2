import Documents
import Values

/// `floor(number)`: the greatest whole number not above it; of a quantity, in its unit.
enum FloorFunction: BuiltInFunction {
    static let signature = FunctionSignature(
        "floor", [.init("number", .number, .quantity)], .same(as: 0), .numbers,
        "The greatest whole number not above it.",
        example: "floor(-1.5)", gives: "-2")

    static func call(_ arguments: Arguments) throws(OperationError) -> Value {
        try arguments.mapAmount { $0.floor }
    }
}
