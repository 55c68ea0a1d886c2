/// The fields that every node has.
public enum CommonField: Int, CaseIterable, Sendable {
    case text, start, end, source, line, column, at
    case doc, section, turn, block, list, item, quote, table, row, cell, sentence, link, highlight

    /// How it is declared.
    public var field: Field {
        switch self {
        case .text: Field("text", .text, "its text, as a reader sees it")
        case .start: Field("start", .number, "where it starts, in bytes from the start of the file")
        case .end: Field("end", .number, "where it ends, in bytes from the start of the file, exclusive")
        case .source: Field("source", .text, "its bytes in the file, as they are")
        case .line: Field("line", .number, "the line it starts on, from 1")
        case .column: Field("column", .number, "the character of that line it starts at, from 1")
        case .at: Field("at", .text, "its place: path:line:column")
        default: CommonField.field(of: container ?? .docs)
        }
    }

    private static func field(of container: Relation) -> Field {
        let name = container.schema.singular
        return Field(name, .node(container), "the innermost \(name) around it, or null")
    }

    /// The relation of the container it names, or nil for the fields of the span.
    public var container: Relation? {
        let index = rawValue - CommonField.doc.rawValue
        return Relation.containers.indices.contains(index) ? Relation.containers[index] : nil
    }
}
