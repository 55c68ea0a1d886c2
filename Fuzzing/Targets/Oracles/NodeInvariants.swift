import Documents

/// What must hold of the nodes of the first document of a library.
struct NodeInvariants {
    private let library: Library
    private let document: Document
    /// More rows of a relation are not looked at one by one.
    private static let mostRows = 24

    init(_ library: Library) {
        self.library = library
        document = library.documents[0]
    }

    /// The first thing that does not hold, in words.
    func violation() -> String? {
        for relation in Relation.allCases {
            for row in 0..<min(document.layer(relation).count, Self.mostRows) {
                let node = Node(document: 0, relation: relation, index: Int32(row))
                if let found = fields(of: node) ?? containers(of: node) ?? receipt(of: node) {
                    return "\(relation) \(row): \(found)"
                }
            }
        }
        return nil
    }

    /// A field that leads to a node leads to one that there is.
    private func fields(of node: Node) -> String? {
        for (index, field) in node.relation.schema.allFields.enumerated() {
            guard case .node(let other) = library.field(index, of: node) else { continue }
            guard other.document == 0, (0..<document.layer(other.relation).count).contains(Int(other.index)) else {
                return "'\(field.name)' leads to no node"
            }
        }
        return nil
    }

    /// What is around a node has it inside, and starts no later.
    private func containers(of node: Node) -> String? {
        for relation in Relation.containers {
            guard let container = library.container(relation, of: node) else { continue }
            guard library.span(of: container).lowerBound <= library.span(of: node).lowerBound else {
                return "it starts before the \(relation.schema.singular) around it"
            }
            guard library.nodes(node.relation, inside: container).contains(node) else {
                return "it is not inside the \(relation.schema.singular) around it"
            }
        }
        return nil
    }

    /// Its receipt stands in the document, and its line and column lead back to it.
    private func receipt(of node: Node) -> String? {
        let receipt = Receipt(of: node, in: library)
        guard receipt.state(in: document.file) == .stands else { return "its receipt does not stand" }
        let place = document.fileSpan(of: library.span(of: node))
        guard Int(place.upperBound) <= document.file.count else { return "\(place) is no place of the file" }
        // Where text is decoded, several bytes of it may stand at one place of the file.
        guard document.source == document.file else { return nil }
        // Where bytes are no UTF-8, a column is none of theirs.
        guard String(validating: document.source, as: UTF8.self) != nil else { return nil }
        let span = library.span(of: node)
        guard document.offset(line: receipt.line, column: receipt.column) == span.lowerBound else {
            return "\(receipt.line):\(receipt.column) does not lead back to it"
        }
        return nil
    }
}
