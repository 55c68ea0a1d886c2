import Documents
import Values

/// `quarter(date)`: the quarter that it is within, a week's by its Thursday; null if there is none.
enum QuarterFunction: BuiltInFunction {
    static let signature = FunctionSignature(
        "quarter", [.init("date", .date, .number)], .type(.number), .dates,
        "Its quarter, 1 to 4; null if it is longer than one.",
        example: "quarter(2024-11-15)", gives: "4")

    static func call(_ arguments: Arguments) throws(OperationError) -> Value {
        try arguments.date(0).flatMap { $0.quarter }.map { .number(Number($0)) } ?? .null
    }
}
