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
