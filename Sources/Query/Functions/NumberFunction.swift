import Documents
import Values

/// `number(value)`: a quantity's amount, a year's number, or what a text says: `1,250`, `1.1 million`, `$5`, `15%`.
enum NumberFunction: BuiltInFunction {
    static let signature = FunctionSignature(
        "number", [.init("value")], .type(.number), .conversion,
        "The number in it, without a unit; null if there is none.",
        example: #"number("1,250 jobs"[1..5])"#, gives: "1250")

    static func call(_ arguments: Arguments) throws(OperationError) -> Value {
        switch arguments[0] {
        case .number(let number): return .number(number)
        case .quantity(let quantity): return .number(quantity.value)
        case .text(let text): return AmountReader.number(text).map { .number($0) } ?? .null
        case .date(let date): return date.precision == .year ? date.year.map { .number(Number($0)) } ?? .null : .null
        default: return .null
        }
    }
}
