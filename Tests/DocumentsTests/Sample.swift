import Documents
import Values

/// A document in a library of its own, for short questions.
struct Sample {
    let library = Library()
    let document: Document

    init(_ text: String) { self.init(Document(path: "sample.md", source: Array(text.utf8))) }

    init(_ document: Document) {
        self.document = document
        library.add(document)
    }

    /// A field of each row of a relation, as text; null is `-`.
    func values(_ relation: Relation, _ field: String) -> [String] {
        library.nodes(relation).map { value(field, of: $0) }
    }

    func texts(_ relation: Relation) -> [String] { values(relation, "text") }
    func sources(_ relation: Relation) -> [String] { values(relation, "source") }
    func count(_ relation: Relation) -> Int { document.layer(relation).count }

    func node(_ relation: Relation, _ index: Int) -> Node {
        Node(document: 0, relation: relation, index: Int32(index))
    }

    /// The texts of the nodes of a relation inside a node.
    func texts(_ relation: Relation, in node: Node) -> [String] {
        library.nodes(relation, inside: node).map { value("text", of: $0) }
    }

    func value(_ field: String, of node: Node) -> String {
        guard let index = node.relation.schema.index(ofField: field) else { return "no field \(field)" }
        return Sample.string(library.field(index, of: node))
    }

    static func string(_ value: FieldValue) -> String {
        switch value {
        case .null: "-"
        case .truth(let truth): "\(truth)"
        case .number(let number): number.text
        case .quantity(let quantity): "\(quantity)"
        case .date(let date): date.text
        case .duration(let length): length.text
        case .text(let text): text
        case .list(let list): "[" + list.map(string).joined(separator: ", ") + "]"
        case .record(let record): "{" + record.map { "\($0.name): \(string($0.value))" }.joined(separator: ", ") + "}"
        case .node(let node): "\(node.relation)#\(node.index)"
        }
    }
}
