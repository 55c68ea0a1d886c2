import Documents

/// The reference, made from the declarations that the program itself works by.
public enum Help {
    /// Help on a topic, or on all there is; nil where there is no such topic.
    public static func text(on topic: String) -> String? {
        let topic = topic.trimmingSpaces
        if topic.isEmpty { return overview }
        if topic == "relations" { return relations }
        if let relation = Relation(named: topic) ?? Relation(container: topic) { return fields(of: relation) }
        if topic == "commands" { return commands }
        if let command = Commands.named(topic.first == ":" ? String(topic.dropFirst()) : topic) {
            return "\(command.usage.form)\n  \(command.usage.summary)"
        }
        return nil
    }

    /// All that there is help on.
    public static var topics: [String] {
        ["relations", "commands"] + Relation.allCases.map(\.schema.name) + Commands.all.map(\.usage.name)
    }

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

        More: ':help relations', ':help items'
        """
    }

    static var commands: String { TextColumns.aligned(Commands.all.map { [$0.usage.form, $0.usage.summary] }) }

    static var relations: String {
        TextColumns.aligned(Relation.allCases.map { [$0.schema.name, $0.schema.help] })
    }

    static func fields(of relation: Relation) -> String {
        let schema = relation.schema
        let own = schema.fields.map(row)
        let common = Field.common.filter { field in !schema.fields.contains { $0.name == field.name } }
        let ownText = own.isEmpty ? "" : TextColumns.aligned(own) + "\n"
        return """
            \(schema.name): \(schema.help)
            \(ownText)Like every node:
            \(TextColumns.aligned(common.map(row)))
            """
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
