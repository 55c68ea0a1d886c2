import Documents

/// `previous(node)`: the previous node of its relation in its document, or null.
enum PreviousFunction: BuiltInFunction {
    static let signature = FunctionSignature(
        "previous", [.init("node", optional: true)], .same(as: 0), .nodes,
        "The one before it in its document; without a node, before the row's.",
        example: "previous()", gives: "null")

    static func call(_ arguments: Arguments) throws(OperationError) -> Value {
        try NeighbourNode.find(arguments, step: -1)
    }
}
