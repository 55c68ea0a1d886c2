import Values

extension Function {
    /// `round(number, places = 0)`: to so many places after the point, before it if negative; half away from 0.
    static let round = Function(
        "round", group: .numbers, [.number, .init("places", [.number], default: .value(.number(0)))],
        help: "Rounded to so many decimal places, half away from 0.",
        example: "round(2.345, 2)",
        result: { $0.first ?? .any }
    ) { values, context throws(OperationError) in
        let arguments = Arguments("round", values, context)
        guard let places = try arguments.whole(1) else { return .null }
        return try arguments.mapAmount { $0.rounded(to: places) }
    }
}
