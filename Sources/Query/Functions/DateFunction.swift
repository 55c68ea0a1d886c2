import Documents
import Values

/// `date(value)`: a date in ISO 8601 or as `November 15, 2024`; of a time stamp its day, of a number its year.
enum DateFunction: BuiltInFunction {
    static let signature = FunctionSignature(
        "date", [.init("value")], .type(.date), .conversion,
        "The date that a text is; null if it is none.",
        example: #"date("2024-11-15")"#, gives: "2024-11-15")

    static func call(_ arguments: Arguments) throws(OperationError) -> Value {
        switch arguments[0] {
        case .date(let date): return .date(date)
        case .text(let text): return DateReader.date(text).map { .date($0) } ?? .null
        case .number: return arguments[0].span.map { .date($0) } ?? .null
        default: return .null
        }
    }
}
