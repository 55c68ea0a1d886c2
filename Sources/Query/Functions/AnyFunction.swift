extension Function {
    /// `any(list)`: whether an element is neither null nor false.
    static let any = Function(
        "any", group: .lists, [.list],
        help: "Whether one is neither null nor false.",
        example: "any([false, true])", isAggregate: true,
        result: { _ in .truth }
    ) { values, context throws(OperationError) in
        let arguments = Arguments("any", values, context)
        return .truth(try arguments.elements(0).contains { $0.counts })
    }
}

extension Value {
    /// Whether it is neither null nor false.
    var counts: Bool {
        switch self {
        case .null, .truth(false): false
        default: true
        }
    }
}
