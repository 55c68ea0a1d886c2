extension Function {
    /// `mentions(name, node)`: whether a node's text has a name, or what that is short for in the node's document.
    static let mentions = Function(
        "mentions", group: .nodes, [Parameter("name", [.text, .list], elements: [.text]), .node],
        help: "Whether it has the name, or what that is short for there; of a list, any of them.",
        example: "mentions(\"APEC\", docs[1])",
        result: { _ in .truth }
    ) { values, context throws(OperationError) in
        let arguments = Arguments("mentions", values, context)
        if arguments[0].isNull || arguments[1].isNull { return .null }
        guard case .node(let node) = arguments[1] else { throw arguments.wrong(1, "a node") }
        let names =
            if case .list = arguments[0] { try arguments.elements(0) } else { [arguments[0]] }
        let mention = Mention(in: arguments.library, node)
        for name in names {
            guard case .text(let text) = name else { throw arguments.wrong(0, "a text or a list of texts") }
            if mention.holds(of: text) { return .truth(true) }
        }
        return .truth(false)
    }
}
