/// A row of a relation in a document: what every answer points to.
public struct Node: Hashable, Sendable {
    /// The document's number in its `Library`.
    public var document: Int32
    /// The relation that it is a row of.
    public var relation: Relation
    /// How many rows after it the node reaches over, too: a run of words has more than none.
    public var further: UInt16
    /// The row in the document's layer of that relation.
    public var index: Int32

    public init(document: Int32, relation: Relation, index: Int32, further: UInt16 = 0) {
        self.document = document
        self.relation = relation
        self.further = further
        self.index = index
    }
}
