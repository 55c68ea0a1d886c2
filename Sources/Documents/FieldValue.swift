import Values

/// A field's value in a row of a layer.
public enum FieldValue: Sendable {
    case null
    case truth(Bool)
    case number(Number)
    case quantity(Quantity)
    case date(DateSpan)
    case duration(TimeLength)
    case text(String)
    case list([FieldValue])
    case record([(name: String, value: FieldValue)])
    case node(Node)
}

extension FieldValue {
    /// The value of a record's key, of several the last; nil where there is none, or this is no record.
    public subscript(key: String) -> FieldValue? {
        guard case .record(let entries) = self else { return nil }
        return entries.last { $0.name == key }?.value
    }
}
