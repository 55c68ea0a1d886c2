/// A row of a relation in a document: what every answer points to.
public struct Node: Hashable, Sendable {
    /// The document's place in its `Library`.
    public var document: Int32
    public var relation: Relation
    /// The row in the document's layer of that relation.
    public var index: Int32

    public init(document: Int32, relation: Relation, index: Int32) {
        self.document = document
        self.relation = relation
        self.index = index
    }
}
