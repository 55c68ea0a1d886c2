extension Value {
    /// Its kind, as messages name it.
    public var kind: OperationError.Kind {
        switch self {
        case .null: .null
        case .truth: .truth
        case .number: .number
        case .quantity: .quantity
        case .date: .date
        case .duration: .duration
        case .text: .text
        case .pattern: .pattern
        case .list: .list
        case .record: .record
        case .range: .range
        case .node: .node
        case .row: .row
        case .rows: .rows
        }
    }

    /// Whether it is null.
    public var isNull: Bool { if case .null = self { true } else { false } }

    /// Whether it is true; null and all else are not.
    public var isTrue: Bool { if case .truth(true) = self { true } else { false } }
}
