import Documents
import Values

extension Value {
    /// The value as a person would write it, which `text()`, `join` and texts with `{…}` use; nil for null.
    ///
    /// A number is in plain digits, a quantity and a duration in words, a date in ISO 8601. A node is its text, but a
    /// document its path and a section its heading: what they hold would drown the rest. A row is what `select` or
    /// `summarize` chose, else its node; a list its elements with commas, a record `name: value` with commas.
    public func text(in library: Library?) -> String? {
        let value = named(in: library)
        if case .text(let text) = value { return text }
        guard !value.isNull else { return nil }
        var text = ""
        _ = value.append(to: &text, in: library)
        return text
    }

    /// Nodes and rows as what they go by, perhaps null; all else as it is.
    func named(in library: Library?) -> Value {
        switch self {
        case .node(let node): node.name(in: library)
        case .row(let row): library.map { row.summary(in: $0).named(in: $0) } ?? .null
        default: self
        }
    }

    /// Appends that; false where the whole would be longer than so many bytes, or the query was stopped.
    func append(to text: inout String, in library: Library?, most: Int = .max, _ stopFlag: StopFlag? = nil) -> Bool {
        switch self {
        case .null: break
        case .truth(let truth): text += truth ? "true" : "false"
        case .number(let number): text += number.text
        case .quantity(let quantity): text += quantity.readableText
        case .date(let date): text += date.text
        case .duration(let length): text += length.words
        case .text(let more):
            guard text.utf8.count + more.utf8.count <= most else { return false }
            text += more
        case .pattern(let pattern): text += "/\(pattern.source)/\(pattern.ignoresCase ? "i" : "")"
        case .list(let list):
            return Value.append(list.count, to: &text, stopFlag) {
                list[$0].append(to: &$1, in: library, most: most, stopFlag)
            }
        case .record(let record):
            return Value.append(record.entries.count, to: &text, stopFlag) {
                $1 += record.entries[$0].name + ": "
                return record.entries[$0].value.append(to: &$1, in: library, most: most, stopFlag)
            }
        case .range(let low, let high):
            guard low.append(to: &text, in: library, most: most, stopFlag) else { return false }
            text += ".."
            return high.append(to: &text, in: library, most: most, stopFlag)
        case .node(let node): return node.name(in: library).append(to: &text, in: nil, most: most)
        case .row: return named(in: library).append(to: &text, in: library, most: most, stopFlag)
        case .rows(let rows):
            return Value.append(rows.count, to: &text, stopFlag) {
                Value.row(rows[$0]).append(to: &$1, in: library, most: most, stopFlag)
            }
        }
        return text.utf8.count <= most
    }

    /// Appends parts with commas between, as long as they find room.
    private static func append(
        _ count: Int, to text: inout String, _ stopFlag: StopFlag?, _ part: (Int, inout String) -> Bool
    ) -> Bool {
        for index in 0..<count {
            if index > 0 { text += ", " }
            guard part(index, &text), stopFlag?.isStopped != true else { return false }
        }
        return true
    }
}

extension Node {
    /// The text that it goes by; null where nobody knows it.
    fileprivate func name(in library: Library?) -> Value {
        guard let library, let field = relation.schema.index(ofField: relation.nameField),
            case .text(let text) = library.field(field, of: self)
        else { return .null }
        return .text(text)
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
