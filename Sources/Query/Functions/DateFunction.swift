extension Function {
    /// `date(value)`: a date in ISO 8601 or as `November 15, 2024`; of a time stamp its day, of a number its year.
    static let date = Function(
        "date", group: .conversion, [.any],
        help: "The date that a text is; null if it is none.",
        example: #"date("2024-11-15")"#,
        result: { _ in .date }
    ) { values, context throws(OperationError) in
        let arguments = Arguments("date", values, context)
        switch arguments[0] {
        case .date(let date): return .date(date)
        case .text(let text): return DateReader.date(text).map { .date($0) } ?? .null
        case .number: return arguments[0].span.map { .date($0) } ?? .null
        default: return .null
        }
    }
}
