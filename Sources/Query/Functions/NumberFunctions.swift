import Values

/// Of numbers.
extension Function {
    /// `round(number, places = 0)`: to so many places after the point, before it if negative; half away from 0.
    static let round = Function(
        .round, group: .numbers, [.number, .init("places", [.number], default: .value(.number(0)))],
        help: "Rounded to so many decimal places, half away from 0.",
        example: "round(2.345, 2)",
        result: { $0.first ?? .any }
    ) { arguments throws(OperationError) in
        guard let places = try arguments.whole(1) else { return .null }
        return try arguments.mapAmount { $0.rounded(to: places) }
    }

    /// `abs(number)`: without its sign; of a quantity, in its unit.
    static let abs = Function(
        .abs, group: .numbers, [.init("number", [.number, .quantity, .duration])],
        help: "Without its sign.",
        example: "abs(-$5)",
        result: { $0.first ?? .any }
    ) { arguments throws(OperationError) in
        return try arguments.mapAmount { $0.magnitude }
    }

    /// `floor(number)`: the greatest whole number not above it; of a quantity, in its unit.
    static let floor = Function(
        .floor, group: .numbers, [.number],
        help: "The greatest whole number not above it.",
        example: "floor(-1.5)",
        result: { $0.first ?? .any }
    ) { arguments throws(OperationError) in
        return try arguments.mapAmount { $0.floor }
    }

    /// `ceil(number)`: the least whole number not below it; of a quantity, in its unit.
    static let ceil = Function(
        .ceil, group: .numbers, [.number],
        help: "The least whole number not below it.",
        example: "ceil(1.2)",
        result: { $0.first ?? .any }
    ) { arguments throws(OperationError) in
        return try arguments.mapAmount { $0.ceiling }
    }
}
