import Documents
import Query
import Session

/// Relations.md: each relation with its fields, and an example.
enum RelationsPage {
    static var text: String {
        var text = """
            # Relations

            \(Pages.notice)

            You ask a document for its relations. Each has a row for everything of one kind, in the order of the text. A row
            is a **node**: a span of the file, with fields. The plural goes down (`section.items`: the items inside a
            section), the singular goes up (`item.section`: the section around an item).

            | relation | one row for |
            | --- | --- |

            """
        for relation in Relation.allCases {
            let schema = relation.schema
            text += "| [`\(schema.name)`](#\(schema.name)) | \(schema.help) |\n"
        }
        text += """

            ## Fields of every node

            | field | type | meaning |
            | --- | --- | --- |

            """
        text += CommonField.allCases.map { row($0.field) }.joined()
        for relation in Relation.allCases { text += entry(relation) }
        return text
    }

    private static func entry(_ relation: Relation) -> String {
        let schema = relation.schema
        var text = "\n## \(schema.name)\n\n\(sentence("one row for " + each(schema.help)))\n\n"
        if !schema.fields.isEmpty {
            text += "| field | type | meaning |\n| --- | --- | --- |\n"
            text += schema.fields.map(row).joined() + "\n"
        }
        let document = document(for: relation)
        if document != Self.documents.first { text += "On `Examples/\(document)`:\n\n" }
        let source = document == Self.documents.first ? "" : "open \"Examples/\(document)\" | "
        return text + "```docent\n\(source)\(schema.example)\n```\n"
    }

    /// Of a kind of thing, each of its things: `a link` as `each link`.
    private static func each(_ help: String) -> String { help.replacing(#/^an? /#, with: "each ") }

    private static let documents = ["peru.md", "travel.md", "pensions.md", "course.md"]

    /// The first document of the examples that has such rows.
    private static func document(for relation: Relation) -> String {
        documents.first { Conversation(on: $0).count(of: relation) > 0 } ?? documents[0]
    }

    private static func row(_ field: Field) -> String {
        let choices = field.choices.map { "`\($0)`" }.joined(separator: ", ")
        return
            "| `\(field.name)` | \(Help.words(for: field.type)) | \(field.help)\(choices.isEmpty ? "" : ": " + choices) |\n"
    }
}
