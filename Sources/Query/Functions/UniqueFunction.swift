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
        var unique: [Value] = []
        for element in try arguments.elements(0) where !context.stopFlag.isStopped {
            guard numbers.number(of: element) == unique.count else { continue }
            unique.append(element)
            try arguments.reserve(unique.count * (KeyNumbers<Value>.bytesEach + 2 * MemoryLayout<Value>.stride))
        }
        return .list(unique)
    }
}
