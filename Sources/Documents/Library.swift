import Synchronization

/// The open documents, in the order they were opened. Numbers are never given anew: what was withdrawn still stands at its own, for
/// the nodes that are in it.
///
/// Those that were given are what a relation's name asks. Others, which a query opened, are reached by its value only.
public final class Library: Sendable {
    private struct Opened {
        var documents: [Document] = []
        /// The numbers of those that were given, in order.
        var given: [Int32] = []
        /// The numbers of those that are open no more.
        var withdrawn: Set<Int32> = []
        /// Another whenever documents came or went.
        var version = 0
    }
    private let opened = Mutex(Opened())
    /// The same documents as there.
    private let table = DocumentTable()
    let links: LinkResolver

    /// A library without documents. Without `files` it is not known which links lead to files that are not open.
    public init(files: (any LinkedFiles)? = nil) { links = LinkResolver(files: files) }

    /// All documents, in the order they were opened; `Node.document` is the number here.
    public var documents: [Document] { opened.withLock(\.documents) }

    /// The documents that are open still, those among them that a query opened.
    public var openDocuments: [Document] {
        opened.withLock { all in
            guard !all.withdrawn.isEmpty else { return all.documents }
            return all.documents.indices.filter { !all.withdrawn.contains(Int32($0)) }.map { all.documents[$0] }
        }
    }

    /// The numbers of the documents that are open no more.
    public var withdrawn: Set<Int32> { opened.withLock(\.withdrawn) }

    /// Another whenever documents came or went.
    public var version: Int { opened.withLock(\.version) }

    /// All documents, the numbers of those that are open no more, and a number that is another whenever documents came or went.
    var state: (documents: [Document], withdrawn: Set<Int32>, version: Int) {
        opened.withLock { ($0.documents, $0.withdrawn, $0.version) }
    }

    /// The numbers of the documents that were given, in the order in which they were.
    public var given: [Int32] { opened.withLock(\.given) }

    /// The documents that were given, in the order in which they were.
    public var givenDocuments: [Document] { opened.withLock { all in all.given.map { all.documents[Int($0)] } } }

    /// Opens a document, and tells its number.
    ///
    /// - Parameter isGiven: Whether it is one of those that a relation's name asks.
    @discardableResult
    public func add(_ document: Document, isGiven: Bool = true) -> Int32 {
        opened.withLock {
            $0.documents.append(document)
            $0.version += 1
            let number = Int32(table.append(document))
            if isGiven { $0.given.append(number) }
            return number
        }
    }

    /// Opens documents, and tells their numbers, one after the other.
    public func add(_ documents: [Document], areGiven: Bool) -> Range<Int32> {
        opened.withLock { all in
            let first = Int32(all.documents.count)
            all.documents += documents
            for document in documents { _ = table.append(document) }
            let numbers = first..<first + Int32(documents.count)
            if areGiven { all.given += numbers }
            all.version += 1
            return numbers
        }
    }

    /// Takes open documents for given ones, too.
    public func give(_ numbers: [Int32]) {
        opened.withLock { all in
            let known = Set(all.given)
            all.version += 1
            all.given += numbers.filter { !known.contains($0) }
        }
    }

    /// Settles which documents are given, in their order, and takes some from those that are open: what is at hand of these still
    /// leads to them, and nothing else does.
    public func rearrange(given: [Int32], withdrawing numbers: some Sequence<Int32>) {
        opened.withLock { all in
            all.withdrawn.formUnion(numbers)
            all.given = given.filter { !all.withdrawn.contains($0) }
            all.version += 1
        }
    }

    /// The document that a node is in.
    public func document(of node: Node) -> Document { table[Int(node.document)] }

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
        for number in given {
            for row in 0..<documents[Int(number)].layer(relation).count {
                nodes.append(Node(document: number, relation: relation, index: Int32(row)))
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

    /// Whether whatever is inside a node is inside another of its relation, too: then who asks both need not ask the first.
    public func isCovered(_ node: Node, by other: Node) -> Bool {
        guard node.document == other.document, node.relation == other.relation, node.further == 0, other.further == 0
        else { return false }
        return document(of: node).isCovered(Int(node.index), by: Int(other.index), in: node.relation)
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
