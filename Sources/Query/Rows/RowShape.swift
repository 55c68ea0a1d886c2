import Documents

/// What rows of one kind have: their columns, and the relation of their node.
public struct RowShape: Hashable, Sendable {
    /// In order.
    public var columns: [RowColumn] {
        didSet { isWholeRelation = false }
    }
    /// The relation of each row's node; nil where rows have none, or nodes of several relations.
    public var node: Relation?
    /// Whether rows may have nodes of several relations: `at 3:1`, `why`.
    public var hasMixedNodes = false
    /// Whether rows are records whose keys are only known when they are there. They are the one value of each row.
    public var isOpen = false
    /// Whether the rows are a relation's, with its columns and no others: as elements of a list they are nodes.
    public private(set) var isWholeRelation = false
    /// Whether the columns are what `select` or `summarize` chose; of one such column, rows are also a list.
    public var isChosen = false

    /// How many values a row has at least, some of which no column shows: what names of the rows before it mean.
    var hiddenValues = 0

    public init(columns: [RowColumn] = [], node: Relation? = nil) {
        self.columns = columns
        self.node = node
    }

    /// The rows of a relation: `text` and the own fields.
    public init(of relation: Relation) { self = RowShape.whole[Int(relation.rawValue)] }

    /// The rows of all relations, by `Relation.rawValue`.
    private static let whole = Relation.allCases.map { RowShape(ofWhole: $0) }

    private init(ofWhole relation: Relation) {
        let schema = relation.schema
        let own = schema.fields.indices.map { RowColumn(field: $0, of: relation) }
        let hasText = schema.fields.contains { $0.name == "text" }
        let text = hasText ? nil : schema.index(ofField: "text").map { RowColumn(field: $0, of: relation) }
        self.init(columns: (text.map { [$0] } ?? []) + own, node: relation)
        isWholeRelation = true
    }

    /// The same with what a table for people shows of the node (`RelationSchema.shown`) in place of all its fields; nil where
    /// not all of these are there: somebody has chosen. `around` is no field, and left out.
    public var shown: RowShape? {
        guard let node else { return nil }
        let whole = RowShape(of: node).columns
        guard whole.allSatisfy(columns.contains) else { return nil }
        var shape = self
        let schema = node.schema
        let fields = schema.shown.compactMap { schema.index(ofField: $0) }.map { RowColumn(field: $0, of: node) }
        shape.columns = fields + columns.filter { !whole.contains($0) && !fields.contains($0) }
        return shape
    }

    /// Whether rows have nodes.
    public var hasNodes: Bool { node != nil || hasMixedNodes }

    /// The type of a row as a list's element.
    public var elementType: ValueType {
        if isWholeRelation, let node { .node(node) } else { .row(self) }
    }

    /// How many values a row has.
    var valueCount: Int {
        columns.reduce(hiddenValues) { if case .value(let index) = $1.storage { max($0, index + 1) } else { $0 } }
    }

    /// The field of its node that a column is.
    func field(of column: RowColumn) -> Field? {
        guard case .field(let index) = column.storage else { return nil }
        return node?.schema.field(at: index)
    }

    /// A column's place, or nil.
    public func index(of name: String) -> Int? { columns.firstIndex { $0.name == name } }
}

/// A column: its name, its type and where its values are.
public struct RowColumn: Hashable, Sendable {
    /// Where a column's values are.
    public enum Storage: Hashable, Sendable {
        /// A field of the row's node, by its index in `RelationSchema.allFields`; not copied into the row.
        case field(Int)
        /// In the row's `values`, by index.
        case value(Int)
    }

    /// Its name.
    public var name: String
    /// The type of its values.
    public var type: ValueType
    /// Where its values are.
    public var storage: Storage
    /// Which field they are copied from, for completion, where that is known; columns that differ in this only are equal.
    var origin: ValueOrigin?
    /// Whether they come from front matter; columns that differ in this only are equal.
    var isMeta = false
    /// Whether they are how many there are of something; columns that differ in this only are equal.
    var isCount = false
    /// The field whose kind of values they have, of an aggregate that gives the kind that it takes; columns that differ in
    /// this only are equal.
    var kindOf: ValueOrigin?

    public static func == (left: RowColumn, right: RowColumn) -> Bool {
        left.name == right.name && left.type == right.type && left.storage == right.storage
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(name)
        hasher.combine(type)
        hasher.combine(storage)
    }

    public init(_ name: String, _ type: ValueType, at storage: Storage) {
        self.name = name
        self.type = type
        self.storage = storage
    }

    /// A field of a relation as a column.
    init(field index: Int, of relation: Relation) {
        let field = relation.schema.field(at: index)
        self.init(field?.name ?? "", ValueType(field?.type ?? .any), at: .field(index))
    }
}
