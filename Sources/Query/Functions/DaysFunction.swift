import Documents
import Values

/// `days(duration)`: how many days long it is, a year as 365.2425, a month as a twelfth of it.
enum DaysFunction: BuiltInFunction {
    static let signature = FunctionSignature(
        "days", [.init("duration", .duration)], .type(.number), .dates,
        "Its length in days, a year as 365.2425.",
        example: "days(2 weeks)", gives: "14")

    static func call(_ arguments: Arguments) throws(OperationError) -> Value {
        switch arguments[0] {
        case .null: return .null
        case .duration(let length): return length.days.map { .number($0) } ?? .null
        default: throw arguments.wrong(0, "a duration")
        }
    }
}
