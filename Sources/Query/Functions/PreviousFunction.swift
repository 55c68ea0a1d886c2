extension Function {
    /// `previous(node)`: the previous node of its relation in its document, or null.
    static let previous = Function(
        "previous", group: .nodes, [.node],
        help: "The one before it in its document; without a node, before the row's.",
        example: "previous(sections[-1]).heading",
        result: { $0.first ?? .any }
    ) { values, context throws(OperationError) in
        let arguments = Arguments("previous", values, context)
        return try NeighbourNode.find(arguments, step: -1)
    }
}
