import Documents
import Values

/// `quantity(value)`: what a text says as a sum, percentage or measure: `CA$5`, `15%`, `500 miles`.
enum QuantityFunction: BuiltInFunction {
    static let signature = FunctionSignature(
        "quantity", [.init("value")], .type(.quantity), .conversion,
        "The amount with its unit that a text is; null if it is none.",
        example: #"quantity("CA$5")"#, gives: "CA$5")

    static func call(_ arguments: Arguments) throws(OperationError) -> Value {
        switch arguments[0] {
        case .quantity(let quantity): return .quantity(quantity)
        case .text(let text): return Quantity(text).map { .quantity($0) } ?? .null
        default: return .null
        }
    }
}
