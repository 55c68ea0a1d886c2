extension Function {
    /// `fiscal(date)`: the fiscal year of the United States that it is within, which begins in October.
    static let fiscal = Function(
        "fiscal", group: .dates, [.date],
        help: "Its fiscal year in the United States; null if it is longer than one.",
        example: "fiscal(2024-11-15)",
        result: { _ in .date }
    ) { values, context throws(OperationError) in
        let arguments = Arguments("fiscal", values, context)
        return try arguments.date(0).flatMap { $0.fiscalYear }.map { .date($0) } ?? .null
    }
}
