import Values

/// Of numbers.
extension Function {
    /// `round(number, places = 0)`: to so many places after the point, before it if negative; half away from 0.
    static let round = Function(
        .round, group: .numbers, [.number, .init("places", [.number], default: .value(.number(0)))],
        help: "The number rounded to so many decimal places, half away from 0.",
        example: "round(2.345, 2)",
        result: { $0.first ?? .any }
    ) { arguments throws(OperationError) in
        guard let places = try arguments.whole(1) else { return .null }
        return try arguments.mapAmount { $0.rounded(to: places) }
    }

    /// `abs(number)`: without its sign; of a quantity, in its unit.
    static let abs = Function(
        .abs, group: .numbers, [.init("number", [.number, .quantity, .duration])],
        help: "The number without its sign.",
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

    /// `log(number)`: the natural logarithm, to 15 digits; null of 0 and less, as of a division by 0.
    static let log = Function(
        .log, group: .numbers, [.plainNumber],
        help: "The natural logarithm; null for 0 and less. 'log(n) / log(10)' is the one to base 10.",
        example: "log(20)",
        result: { _ in .number }
    ) { arguments throws(OperationError) in
        return try arguments.number(0)?.logarithm.map { .number($0) } ?? .null
    }

    /// `sqrt(number)`: the square root, to 15 digits; null of a negative number.
    static let sqrt = Function(
        .sqrt, group: .numbers, [.plainNumber],
        help: "The square root; null for numbers below 0.",
        example: "sqrt(2)",
        result: { _ in .number }
    ) { arguments throws(OperationError) in
        return try arguments.number(0)?.squareRoot.map { .number($0) } ?? .null
    }

    /// `power(number, exponent)`: exact where a whole exponent leaves at most 38 digits, else to 15; null where there is
    /// none: of a negative number with a fraction, of 0 with a negative exponent.
    static let power = Function(
        .power, group: .numbers, [.plainNumber, .init("exponent", [.number])],
        help: "The number raised to that power; 'power(n, 1 / 3)' is the cube root.",
        example: "power(2, 10)",
        result: { _ in .number }
    ) { arguments throws(OperationError) in
        guard let number = try arguments.number(0), let exponent = try arguments.number(1), number.hasPower(exponent)
        else { return .null }
        guard let power = number.raised(to: exponent) else { throw .tooLarge(operation: "power") }
        return .number(power)
    }
}
