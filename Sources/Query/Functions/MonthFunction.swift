import Documents
import Values

/// `month(date)`: the month that it is within, a week's by its Thursday; null if there is none.
enum MonthFunction: BuiltInFunction {
    static let signature = FunctionSignature(
        "month", [.init("date", .date, .number)], .type(.number), .dates,
        "Its month, 1 to 12; null if it is longer than one.",
        example: "month(2024-11-15)", gives: "11")

    static func call(_ arguments: Arguments) throws(OperationError) -> Value {
        try arguments.date(0).flatMap { $0.month }.map { .number(Number($0)) } ?? .null
    }
}
