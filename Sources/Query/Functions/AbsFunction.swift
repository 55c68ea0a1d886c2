extension Function {
    /// `abs(number)`: without its sign; of a quantity, in its unit.
    static let abs = Function(
        "abs", group: .numbers, [.init("number", [.number, .quantity, .duration])],
        help: "Without its sign.",
        example: "abs(-$5)",
        result: { $0.first ?? .any }
    ) { values, context throws(OperationError) in
        let arguments = Arguments("abs", values, context)
        return try arguments.mapAmount { $0.magnitude }
    }
}
