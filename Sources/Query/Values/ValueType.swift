import Documents

/// What is known of a value before a query runs.
public indirect enum ValueType: Hashable, Sendable {
    /// Any kind, seen when it runs.
    case any
    /// Always null, which is of every type.
    case null
    case truth, number, quantity, date, duration, text, pattern
    case list(ValueType)
    /// Of these keys; nil where they are not known.
    case record([RecordField]?)
    case range(ValueType)
    /// Of this relation; nil where it may be of any.
    case node(Relation?)
    case row(RowShape)
    case rows(RowShape)

    /// A key of a record and its type.
    public struct RecordField: Hashable, Sendable {
        /// The key.
        public var name: String
        /// Its value's type.
        public var type: ValueType
    }

    /// A field's type.
    public init(_ type: FieldType) {
        switch type {
        case .text: self = .text
        case .number: self = .number
        case .truth: self = .truth
        case .date: self = .date
        case .duration: self = .duration
        case .quantity: self = .quantity
        case .record: self = .record(nil)
        case .pattern: self = .pattern
        case .list(let element): self = .list(ValueType(element))
        case .range(let bound): self = .range(ValueType(bound))
        case .node(let relation): self = .node(relation)
        case .any: self = .any
        }
    }

    /// Its kind, as messages name it; nil where it may be any.
    public var kind: OperationError.Kind? {
        switch self {
        case .any: nil
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

    /// What a list of it has, and one column of rows: the type of the values; nil for what is no list.
    public var element: ValueType? {
        switch self {
        case .list(let element): element
        case .rows(let shape): shape.elementType
        case .any: .any
        default: nil
        }
    }
}

extension Value {
    /// A field's value.
    public init(_ field: FieldValue) {
        switch field {
        case .null: self = .null
        case .truth(let truth): self = .truth(truth)
        case .number(let number): self = .number(number)
        case .quantity(let quantity): self = .quantity(quantity)
        case .date(let date): self = .date(date)
        case .duration(let length): self = .duration(length)
        case .text(let text): self = .text(text)
        case .list(let list): self = .list(list.map { Value($0) })
        case .record(let entries): self = .record(Record(entries.map { ($0.name, Value($0.value)) }))
        case .node(let node): self = .node(node)
        }
    }
}
