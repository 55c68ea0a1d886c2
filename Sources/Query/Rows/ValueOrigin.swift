import Documents

/// Where an expression's values come from: a field, or what a record in it has under keys.
public struct ValueOrigin: Hashable, Sendable {
    /// The relation that the field is of.
    public var relation: Relation
    /// The index of the field in `RelationSchema.allFields`.
    public var field: Int
    /// `tags`, of `meta.tags`.
    public var keys: [String]

    public init(relation: Relation, field: Int, keys: [String] = []) {
        self.relation = relation
        self.field = field
        self.keys = keys
    }
}
