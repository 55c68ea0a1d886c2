extension Function {
    /// `join(list, separator)`: the elements' texts in one; null of nothing.
    static let join = Function(
        "join", group: .lists, [.list, .init("separator", [.text])],
        help: "One text of all of them, with a separator between.",
        example: #"join(["a", "b"], "; ")"#, isAggregate: true,
        result: { _ in .text }
    ) { values, context throws(OperationError) in
        let arguments = Arguments("join", values, context)
        guard let separator = try arguments.text(1) else { return .null }
        let elements = try arguments.elements(0)
        guard !elements.isEmpty else { return .null }
        return .text(elements.map { $0.text(in: arguments.library) ?? "" }.joined(separator: separator))
    }
}
