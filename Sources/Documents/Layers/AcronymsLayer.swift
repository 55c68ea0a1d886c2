import Figures
import Values

/// `acronyms`: one row for where an acronym is defined: Long Form (LF).
enum AcronymsLayer: LayerDefinition {
    static let schema = RelationSchema(
        name: "acronyms", singular: "acronym", rank: 5,
        help: "where an acronym is defined: Long Form (LF)",
        fields: [
            Field("short", .text, "the acronym"),
            Field("long", .text, "what it stands for"),
            Field("uses", .number, "how often either stands in the document"),
        ])

    static func layer(of document: Document) -> Layer {
        let acronyms = document.acronyms
        let spans = document.sourceSpans(of: acronyms.map(\.span))
        return Layer(
            .acronyms, starts: spans.map(\.lowerBound), ends: spans.map(\.upperBound),
            columns: [
                .computed { document, row in .text(document.plainText(acronyms[row].short)) },
                .computed { document, row in .text(document.plainText(acronyms[row].long)) },
                .computed { document, row in
                    let forms = [acronyms[row].short, acronyms[row].long]
                    let uses = forms.map { document.text.plain.count(ofWords: document.plainText($0)) }
                    return .number(Number(uses.reduce(0, +)))
                },
            ])
    }
}
