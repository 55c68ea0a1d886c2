/// What a relation has: declared once, by its layer; the checker, completion, help and the writers all read this.
public struct RelationSchema: Sendable {
    /// `items`
    public var name: String
    /// `item`: one row of it, and for `Relation.containers` the name by which *up* goes to it.
    public var singular: String
    /// Who holds whom: docs 0, sections 1, turns 2, blocks 3, sentences 4, inlines 5, words 6.
    public var rank: UInt8
    /// One line of help.
    public var help: String
    /// A query that asks for it, as help and the reference show it.
    public var example: String
    /// Its own fields, in order; those that every node has are `Field.common`.
    public var fields: [Field]
    /// What a table for people shows of a row whose columns nobody has chosen: fields by their names, and `around` for its text
    /// among the words of its sentence. All other formats have `text` and all own fields.
    public var shown: [String]

    /// - Parameter shown: Without it `text`, the own fields and `at`.
    public init(
        name: String, singular: String, rank: UInt8, help: String, example: String, fields: [Field],
        shown: [String]? = nil
    ) {
        self.name = name
        self.singular = singular
        self.rank = rank
        self.help = help
        self.example = example
        self.fields = fields
        let own = fields.map(\.name)
        self.shown = shown ?? (own.contains("text") ? own : ["text"] + own) + ["at"]
    }

    /// The schemas of all relations, by `Relation.rawValue`.
    public static let all: [RelationSchema] = Relation.allCases.map { Layers.definition(of: $0).schema }

    /// The fields of a row in order: its own, then the common ones. An index into it is what `Library.field` takes.
    public var allFields: [Field] { fields + Field.common }

    /// A field's index in `allFields`, or nil. An own field hides the common one of its name.
    public func index(ofField name: String) -> Int? {
        if let own = fields.firstIndex(where: { $0.name == name }) { return own }
        return Field.common.firstIndex { $0.name == name }.map { fields.count + $0 }
    }

    /// The field at an index of `allFields`, or nil.
    public func field(at index: Int) -> Field? {
        if fields.indices.contains(index) { return fields[index] }
        let common = index - fields.count
        return Field.common.indices.contains(common) ? Field.common[common] : nil
    }
}

/// A field of a relation.
public struct Field: Sendable {
    /// Its name, as queries have it.
    public var name: String
    /// The type of its values.
    public var type: FieldType
    /// One line of help, with the unit where there is one.
    public var help: String
    /// The texts it can be, where they are a few that are known: `kind` of highlights.
    public var choices: [String]
    /// Whether it is worked out of what else is open, and not of its document alone: where a link leads.
    public var looksAround: Bool

    public init(
        _ name: String, _ type: FieldType, _ help: String, choices: [String] = [], looksAround: Bool = false
    ) {
        self.looksAround = looksAround
        self.name = name
        self.type = type
        self.help = help
        self.choices = choices
    }

    /// The fields that every node has, in order: those of its span, then its containers.
    public static let common: [Field] = CommonField.allCases.map(\.field)
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
