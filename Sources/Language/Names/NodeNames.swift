import Documents

/// The names by which stages go down and up.
package enum NodeNames {
    /// Relations, then containers.
    package static let all = Relation.allCases.map(\.schema.name) + Relation.containers.map(\.schema.singular)
}
