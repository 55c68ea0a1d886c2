extension Function {
    /// `next(node)`: the next node of its relation in its document, or null.
    static let next = Function(
        "next", group: .nodes, [.node],
        help: "The one after it in its document; without a node, after the row's.",
        example: "next(sections[1]).heading",
        result: { $0.first ?? .any }
    ) { values, context throws(OperationError) in
        let arguments = Arguments("next", values, context)
        return try NeighbourNode.find(arguments, step: 1)
    }
}
