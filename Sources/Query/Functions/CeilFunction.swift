extension Function {
    /// `ceil(number)`: the least whole number not below it; of a quantity, in its unit.
    static let ceil = Function(
        "ceil", group: .numbers, [.number],
        help: "The least whole number not below it.",
        example: "ceil(1.2)",
        result: { $0.first ?? .any }
    ) { values, context throws(OperationError) in
        let arguments = Arguments("ceil", values, context)
        return try arguments.mapAmount { $0.ceiling }
    }
}
