/// Where a link leads, among the documents that are open and the files on the disk.
enum LinkDestination: Sendable {
    /// To another host, or where it can't be told.
    case unknown
    /// To an open document, or a section of it.
    case node(Node)
    /// To an open document, but to no anchor that it has.
    case lostAnchor(Node)
    /// To a file that is not open.
    case file
    /// To nothing.
    case lost

    /// As `links.target` has it.
    var target: FieldValue {
        switch self {
        case .node(let node), .lostAnchor(let node): .node(node)
        case .unknown, .file, .lost: .null
        }
    }

    /// As `links.broken` has it.
    var isBroken: FieldValue {
        switch self {
        case .node, .file: .truth(false)
        case .lostAnchor, .lost: .truth(true)
        case .unknown: .null
        }
    }
}
