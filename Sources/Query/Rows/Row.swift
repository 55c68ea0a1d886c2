import Documents

/// A row of a pipeline: values by column, perhaps a node, and what it was made from.
///
/// It has no names: those are its `RowShape`'s, which all rows of a `Rows` share.
public struct Row: Sendable {
    /// The node, or nil.
    public var node: Node?
    /// The values of those columns that are no fields of the node.
    public var values: [Value]
    /// What it was made from.
    public var sources: RowSources

    /// A row that was made from its own node only, unless `sources` says otherwise.
    public init(node: Node?, values: [Value] = [], sources: RowSources = .node) {
        self.node = node
        self.values = values
        self.sources = sources
    }
}

/// A row by itself, as a value: `first(money)`.
public struct SingleRow: Sendable {
    /// What it has.
    public let shape: RowShape
    /// Its values, node and sources.
    public let row: Row

    public init(_ row: Row, of shape: RowShape) {
        self.shape = shape
        self.row = row
    }

    /// The value of a column.
    public func value(of column: RowColumn, in library: Library) -> Value { row.value(of: column, in: library) }
}

extension Row {
    /// The first of what it was made from.
    var firstSource: Node? { sources.first(of: node) }

    /// The value of a column of its shape.
    public func value(of column: RowColumn, in library: Library) -> Value {
        switch column.storage {
        case .value(let index): values.indices.contains(index) ? values[index] : .null
        case .field(let index): node.map { Value(library.field(index, of: $0)) } ?? .null
        }
    }
}
