extension Function {
    /// `floor(number)`: the greatest whole number not above it; of a quantity, in its unit.
    static let floor = Function(
        "floor", group: .numbers, [.number],
        help: "The greatest whole number not above it.",
        example: "floor(-1.5)",
        result: { $0.first ?? .any }
    ) { values, context throws(OperationError) in
        let arguments = Arguments("floor", values, context)
        return try arguments.mapAmount { $0.floor }
    }
}
