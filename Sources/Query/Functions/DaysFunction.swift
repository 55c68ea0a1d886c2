extension Function {
    /// `days(duration)`: how many days long it is, a year as 365.2425, a month as a twelfth of it.
    static let days = Function(
        "days", group: .dates, [.init("duration", [.duration])],
        help: "Its length in days, a year as 365.2425.",
        example: "days(2 weeks)",
        result: { _ in .number }
    ) { values, context throws(OperationError) in
        let arguments = Arguments("days", values, context)
        switch arguments[0] {
        case .null: return .null
        case .duration(let length): return length.days.map { .number($0) } ?? .null
        default: throw arguments.wrong(0, "a duration")
        }
    }
}
