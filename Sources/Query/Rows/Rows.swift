import Documents

/// A pipeline's value: rows of one shape.
public final class Rows: Sendable {
    /// What each has.
    public let shape: RowShape
    /// In order.
    public let rows: [Row]

    public init(_ shape: RowShape, _ rows: [Row]) {
        self.shape = shape
        self.rows = rows
    }

    /// How many there are.
    public var count: Int { rows.count }

    /// A row by itself.
    public subscript(index: Int) -> SingleRow { SingleRow(rows[index], of: shape) }

    /// The value of a row in a column.
    public func value(row: Int, column: Int, in library: Library) -> Value {
        rows[row].value(of: shape.columns[column], in: library)
    }

    /// The value of a row in the column of a name, else in that field of its node; null where there is neither.
    public func value(row: Int, named name: String, in library: Library) -> Value {
        if let column = shape.index(of: name) { return value(row: row, column: column, in: library) }
        return rows[row].node.map { Value(library.field(name, of: $0)) } ?? .null
    }

    /// The first of what a row was made from: its own node, if it has one.
    public func firstSource(row: Int) -> Node? { rows[row].node ?? rows[row].firstSource }

    /// What a row was made from, each node once.
    public func sources(row: Int) -> [Node] {
        // Most rows were made from their own node only.
        if case .node = rows[row].sources { return rows[row].node.map { [$0] } ?? [] }
        var collected = NodeCollector()
        collected.add(rows[row].sources, of: rows[row].node)
        return collected.nodes
    }
}
