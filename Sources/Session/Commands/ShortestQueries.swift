import Documents
import Query

/// The shortest queries that select single nodes, and no others.
struct ShortestQueries {
    /// A query for each of the nodes.
    let texts: [String]

    private static let longest = 60
    /// Fields of the span that make poor conditions: of these only the line, and the start as the last means.
    private static let fields = ["line", "start"]

    /// Fields of documents that say nothing of which one it is, even where only one has the value.
    private static let sizes = ["bytes", "wordcount"]

    private struct Condition {
        let text: String
        let field: Int
        let value: String
    }

    /// Looks at each field of a relation's nodes once, however many queries it is for; nil if that was stopped.
    init?(for nodes: [Node], in library: Library, until stopFlag: StopFlag) {
        var counts: [Relation: Counts] = [:]
        for (relation, nodes) in Dictionary(grouping: nodes, by: \.relation) {
            let conditions = nodes.map { Self.conditions(for: $0, in: library) }
            guard let counted = Counts(of: conditions, relation, in: library, until: stopFlag) else { return nil }
            counts[relation] = counted
        }
        texts = nodes.map { node in counts[node.relation].map { Self.query(for: node, $0, in: library) } ?? "" }
    }

    private static func query(for node: Node, _ counts: Counts, in library: Library) -> String {
        let schema = node.relation.schema
        if counts.nodes == 1 { return schema.name }
        let conditions = conditions(for: node, in: library)
        if let condition = conditions.first(where: counts.isOnly) { return "\(schema.name) | where \(condition.text)" }
        let inDocument = library.openDocuments.count > 1 ? documentCondition(node, in: library) : ""
        return "\(schema.name) | where start == \(library.span(of: node).lowerBound)\(inDocument)"
    }

    /// What is true of a node, the shortest first.
    private static func conditions(for node: Node, in library: Library) -> [Condition] {
        let schema = node.relation.schema
        let conditions: [Condition] = schema.allFields.indices.compactMap { index in
            guard let field = schema.field(at: index) else { return nil }
            let isCommon = index >= schema.fields.count
            guard !isCommon || field.name == "text" || fields.contains(field.name), !sizes.contains(field.name) else {
                return nil
            }
            guard let value = value(of: index, of: node, in: library) else { return nil }
            return Condition(text: "\(field.name) == \(value)", field: index, value: value)
        }
        return conditions.sorted { $0.text.utf8.count < $1.text.utf8.count }
    }

    private static func value(of field: Int, of node: Node, in library: Library) -> String? {
        LiteralText.of(library.field(field, of: node), longest: longest)
    }

    private static func documentCondition(_ node: Node, in library: Library) -> String {
        " and doc.path == \(LiteralText.quoted(library.document(of: node).path))"
    }

    /// How often values that are asked for come in the fields of a relation.
    private struct Counts {
        let nodes: Int
        private var counts: [Int: [String: Int]] = [:]

        init?(of conditions: [[Condition]], _ relation: Relation, in library: Library, until stopFlag: StopFlag) {
            for condition in conditions.joined() { counts[condition.field, default: [:]][condition.value] = 0 }
            let nodes = library.nodes(relation)
            self.nodes = nodes.count
            guard nodes.count > 1 else { return }
            for field in counts.keys.sorted() {
                // Values of which a second was met are done.
                var open = counts[field]?.count ?? 0
                for node in nodes where open > 0 {
                    if stopFlag.isStopped { return nil }
                    guard let value = ShortestQueries.value(of: field, of: node, in: library),
                        let count = counts[field]?[value], count < 2
                    else { continue }
                    counts[field]?[value] = count + 1
                    if count == 1 { open -= 1 }
                }
            }
        }

        func isOnly(_ condition: Condition) -> Bool { counts[condition.field]?[condition.value] == 1 }
    }
}
