import Documents
import Query

/// Counts, lists and kinds as a sentence has them.
enum CountWords {
    /// A count in words up to ten, in digits above.
    static func number(_ count: Int) -> String {
        let words = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]
        return words.indices.contains(count) ? words[count] : "\(count)"
    }

    /// `one row`, `two rows`.
    static func rows(_ count: Int) -> String { "\(number(count)) \(count == 1 ? "row" : "rows")" }

    /// `one is`, `two are`.
    static func are(_ count: Int) -> String { "\(number(count)) \(count == 1 ? "is" : "are")" }

    /// `'a'`, `'a' and 'b'`, `'a', 'b' and 'c'`.
    static func list(_ names: [String]) -> String {
        let quoted = names.map { "'\($0)'" }
        guard let last = quoted.last, quoted.count > 1 else { return quoted.first ?? "" }
        return quoted.dropLast().joined(separator: ", ") + " and " + last
    }

    /// A value's kind with its article, where it takes one.
    static func article(_ value: Value) -> String {
        switch value {
        case .null: "an empty value"
        case .truth: "true or false"
        case .number: "a number"
        case .quantity: "a quantity"
        case .date: "a date"
        case .duration: "a duration"
        case .text: "text"
        case .pattern: "a pattern"
        case .list, .rows: "a list"
        case .record: "a record"
        case .range: "a range"
        case .node(let node): article(node.relation)
        case .row: "a row"
        }
    }

    /// `an item`.
    static func article(_ relation: Relation) -> String {
        let name = relation.schema.singular
        return ("aeiou".contains(name.prefix(1)) ? "an " : "a ") + name
    }

    /// What rows are: `items are`, `an item is`.
    static func these(_ relation: Relation, _ count: Int) -> String {
        count == 1 ? article(relation) + " is" : relation.schema.name + (isPlural(relation) ? " are" : " is")
    }

    /// Whether a relation's name takes `are`; not `money` and `code`.
    private static func isPlural(_ relation: Relation) -> Bool { relation != .money && relation != .code }
}
