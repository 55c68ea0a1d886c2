import Documents
import Query

/// The reference, made from the declarations that the program itself works by.
public enum Help {
    /// Help on a topic, or on all there is; nil where there is no such topic.
    public static func text(on topic: String) -> String? {
        let topic = topic.trimmingSpaces
        if topic.isEmpty { return overview }
        if let text = text(onWord: topic) ?? text(onWord: topic.lowercased()) { return text }
        // `sum()`, and `count by`: what each of its words means.
        if topic.hasSuffix("()") { return text(onWord: String(topic.dropLast(2))) }
        let words = topic.split(separator: " ").map { text(onWord: String($0)) }
        return words.count > 1 && words.allSatisfy { $0 != nil } ? joined(words.compactMap(\.self)) : nil
    }

    /// What an error code means; nil for what is none.
    package static func text(onCode code: String) -> String? { ErrorGuide.text(on: code) }

    private static func text(onWord topic: String) -> String? {
        if let list = lists.first(where: { $0.name == topic }) { return list.text() }
        if let text = ErrorGuide.text(on: topic) { return text }
        // One name may be several things: `words` is a relation and a function.
        var parts: [String] = []
        if let relation = Relation(named: topic) ?? Relation(container: topic) { parts.append(text(on: relation)) }
        if let stage = StageName(rawValue: topic) {
            let details = stage.definition.details
            // Each sentence in a line of its own.
            let more = details.isEmpty ? "" : "\n  " + details.replacing(". ", with: ".\n  ")
            parts.append("\(stage.form)\n  \(stage.help)\(more)\n  Example: \(stage.example)")
        }
        if let function = FunctionTable.function(named: topic) {
            parts.append("\(function.form)\n  \(function.help)\n  Example: \(function.example)")
        }
        parts += grammarWords(topic) + fields(named: topic)
        if let setting = setting(named: topic) { parts.append(setting) }
        if let command = command(topic, isOnly: parts.isEmpty) {
            parts.append("\(command.form)\n  \(command.summary)")
        }
        if parts.isEmpty, let relation = Relation.allCases.first(where: { $0.schema.singular == topic }) {
            parts.append(text(on: relation))
        }
        return parts.isEmpty ? nil : joined(parts)
    }

    private static func joined(_ parts: [String]) -> String {
        var seen: Set<String> = []
        return parts.filter { seen.insert($0).inserted }.joined(separator: "\n\n")
    }

    private static func text(on relation: Relation) -> String {
        "\(fields(of: relation))\n  Example: \(relation.schema.example)"
    }

    /// The command of a name, with or without its colon; by its beginning only where the word means nothing else.
    private static func command(_ topic: String, isOnly: Bool) -> CommandUsage? {
        let name = topic.first == ":" ? String(topic.dropFirst()) : topic
        let exact = Commands.all.first { $0.usage.name == name || $0.usage.shortNames.contains(name) }
        return (exact ?? (isOnly && topic.first == ":" ? Commands.named(name) : nil))?.usage
    }

    /// All that there is help on.
    public static var topics: [String] {
        topicCandidates.map(\.text)
    }

    /// The topics with a line of help each.
    static var topicCandidates: [Completions.Candidate] {
        var all: [Completions.Candidate] = lists.map { .init(text: $0.name, help: $0.help) }
        all += Relation.allCases.map { .init(text: $0.schema.name, help: $0.schema.help) }
        all += StageName.allCases.map { .init(text: $0.rawValue, label: $0.form, help: $0.help) }
        all += FunctionTable.all.map { .init(text: $0.name, label: $0.form, help: $0.help) }
        all += Commands.all.map { .init(text: $0.usage.name, label: $0.usage.form, help: $0.usage.summary) }
        all += GrammarWords.all.map { .init(text: $0.text, help: $0.help) }
        all += StatementName.allCases.map { .init(text: $0.rawValue, help: $0.help) }
        all += SourceName.allCases.map { .init(text: $0.rawValue, help: $0.help) }
        all += HelpWord.all.flatMap { word in word.names.map { .init(text: $0, help: word.help.firstLine) } }
        for field in Relation.allCases.flatMap(\.schema.allFields) where !field.isNode {
            all.append(.init(text: field.name, help: field.help))
        }
        all += SettingOption.all.map { .init(text: $0.name, help: $0.help) }
        all += ErrorGuide.candidates
        // Signs are answered, too, but nobody completes them.
        var seen: Set<String> = []
        return all.filter { candidate in
            candidate.text.allSatisfy { $0.isLetter || $0.isNumber } && seen.insert(candidate.text).inserted
        }
    }

