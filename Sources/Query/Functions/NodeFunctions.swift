/// Of nodes and records.
extension Function {
    /// `mentions(name, node)`: whether a node's text has a name, or what that is short for in the node's document.
    static let mentions = Function(
        .mentions, group: .nodes, [Parameter("name", [.text, .list], elements: [.text]), .node],
        help: "Whether the node has the name, or the long or short form of it; of a list, any of them.",
        example: "mentions(\"APEC\", docs[1])",
        result: { _ in .truth }
    ) { arguments throws(OperationError) in
        if arguments[0].isNull || arguments[1].isNull { return .null }
        guard case .node(let node) = arguments[1] else { throw arguments.wrong(1, "a node") }
        let names =
            if case .list = arguments[0] { try arguments.elements(0) } else { [arguments[0]] }
        let mention = Mention(in: arguments.library, node, arguments.acronyms(of: node))
        for name in names {
            guard case .text(let text) = name else { throw arguments.wrong(0, "a text or a list of texts") }
            if arguments.stopFlag.isStopped { break }
            if mention.holds(of: text) { return .truth(true) }
        }
        return .truth(false)
    }

    /// `next(node)`: the next node of its relation in its document, or null.
    static let next = Function(
        .next, group: .nodes, [.node],
        help: "The next node in its document; without an argument, the one after the row's.",
        example: "next(sections[1]).heading",
        result: { $0.first ?? .any }
    ) { arguments throws(OperationError) in
        return try NeighbourNode.find(arguments, step: 1)
    }

    /// `previous(node)`: the previous node of its relation in its document, or null.
    static let previous = Function(
        .previous, group: .nodes, [.node],
        help: "The previous node in its document; without an argument, the one before the row's.",
        example: "previous(sections[-1]).heading",
        result: { $0.first ?? .any }
    ) { arguments throws(OperationError) in
        return try NeighbourNode.find(arguments, step: -1)
    }

    /// `keys(record)`: its names, in order.
    static let keys = Function(
        .keys, group: .nodes, [.init("record", [.record])],
        help: "The names in a record.",
        example: "keys({a: 1, b: 2})",
        result: { _ in .list(.text) }
    ) { arguments throws(OperationError) in
        switch arguments[0] {
        case .null: return .null
        case .record(let record): return .list(record.entries.map { .text($0.name) })
        default: throw arguments.wrong(0, "a record")
        }
    }
}
