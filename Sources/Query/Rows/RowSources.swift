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

/// The sources of rows, none of them a row's own node without its name.
public final class SourceList: Sendable {
    let all: [RowSources]

    init(_ all: [RowSources]) { self.all = all }
}

/// Puts sources in one list, each node once, at its first place.
struct NodeCollector {
    private(set) var nodes: [Node] = []
    private var seen: Set<Node> = []
    /// Rows that are part of several others are looked at once.
    private var seenRows: Set<ObjectIdentifier> = []

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
            case .first(let count, let list): pending += list.all[..<count].reversed().map { ($0, nil) }
            case .rows(let rows):
                guard seenRows.insert(ObjectIdentifier(rows)).inserted else { continue }
                pending += rows.rows.reversed().map { ($0.sources, $0.node) }
            }
        }
    }
}
