import Documents

/// What rows of one kind have: their columns, and the relation of their node.
public struct RowShape: Hashable, Sendable {
    /// In order.
    public var columns: [RowColumn]
    /// The relation of each row's node; nil where rows have none.
    public var node: Relation?
    /// Whether rows have columns that are only known when they are there: the keys of records.
    public var isOpen: Bool

    public init(columns: [RowColumn] = [], node: Relation? = nil, isOpen: Bool = false) {
        self.columns = columns
        self.node = node
        self.isOpen = isOpen
    }

    /// The rows of a relation: `text` and the own fields.
    public init(of relation: Relation) {
        let schema = relation.schema
        let own = schema.fields.indices.map { RowColumn(field: $0, of: relation) }
        let hasText = schema.fields.contains { $0.name == "text" }
        let text = hasText ? nil : schema.index(ofField: "text").map { RowColumn(field: $0, of: relation) }
        self.init(columns: (text.map { [$0] } ?? []) + own, node: relation)
    }

    /// A column's place, or nil.
    public func index(of name: String) -> Int? { columns.firstIndex { $0.name == name } }
}

/// A column: its name, its type and where its values are.
public struct RowColumn: Hashable, Sendable {
    /// Where a column's values are.
    public enum Place: Hashable, Sendable {
        /// A field of the row's node, by its index in `RelationSchema.allFields`; not copied into the row.
        case field(Int)
        /// In the row's `values`, by index.
        case value(Int)
    }

    public var name: String
    public var type: ValueType
    public var place: Place

    public init(_ name: String, _ type: ValueType, at place: Place) {
        self.name = name
        self.type = type
        self.place = place
    }

    /// A field of a relation as a column.
    init(field index: Int, of relation: Relation) {
        let field = relation.schema.field(at: index)
        self.init(field?.name ?? "", ValueType(field?.type ?? .any), at: .field(index))
    }
}
