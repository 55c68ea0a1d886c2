import Documents

/// Fields of nodes whose relation is only known as a query runs.
enum MixedFields {
    /// The type of a field that every node has; `any` for one that some have; nil if there is none of the name.
    static func type(of name: String) -> ValueType? {
        if let common = Field.common.first(where: { $0.name == name }) { return ValueType(common.type) }
        return ownNames.contains(name) ? .any : nil
    }

    private static let ownNames = Set(Relation.allCases.flatMap { $0.schema.fields.map(\.name) })
}
