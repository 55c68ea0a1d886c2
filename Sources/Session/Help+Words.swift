import Documents
import Query
import Values

/// Help on the words of the grammar, on fields, settings and units, and on what has no definition of its own.
extension Help {
    /// What a word of the grammar is, one or more.
    static func grammarWords(_ topic: String) -> [String] {
        var parts: [String] = []
        if let statement = StatementName(rawValue: topic) { parts.append(form(statement.form, statement.example)) }
        if let source = SourceName(rawValue: topic) { parts.append(form(source.form, source.example)) }
        // `join` is a stage and a function, which say it better.
        let isStage = topic == "join"
        for word in GrammarWords.all where word.text == topic && !isStage {
            parts.append("\(word.text)\n  \(word.help)\n  Example: \(word.example)")
        }
        for part in DatePart.allCases where part.rawValue == topic {
            parts.append("DATE.\(topic)\n  \(part.help)\n  Example: dates | select text, value.\(topic)")
        }
        parts += HelpWord.all.filter { $0.names.contains(topic) }.map(\.text)
        return parts
    }

    private static func form(_ form: (written: String, meaning: String), _ example: String) -> String {
        "\(form.written)\n  \(form.meaning)\n  Example: \(example.replacing("\n", with: "\n           "))"
    }

    /// The fields of a name, those that mean the same together.
    static func fields(named name: String) -> [String] {
        if let common = CommonField.allCases.first(where: { $0.field.name == name })?.field {
            return [field(common, of: "every node", example: "items | select \(name == "at" ? "at" : "\(name), at")")]
        }
        var groups: [(field: Field, relations: [RelationSchema])] = []
        for relation in Relation.allCases {
            for field in relation.schema.fields where field.name == name {
                if let index = groups.firstIndex(where: { $0.field.help == field.help && $0.field.type == field.type })
                {
                    groups[index].relations.append(relation.schema)
                } else {
                    groups.append((field, [relation.schema]))
                }
            }
        }
        return groups.map { group in
            field(
                group.field, of: group.relations.map(\.name).joined(separator: ", "),
                example: "\(group.relations[0].name) | select \(name), at")
        }
    }

    private static func field(_ field: Field, of owners: String, example: String) -> String {
        let choices = field.choices.isEmpty ? "" : ": " + field.choices.joined(separator: ", ")
        return """
            \(field.name): a field of \(owners)
              \(words(for: field.type)): \(field.help)\(choices)
              Example: \(example)
            """
    }

    /// A setting of a name.
    static func setting(named name: String) -> String? {
        SettingOption.named(name).map { ":set \($0.name) \($0.values)\n  \($0.help)" }
    }

    /// Every unit, by what it measures.
    static var units: String {
        let groups = UnitCatalog.groups.map { "  \($0.name)\n\(wrapped($0.units, indent: 4))" }
        return """
            A unit follows its number, in the singular or the plural: 500 miles, 15%, $5 million, 90 days.
            \(groups.joined(separator: "\n"))
            One unit for each of another is a unit, too: mg/kg, kWh/m², mL/min.
              Example: print convert(500 miles, "km")
            """
    }

    /// The topic that was meant by a word that is none: what it means here, or else one that is spelled nearly so.
    package static func meant(by word: String) -> String? {
        let name = word.lowercased()
        if let meaning = meanings[name] { return meaning }
        if let stage = StageName.foreign(name) { return stage.rawValue }
        if let function = FunctionName(meantBy: name) { return function.rawValue }
        if let relation = Relation(meantBy: name) { return relation.schema.name }
        // Who mistypes a word seldom mistypes its first letter: 'bound' is not 'round'.
        let beginning = Set(name.prefix(2))
        return NearestName.nearest(
            to: name,
            among: topics.filter { topic in
                topic.first == name.first || Set(topic.prefix(2)) == beginning
            })
    }

    /// Words of other languages, and of English, with what is asked for here instead.
    private static let meanings = [
        "like": "contains", "ilike": "contains", "regexp": "matches", "having": "where", "from": "relations",
        "with": "with", "case": "if", "when": "if", "none": "null", "nil": "null", "undefined": "null", "nan": "null",
        "countif": "count", "sumif": "sum", "averageif": "avg", "today": "E221", "now": "E221", "currency": "units",
        "datatype": "values", "types": "values", "type": "values", "syntax": "operators", "exit": "quit",
        "export": "save",
        "output": "format", "csv": "format", "json": "format", "ascending": "asc", "descending": "desc",
        "modulo": "mod",
        "remainder": "mod", "each": "per", "every": "per", "over": "per", "partition": "per", "variable": "let",
        "union": "list", "plot": "drawing", "chart": "drawing", "graph": "drawing", "location": "place",
        "position": "place", "verify": "receipts", "provenance": "receipts", "equals": "==", "greater": ">",
        "less": "<", "prior": "lag", "following": "next", "colour": "color",
    ]
}
