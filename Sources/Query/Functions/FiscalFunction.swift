import Documents
import Values

/// `fiscal(date)`: the fiscal year of the United States that it is within, which begins in October.
enum FiscalFunction: BuiltInFunction {
    static let signature = FunctionSignature(
        "fiscal", [.init("date", .date, .number)], .type(.date), .dates,
        "Its fiscal year in the United States; null if it is longer than one.",
        example: "fiscal(2024-11-15)", gives: "FY2025")

    static func call(_ arguments: Arguments) throws(OperationError) -> Value {
        try arguments.date(0).flatMap { $0.fiscalYear }.map { .date($0) } ?? .null
    }
}
