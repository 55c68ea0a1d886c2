import Documents
import Values

extension Value {
    /// The value as a person would write it, which `text()`, `join` and texts with `{…}` use; nil for null.
    ///
    /// A number is in plain digits, a quantity and a duration in words, a date in ISO 8601. A node is its text, but a
    /// document its path and a section its heading: what they hold would drown the rest. A row is what `select` or
    /// `summarize` chose, else its node; a list its elements with commas, a record `name: value` with commas.
    public func text(in library: Library?) -> String? {
        switch self {
        case .null: return nil
        case .truth(let truth): return truth ? "true" : "false"
        case .number(let number): return number.text
        case .quantity(let quantity): return quantity.readableText
        case .date(let date): return date.text
        case .duration(let length): return length.words
        case .text(let text): return text
        case .pattern(let pattern): return "/\(pattern.source)/\(pattern.ignoresCase ? "i" : "")"
        case .list(let list): return list.map { $0.text(in: library) ?? "" }.joined(separator: ", ")
        case .record(let record):
            return record.entries.map { "\($0.name): \($0.value.text(in: library) ?? "")" }.joined(separator: ", ")
        case .range(let low, let high): return "\(low.text(in: library) ?? "")..\(high.text(in: library) ?? "")"
        case .node(let node):
            guard let library, let field = node.relation.schema.index(ofField: node.relation.nameField),
                case .text(let text) = library.field(field, of: node)
            else { return nil }
            return text
        case .row(let row):
            guard let library else { return nil }
            return row.summary(in: library).text(in: library)
        case .rows(let rows):
            return (0..<rows.count).map { Value.row(rows[$0]).text(in: library) ?? "" }.joined(separator: ", ")
        }
    }
}

extension SingleRow {
    /// What a row is as one value: the one column that was chosen, a record of several, or its node.
    public func summary(in library: Library) -> Value {
        if let node = row.node, !shape.isChosen { return .node(node) }
        if shape.isChosen, shape.columns.count == 1 { return value(of: shape.columns[0], in: library) }
        return .record(Record(shape.columns.map { ($0.name, value(of: $0, in: library)) }))
    }
}

extension Relation {
    /// The field that a node goes by where it is one value among others.
    fileprivate var nameField: String {
        switch self {
        case .docs: "path"
        case .sections: "heading"
        default: "text"
        }
    }
}
