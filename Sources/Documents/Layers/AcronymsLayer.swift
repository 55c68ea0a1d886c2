import Figures
import Values

/// `acronyms`: one row for where an acronym is defined: Long Form (LF).
enum AcronymsLayer: LayerDefinition {
    static let schema = RelationSchema(
        name: "acronyms", singular: "acronym", rank: 5,
        help: "the definition of an acronym: Long Form (LF)",
        example: "acronyms | top 3 by uses | select short, long, uses",
        fields: [
            Field("short", .text, "the acronym"),
            Field("long", .text, "what it stands for"),
            Field("uses", .number, "how often either form occurs in the document"),
        ],
        shown: ["short", "long", "uses", "at"])

    static func layer(of document: Document) -> Layer {
        let acronyms = document.acronyms
        let counts = Lazy<[Int32]>()
        let spans = document.sourceSpans(of: acronyms.map(\.span))
        return Layer(
            .acronyms, starts: spans.map(\.lowerBound), ends: spans.map(\.upperBound),
            columns: [
                .lasting { document, row in .text(document.plainText(acronyms[row].short)) },
                .lasting { document, row in .text(document.plainText(acronyms[row].long)) },
                .computed { document, row in
                    let uses = counts.value { AcronymsLayer.uses(of: acronyms, in: document) }
                    return .number(Number(Int(uses[row])))
                },
            ])
    }

    /// How often the short or the long form of each stands in the document.
    private static func uses(of acronyms: [Acronym], in document: Document) -> [Int32] {
        var counter = PhraseCounter(document.text.plain)
        let counts = counter.count(acronyms.map(\.short) + acronyms.map(\.long))
        return acronyms.indices.map { counts[$0] + counts[acronyms.count + $0] }
    }
}
