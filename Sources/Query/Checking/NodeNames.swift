import Documents

/// The names by which stages go down and up.
enum NodeNames {
    /// Relations, then containers.
    static let all = Relation.allCases.map(\.schema.name) + Relation.containers.map(\.schema.singular)
}
