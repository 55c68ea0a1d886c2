import Figures

/// `figures`: one row for a sum, percentage, count, date … that the text states.
enum FiguresLayer: LayerDefinition {
    static let schema: RelationSchema = makeSchema(
        name: "figures", singular: "figure", help: "a sum, percentage, count, date …",
        example: "figures | count by kind")

    /// The schema of figures and of each of its kinds.
    static func makeSchema(name: String, singular: String, help: String, example: String) -> RelationSchema {
        RelationSchema(
            name: name, singular: singular, rank: 5, help: help, example: example,
            fields: [
                Field(
                    "kind", .text, "what it states",
                    choices: Figure.Kind.allCases.map(\.name)),
                Field("value", .any, "what it states, with its unit; for a range, the lower end"),
                Field("value2", .any, "a range's upper end, or null"),
                Field("low", .any, "the least value that its bound allows, or null"),
                Field("high", .any, "the greatest value that its bound allows, or null"),
                Field("unit", .text, "the currency (USD), %, pp, or the unit's words; else null"),
                Field(
                    "bound", .text, "how exact it is said to be, or null", choices: Figure.Bound.allCases.map(\.sign)),
                Field("of", .text, "the thing counted or measured, or null"),
                Field("per", .text, "the period or thing of a rate, or null"),
            ],
            shown: name == "figures"
                ? ["kind", "value", "bound", "around", "at"] : ["value", "bound", "of", "around", "at"])
    }

    static func layer(of document: Document) -> Layer {
        layer(of: document, .figures, rows: Array(document.figures.indices), isBase: true)
    }

    /// The figures of one kind.
    static func layer(of document: Document, relation: Relation, kind: Figure.Kind) -> Layer {
        let rows = document.figures.indices.filter { document.figures[$0].kind == kind }
        return layer(of: document, relation, rows: rows, isBase: false)
    }

    private static func layer(of document: Document, _ relation: Relation, rows: [Int], isBase: Bool) -> Layer {
        let figures = rows.map { document.figures[$0] }
        let spans = document.sourceSpans(of: figures.map(\.span))
        let bounds: [Figure.Bound?] = figures.map(\.bound)
        return Layer(
            relation, starts: spans.map(\.lowerBound), ends: spans.map(\.upperBound),
            baseRows: isBase ? [] : rows.map { Int32($0) },
            columns: [
                .choice(figures.map(\.kind.rawValue), of: Figure.Kind.allCases.map(\.name)),
                .lasting { _, row in value(figures[row].value) },
                .lasting { _, row in value(figures[row].value2) },
                .lasting { _, row in value(figures[row].low) },
                .lasting { _, row in value(figures[row].high) },
                .lasting { _, row in figures[row].unit.map(FieldValue.text) ?? .null },
                .choice(bounds.map { $0?.rawValue ?? Column.noChoice }, of: Figure.Bound.allCases.map(\.sign)),
                .lasting { document, row in figures[row].of.map { .text(document.plainText($0)) } ?? .null },
                .lasting { _, row in figures[row].per.map(FieldValue.text) ?? .null },
            ])
    }

    private static func value(_ value: Figure.Value?) -> FieldValue {
        switch value {
        case .number(let number)?: .number(number)
        case .quantity(let quantity)?: .quantity(quantity)
        case .date(let date)?: .date(date)
        case .duration(let length)?: .duration(length)
        case nil: .null
        }
    }
}
