import Documents

/// The nodes that a row was made from. They are kept as they came, and put in one list when asked for.
public indirect enum RowSources: Sendable {
    /// The row's own node, if it has one.
    case node
    case nodes([Node])
    /// Those of all these rows.
    case rows(Rows)
    case all([RowSources])
    /// The first so many of a list that many rows share.
    case first(Int, of: SourceList)

    /// Those of a row, for another row: its own node is named.
    func of(_ node: Node?) -> RowSources {
        switch self {
        case .node: .nodes(node.map { [$0] } ?? [])
        default: self
        }
    }

    /// Both.
    func adding(_ more: [RowSources], node: Node?) -> RowSources {
        more.isEmpty ? self : .all([of(node)] + more)
    }
}

extension RowSources {
    /// What is still to be gone through.
    private enum Pending {
        case one(RowSources, Node?)
        case all(ArraySlice<RowSources>, Node?)
        case rows(ArraySlice<Row>)
    }

    /// The first node, of a row that has a node or none. No more is looked at than what stands before it.
    func first(of node: Node?) -> Node? {
        var pending = [Pending.one(self, node)]
        var seen: Set<ObjectIdentifier> = []
        while let next = pending.popLast() {
            switch next {
            case .one(.node, let node): if let node { return node }
            case .one(.nodes(let nodes), _): if let first = nodes.first { return first }
            case .one(.all(let all), let node): pending.append(.all(all[...], node))
            case .one(.first(let count, let list), _): pending.append(.all(list.all[..<count], nil))
            case .one(.rows(let rows), _):
                if seen.insert(ObjectIdentifier(rows)).inserted { pending.append(.rows(rows.rows[...])) }
            case .all(var rest, let node):
                guard let first = rest.popFirst() else { continue }
                pending += [.all(rest, node), .one(first, node)]
            case .rows(var rest):
                guard let first = rest.popFirst() else { continue }
                pending += [.rows(rest), .one(first.sources, first.node)]
            }
        }
        return nil
    }
}

/// The sources of rows, none of them a row's own node without its name.
public final class SourceList: Sendable {
    /// The sources of each row, in the rows' order.
    public let all: [RowSources]

    init(_ all: [RowSources]) { self.all = all }
}

/// Puts sources in one list, each node once, at its first place.
struct NodeCollector {
    private(set) var nodes: [Node] = []
    private var seen: Set<Node> = []
    /// Rows that are part of several others are looked at once.
    private var seenRows: Set<ObjectIdentifier> = []
    /// How much of lists that are part of several has been gone through.
    private var seenLists: [ObjectIdentifier: Int] = [:]

    /// Adds a node.
    mutating func add(_ node: Node) {
        if seen.insert(node).inserted { nodes.append(node) }
    }

    /// Adds the sources of a row that has a node, or none. Without recursion: rows of rows may be many deep.
    mutating func add(_ sources: RowSources, of node: Node?) {
        var pending: [(RowSources, Node?)] = [(sources, node)]
        while let (sources, node) = pending.popLast() {
            switch sources {
            case .node: if let node { add(node) }
            case .nodes(let nodes): nodes.forEach { add($0) }
            case .all(let all): pending += all.reversed().map { ($0, node) }
            case .first(let count, let list):
                let seen = seenLists[ObjectIdentifier(list)] ?? 0
                guard seen < count else { continue }
                seenLists[ObjectIdentifier(list)] = count
                pending += list.all[seen..<count].reversed().map { ($0, nil) }
            case .rows(let rows):
                guard seenRows.insert(ObjectIdentifier(rows)).inserted else { continue }
                pending += rows.rows.reversed().map { ($0.sources, $0.node) }
            }
        }
    }
}
