import Documents

/// `next(node)`: the next node of its relation in its document, or null.
enum NextFunction: BuiltInFunction {
    static let signature = FunctionSignature(
        "next", [.init("node", optional: true)], .same(as: 0), .nodes,
        "The one after it in its document; without a node, after the row's.",
        example: "next()", gives: "null")

    static func call(_ arguments: Arguments) throws(OperationError) -> Value {
        try NeighbourNode.find(arguments, step: 1)
    }
}
