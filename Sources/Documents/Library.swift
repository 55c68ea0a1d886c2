/// The open documents, in the order they were opened; it only grows.
public final class Library: @unchecked Sendable {
    // var documents: [Document]
    // func add(_ document: Document) -> Int32
    // func field(_ name/index, of node: Node) -> FieldValue
    // func nodes(_ relation: Relation, inside node: Node) -> [Node]     down
    // func container(_ relation: Relation, of node: Node) -> Node?      up
    // func identity(_ node: Node) -> Node                               one node however it was reached
    public init() {}
}