    /// The topics that list others.
    private static let lists: [(name: String, help: String, text: @Sendable () -> String)] = [
        ("relations", "what you can ask for", { relations }), ("stages", "what can follow '|'", { stages }),
        ("functions", "what can be calculated", { functions }), ("commands", "what starts with ':'", { commands }),
        ("operators", "how values are compared", { operators }), ("values", "how values are written", { values }),
        ("units", "what quantities can be in", { units }),
        ("errors", "what error codes mean", { ErrorGuide.list }), ("keys", "what keys do", { keys }),
        ("settings", "what ':set' sets", { settings }),
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

        More: ':help relations', ':help stages', ':help functions', ':help operators',
        ':help values', ':help units', ':help errors', ':help keys', ':help settings';
        or on one word: ':help items', ':help where', '?count', ':explain E202'
        """
    }

    private static var operators: String {
        TextColumns.aligned(GrammarWords.all.map { [$0.text, $0.help] })
    }

    private static var values: String {
        TextColumns.aligned([
            ["12, 1.5 million, -3", "numbers"], ["$65 million, 15%, 500 miles", "quantities"],
            ["3 years, 90 days", "durations"],
            ["2024-11-15, 2024-11, 2024-Q3, FY2024", "dates: spans of days"],
            ["\"text with {1 + 1}\", 'as it is'", "texts"], ["/us(a|aid)/i", "patterns"],
            ["[1, 2], {name: \"x\"}, 2021..2024", "lists, records, ranges"],
            ["true, false, null", "truths, and nothing"],
            ["it, it[3]", "the last result, its third row"], ["out[3]", "the third result of this session"],
        ])
    }

    private static var keys: String {
        TextColumns.aligned([
            ["Return", "runs a complete query; else goes on in the next line"],
            ["Alt-Return", "goes on in the next line"],
            ["Tab, Shift-Tab", "completes; goes through what can come there (PgUp, PgDn by pages)"],
            ["Escape, Ctrl-G", "closes what Tab or Ctrl-R opened, with the line as it was"],
            ["Right, Ctrl-E, End", "takes the dim suggestion after the cursor"], ["Alt-F", "takes one word of it"],
            ["Up, Down", "go through earlier lines that start like this one"],
            ["Ctrl-R", "lists the earlier lines that have what is typed: Return runs one, Tab takes it into the line"],
            ["Ctrl-X Ctrl-E", "edits the line in $EDITOR"],
            ["Ctrl-A, Ctrl-E", "go to the start of the line, to its end"],
            ["Ctrl-Left, Ctrl-Right", "go by words, like Alt-B, Alt-F"],
            ["Ctrl-W, Ctrl-U, Ctrl-K", "cut back to a space, to the start of the line, to its end"],
            ["Alt-Backspace, Alt-D", "cut the word before, the word after"],
            ["Ctrl-Y, Alt-Y", "paste what was cut, then what was cut before it"],
            ["Ctrl-_, Alt-_", "undo the last change, redo it"], ["Ctrl-L", "clears the screen"],
            ["Ctrl-C", "discards the line, or stops a query"], ["Ctrl-D", "leaves the shell, on an empty line"],
            ["Ctrl-Z", "suspends the shell; 'fg' comes back"],
        ]) + "\n  vi's keys: 'bind -v' in ~/.editrc, which may bind any key (editrc(5))"
    }

    private static var settings: String {
        TextColumns.aligned(SettingOption.all.map { ["\($0.name) \($0.values)", $0.help] })
    }

    static var commands: String { TextColumns.aligned(Commands.all.map { [$0.usage.form, $0.usage.summary] }) }

    static var relations: String {
        TextColumns.aligned(Relation.allCases.map { [$0.schema.name, $0.schema.help] })
    }

    private static var stages: String {
        TextColumns.aligned(StageName.allCases.map { [$0.form, $0.help] })
    }

    private static var functions: String {
        TextColumns.aligned(FunctionTable.all.map { [$0.form, $0.help] })
    }

    static func fields(of relation: Relation) -> String {
        let schema = relation.schema
        let own = schema.fields.map(row)
        let common = CommonField.allCases.filter { field in !schema.fields.contains { $0.name == field.field.name } }
        let spans = common.filter { $0.container == nil }.map { row($0.field) }
        let containers = common.filter { $0.container != nil }.map(\.field.name)
        return """
            \(schema.name): \(schema.help)
            \(own.isEmpty ? "" : TextColumns.aligned(own) + "\n")As on every node:
            \(TextColumns.aligned(spans))
            and what is around it, each a node or null:
            \(wrapped(containers))
            """
    }

    /// Names in lines of less than 80 columns.
    static func wrapped(_ names: [String], indent: Int = 2) -> String {
        var lines: [String] = []
        for name in names {
            if let last = lines.last, last.count + name.count < 76 {
                lines[lines.count - 1] = last + ", " + name
            } else {
                if !lines.isEmpty { lines[lines.count - 1] += "," }
                lines.append(String(repeating: " ", count: indent) + name)
            }
        }
        return lines.joined(separator: "\n")
    }

    private static func row(_ field: Field) -> [String] {
        let choices = field.choices.isEmpty ? "" : ": " + field.choices.joined(separator: ", ")
        return [field.name, words(for: field.type), field.help + choices]
    }

    /// A type as help names it.
    public static func words(for type: FieldType) -> String {
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

extension String {
    /// Up to the first line end.
    var firstLine: String { String(prefix { $0 != "\n" }) }
}

extension StringProtocol {
    /// Without white space at either end.
    package var trimmingSpaces: String {
        var rest = Substring(self)
        while let first = rest.first, first.isWhitespace { rest.removeFirst() }
        while let last = rest.last, last.isWhitespace { rest.removeLast() }
        return String(rest)
    }
}

extension Field {
    /// Whether it goes to another node, which has help under its relation's name.
    fileprivate var isNode: Bool { if case .node = type { true } else { false } }
}
