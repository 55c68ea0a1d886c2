import Documents

extension RowShape {
    /// The rows that nodes are; of a relation that isn't known, of several.
    static func nodes(_ relation: Relation?) -> RowShape {
        if let relation { return RowShape(of: relation) }
        var shape = RowShape(columns: [RowColumn("value", .node(nil), at: .value(0))])
        shape.hasMixedNodes = true
        return shape
    }

    /// The rows that a list's elements are.
    static func elements(_ type: ValueType) -> RowShape {
        switch type {
        case .node(let relation): return nodes(relation)
        case .row(let shape): return shape
        case .record(let fields?):
            let columns = fields.enumerated().map { RowColumn($1.name, $1.type, at: .value($0)) }
            return RowShape(columns: columns)
        case .record(nil), .any:
            var shape = RowShape(columns: [RowColumn("value", type, at: .value(0))])
            shape.isOpen = true
            shape.hasMixedNodes = type == .any
            return shape
        default: return RowShape(columns: [RowColumn("value", type, at: .value(0))])
        }
    }
}
