/// `figures`: one row for a sum, percentage, count, date … that the text states.
enum FiguresLayer: LayerDefinition {
    static let schema: RelationSchema = makeSchema(
        name: "figures", singular: "figure", help: "a sum, percentage, count, date …")

    /// The schema of figures and of each of its kinds.
    static func makeSchema(name: String, singular: String, help: String) -> RelationSchema {
        RelationSchema(
            name: name, singular: singular, rank: 5, help: help,
            fields: [
                Field(
                    "kind", .text, "what it states",
                    choices: ["money", "percent", "fraction", "count", "measure", "date", "duration", "age"]),
                Field("value", .any, "what it states, with its unit; of a range the lower end"),
                Field("value2", .any, "a range's upper end, or null"),
                Field("low", .any, "the least that its bound leaves possible, or null"),
                Field("high", .any, "the most that its bound leaves possible, or null"),
                Field("unit", .text, "the currency (USD), %, pp, or the unit's words; else null"),
                Field("bound", .text, "how exact it is said to be, or null", choices: [">", ">=", "<", "<=", "~"]),
                Field("of", .text, "the thing counted or measured, or null"),
                Field("per", .text, "the period or thing of a rate, or null"),
            ])
    }

    static func layer(of document: Document) -> Layer {
        Layer(.figures)
    }

    /// The figures of one kind.
    static func layer(of document: Document, relation: Relation, kind: String) -> Layer {
        Layer(relation)
    }
}
