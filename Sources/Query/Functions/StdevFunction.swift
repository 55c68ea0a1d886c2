import Values

extension Function {
    /// `stdev(list)`: the sample's standard deviation, to 15 digits; of durations in days.
    static let stdev = Function(
        "stdev", group: .lists, [.amounts],
        help: "The standard deviation of a sample; null of fewer than two.",
        example: "stdev([2, 4, 4, 4, 5, 5, 7, 9])", isAggregate: true,
        result: { $0.first?.element ?? .any }
    ) { values, context throws(OperationError) in
        let arguments = Arguments("stdev", values, context)
        let elements = try arguments.elements(0)
        guard elements.count > 1 else { return .null }
        let mean = try Total.of(elements, arguments).divided(by: .number(Number(elements.count)))
        // Distances from the mean are in the mean's unit, squares of them as plain numbers.
        var squares = 0.0
        for element in elements {
            let distance = try element.subtracting(mean).amount(like: mean)
            squares += distance * distance
        }
        let deviation = Number((squares / Double(elements.count - 1)).squareRoot())?
            .rounded(significant: Number.quotientDigits)
        guard let deviation else { throw .tooLarge(operation: "stdev") }
        switch mean {
        case .quantity(let quantity): return .quantity(Quantity(deviation, quantity.unit))
        case .duration: return .duration(TimeLength(deviation, .day))
        default: return .number(deviation)
        }
    }
}

extension Value {
    /// How much it is: in a mean's unit, durations in days.
    fileprivate func amount(like mean: Value) -> Double {
        switch (self, mean) {
        case (.number(let number), _): number.double
        case (.quantity(let quantity), .quantity(let mean)):
            (quantity.converted(to: mean.unit) ?? quantity).value.double
        case (.duration(let length), _): length.days?.double ?? 0
        default: 0
        }
    }
}
