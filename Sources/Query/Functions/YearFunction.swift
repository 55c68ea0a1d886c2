import Documents
import Values

/// `year(date)`: the year that it is within, a week's by its Thursday; null if there is none.
enum YearFunction: BuiltInFunction {
    static let signature = FunctionSignature(
        "year", [.init("date", .date, .number)], .type(.number), .dates,
        "Its year; null if it is longer than one.",
        example: "year(2024-11-15)", gives: "2024")

    static func call(_ arguments: Arguments) throws(OperationError) -> Value {
        try arguments.date(0).flatMap { $0.year }.map { .number(Number($0)) } ?? .null
    }
}
