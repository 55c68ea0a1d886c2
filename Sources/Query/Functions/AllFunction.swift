extension Function {
    /// `all(list)`: whether no element is false; nulls are passed over.
    static let all = Function(
        "all", group: .lists, [.list],
        help: "Whether none is false.",
        example: "all([true, false])", isAggregate: true,
        result: { _ in .truth }
    ) { values, context throws(OperationError) in
        let arguments = Arguments("all", values, context)
        return .truth(try arguments.elements(0).allSatisfy { $0.counts })
    }
}
