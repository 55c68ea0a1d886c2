import Documents
import Query

/// The reference, made from the declarations that the program itself works by.
public enum Help {
    /// Help on a topic, or on all there is; nil where there is no such topic.
    public static func text(on topic: String) -> String? {
        let topic = topic.trimmingSpaces
        if topic.isEmpty { return overview }
        if let list = lists.first(where: { $0.name == topic }) { return list.text() }
        // One name may be several things: `words` is a relation and a function.
        var parts: [String] = []
        if let relation = Relation(named: topic) ?? Relation(container: topic) { parts.append(fields(of: relation)) }
        if let stage = StageName(rawValue: topic) { parts.append("\(stage.form)\n  \(stage.help)") }
        if let function = FunctionTable.function(named: topic) {
            parts.append("\(form(of: function))\n  \(function.help)\n  Example: \(function.example)")
        }
        if parts.isEmpty, let command = Commands.named(topic.first == ":" ? String(topic.dropFirst()) : topic) {
            parts = ["\(command.usage.form)\n  \(command.usage.summary)"]
        }
        return parts.isEmpty ? nil : parts.joined(separator: "\n\n")
    }

    /// All that there is help on.
    public static var topics: [String] {
        lists.map(\.name) + Relation.allCases.map(\.schema.name) + StageName.allCases.map(\.rawValue)
            + FunctionTable.all.map(\.name) + Commands.all.map(\.usage.name)
    }

    /// The topics that list others.
    private static let lists: [(name: String, text: @Sendable () -> String)] = [
        ("relations", { relations }), ("stages", { stages }), ("functions", { functions }), ("commands", { commands }),
    ]

    private static var overview: String {
        """
        A query reads from left to right: a relation, then stages.

          items                                  all list items
          items | count                          how many
          items | where text has "USAID"         those that have a word
          links | count by host | sort count desc
          sections | select heading, count(items) as items

        Commands:
        \(commands)

        More: ':help relations', ':help stages', ':help functions', ':help items', ':help where'
        """
    }

    static var commands: String { TextColumns.aligned(Commands.all.map { [$0.usage.form, $0.usage.summary] }) }

    static var relations: String {
        TextColumns.aligned(Relation.allCases.map { [$0.schema.name, $0.schema.help] })
    }

    private static var stages: String {
        TextColumns.aligned(StageName.allCases.map { [$0.form, $0.help] })
    }

    private static var functions: String {
        TextColumns.aligned(FunctionTable.all.map { [form(of: $0), $0.help] })
    }

    private static func form(of function: Function) -> String {
        "\(function.name)(\(function.parameters.map(\.name).joined(separator: ", ")))"
    }

    static func fields(of relation: Relation) -> String {
        let schema = relation.schema
        let own = schema.fields.map(row)
        let common = CommonField.allCases.filter { field in !schema.fields.contains { $0.name == field.field.name } }
        let spans = common.filter { $0.container == nil }.map { row($0.field) }
        let containers = common.filter { $0.container != nil }.map(\.field.name)
        return """
            \(schema.name): \(schema.help)
            \(own.isEmpty ? "" : TextColumns.aligned(own) + "\n")Like every node:
            \(TextColumns.aligned(spans))
            and what holds it, each a node or null:
            \(wrapped(containers))
            """
    }

    /// Names in lines of less than 80 columns.
    private static func wrapped(_ names: [String]) -> String {
        var lines: [String] = []
        for name in names {
            if let last = lines.last, last.count + name.count < 76 {
                lines[lines.count - 1] = last + ", " + name
            } else {
                if !lines.isEmpty { lines[lines.count - 1] += "," }
                lines.append("  " + name)
            }
        }
        return lines.joined(separator: "\n")
    }

    private static func row(_ field: Field) -> [String] {
        let choices = field.choices.isEmpty ? "" : ": " + field.choices.joined(separator: ", ")
        return [field.name, words(for: field.type), field.help + choices]
    }

    private static func words(for type: FieldType) -> String {
        switch type {
        case .text: "text"
        case .number: "number"
        case .truth: "truth"
        case .date: "date"
        case .duration: "duration"
        case .quantity: "quantity"
        case .record: "record"
        case .pattern: "pattern"
        case .list(let element): "list of \(words(for: element))"
        case .range(let element): "range of \(words(for: element))"
        case .node(let relation): relation.schema.singular
        case .any: "any"
        }
    }
}

extension StringProtocol {
    /// Without white space at either end.
    var trimmingSpaces: String {
        var rest = Substring(self)
        while let first = rest.first, first.isWhitespace { rest.removeFirst() }
        while let last = rest.last, last.isWhitespace { rest.removeLast() }
        return String(rest)
    }
}
