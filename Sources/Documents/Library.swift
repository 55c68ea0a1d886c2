import Synchronization

/// The open documents, in the order they were opened; it only grows.
public final class Library: Sendable {
    private let opened = Mutex<[Document]>([])
    let links: LinkResolver

    /// A library without documents. Without `files` it is not known which links lead to files that are not open.
    public init(files: (any LinkedFiles)? = nil) { links = LinkResolver(files: files) }

    /// The documents, in the order they were opened; `Node.document` is the place here.
    public var documents: [Document] { opened.withLock(\.self) }

    /// Opens a document, and tells its place.
    @discardableResult
    public func add(_ document: Document) -> Int32 {
        opened.withLock {
            $0.append(document)
            return Int32($0.count - 1)
        }
    }

    /// The document that a node is in.
    public func document(of node: Node) -> Document {
        opened.withLock { $0[Int(node.document)] }
    }

    /// A node's span in its file.
    public func span(of node: Node) -> Range<UInt32> {
        document(of: node).layer(node.relation).span(of: node)
    }

    /// A field of a node, by its index in `RelationSchema.allFields`.
    public func field(_ index: Int, of node: Node) -> FieldValue {
        document(of: node).value(ofField: index, of: node, in: self)
    }

    /// A field of a node by its name, its relation's own or one that all nodes have; null where it has none of the name.
    public func field(_ name: String, of node: Node) -> FieldValue {
        node.relation.schema.index(ofField: name).map { field($0, of: node) } ?? .null
    }

    /// All nodes of a relation: the documents in their order, then by place.
    public func nodes(_ relation: Relation) -> [Node] {
        var nodes: [Node] = []
        for (number, document) in documents.enumerated() {
            for row in 0..<document.layer(relation).count {
                nodes.append(Node(document: Int32(number), relation: relation, index: Int32(row)))
            }
        }
        return nodes
    }

    /// Down: the nodes of a relation inside a node, in order.
    public func nodes(_ relation: Relation, inside node: Node) -> [Node] {
        if node.further > 0, relation == node.relation { return parts(of: node) }
        return document(of: node).rows(relation, inside: node.relation, row: Int(node.index)).map {
            Node(document: node.document, relation: relation, index: Int32($0))
        }
    }

    /// The rows that a node reaches over, each by itself.
    private func parts(of node: Node) -> [Node] {
        let end = min(Int(node.index) + Int(node.further) + 1, document(of: node).layer(node.relation).count)
        return (Int(node.index)..<max(Int(node.index), end)).map {
            Node(document: node.document, relation: node.relation, index: Int32($0))
        }
    }

    /// Up: the innermost node of a relation that a node is inside, or nil.
    public func container(_ relation: Relation, of node: Node) -> Node? {
        document(of: node).row(relation, around: node.relation, row: Int(node.index)).map {
            Node(document: node.document, relation: relation, index: Int32($0))
        }
    }

    /// The one node that a node is, however it was reached: an item is the block that it is, a sum of money the figure.
    public func identity(_ node: Node) -> Node {
        let layer = document(of: node).layer(node.relation)
        guard let base = layer.baseRow(of: Int(node.index)) else { return node }
        return Node(document: node.document, relation: base.relation, index: base.row)
    }
}
