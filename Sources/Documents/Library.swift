import Synchronization

/// The open documents, in the order they were opened; it only grows.
///
/// Those that were given are what a relation's name asks. Others, which a query opened, are reached by its value only.
public final class Library: Sendable {
    private struct Opened {
        var documents: [Document] = []
        /// The places of those that were given, in order.
        var given: [Int32] = []
    }
    private let opened = Mutex(Opened())
    let links: LinkResolver

    /// A library without documents. Without `files` it is not known which links lead to files that are not open.
    public init(files: (any LinkedFiles)? = nil) { links = LinkResolver(files: files) }

    /// All documents, in the order they were opened; `Node.document` is the place here.
    public var documents: [Document] { opened.withLock(\.documents) }

    /// The places of the documents that were given, in the order in which they were.
    public var given: [Int32] { opened.withLock(\.given) }

    /// The documents that were given, in the order in which they were.
    public var givenDocuments: [Document] { opened.withLock { all in all.given.map { all.documents[Int($0)] } } }

    /// Opens a document, and tells its place.
    ///
    /// - Parameter isGiven: Whether it is one of those that a relation's name asks.
    @discardableResult
    public func add(_ document: Document, isGiven: Bool = true) -> Int32 {
        opened.withLock {
            $0.documents.append(document)
            let place = Int32($0.documents.count - 1)
            if isGiven { $0.given.append(place) }
            return place
        }
    }

    /// Takes open documents for given ones, too.
    public func give(_ places: [Int32]) {
        opened.withLock { all in
            let known = Set(all.given)
            all.given += places.filter { !known.contains($0) }
        }
    }

    /// Takes documents from those that were given: relations' names ask them no more. What was made from them before, such
    /// as a `let`'s rows, still has them.
    public func withdraw(_ places: Set<Int32>) {
        opened.withLock { $0.given.removeAll { places.contains($0) } }
    }

    /// The document that a node is in.
    public func document(of node: Node) -> Document {
        opened.withLock { $0.documents[Int(node.document)] }
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

    /// All nodes of a relation: the given documents in their order, then by place.
    public func nodes(_ relation: Relation) -> [Node] {
        let documents = documents
        var nodes: [Node] = []
        for place in given {
            for row in 0..<documents[Int(place)].layer(relation).count {
                nodes.append(Node(document: place, relation: relation, index: Int32(row)))
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
