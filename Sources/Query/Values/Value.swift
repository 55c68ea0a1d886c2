import Documents
import Values

/// What an expression is worth.
public enum Value: Sendable {
    case null
    case truth(Bool)
    case number(Number)
    case quantity(Quantity)
    case date(DateSpan)
    case duration(TimeLength)
    case text(String)
    case pattern(Pattern)
    case list([Value])
    case record(Record)
    indirect case range(Value, Value)
    case node(Node)
    indirect case row(SingleRow)
    case rows(Rows)
}

/// Values by name, in order.
public struct Record: Sendable {
    /// The names and their values.
    public var entries: [(name: String, value: Value)]
    /// The value of a name, or nil.
    public subscript(name: String) -> Value? { entries.first { $0.name == name }?.value }
    /// From names, each once, and values.
    public init(_ entries: [(name: String, value: Value)]) { self.entries = entries }
}
