extension Function {
    /// `unique(list)`: each different element once, at its first place.
    static let unique = Function(
        "unique", group: .lists, [.list],
        help: "The different ones, in order of first appearance.",
        example: "unique([1, 2, 1])", isAggregate: true,
        result: { .list($0.first?.element ?? .any) }
    ) { values, context throws(OperationError) in
        let arguments = Arguments("unique", values, context)
        var numbers = KeyNumbers<Value>()
        defer { numbers.discard() }
        return .list(
            try arguments.elements(0).filter { element in
                let count = numbers.count
                return !context.stopFlag.isStopped && numbers.number(of: element) == count
            })
    }
}
