import Values

/// What a relation has: declared once, by its layer; the checker, completion, help and the writers all read this.
public struct RelationSchema: Sendable {
    /// `items`
    public var name: String
    /// `item`: the name by which *up* goes to it.
    public var singular: String
    /// Who holds whom: docs 0, sections 1, turns 2, blocks 3, sentences 4, inlines 5, words 6.
    public var rank: UInt8
    /// One line of help.
    public var help: String
    /// Its own fields, in order; those that every node has are `Field.common`.
    public var fields: [Field]
    public init(name: String, singular: String, rank: UInt8, help: String, fields: [Field]) {
        self.name = name
        self.singular = singular
        self.rank = rank
        self.help = help
        self.fields = fields
    }
}

/// A field of a relation.
public struct Field: Sendable {
    public var name: String
    public var type: FieldType
    /// One line of help, with the unit where there is one.
    public var help: String
    public init(_ name: String, _ type: FieldType, _ help: String) {
        self.name = name
        self.type = type
        self.help = help
    }
}

/// The types of fields and of expressions.
public indirect enum FieldType: Hashable, Sendable {
    case text, number, truth, date, duration, quantity, record, pattern
    case list(FieldType)
    case range(FieldType)
    case node(Relation)
    /// One of many, known when it runs: `value` of figures.
    case any
}

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
