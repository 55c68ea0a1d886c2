extension Function {
    /// `join(list, separator)`: the elements' texts in one; null of nothing.
    static let join = Function(
        "join", group: .lists, [.list, .init("separator", [.text])],
        help: "One text of all of them, with a separator between.",
        example: #"join(["a", "b"], "; ")"#, isAggregate: true,
        result: { _ in .text }
    ) { values, context throws(OperationError) in
        let arguments = Arguments("join", values, context)
        guard let separator = try arguments.text(1) else { return .null }
        let elements = try arguments.elements(0)
        guard !elements.isEmpty else { return .null }
        var size = MemorySize.overhead
        for element in elements {
            if case .text(let text) = element { size += text.utf8.count }
            size += separator.utf8.count
            try arguments.reserve(size)
        }
        var text = ""
        text.reserveCapacity(size)
        for (place, element) in elements.enumerated() {
            if place > 0 { text += separator }
            let isThere = element.append(to: &text, in: arguments.library, most: arguments.room, arguments.stopFlag)
            guard isThere else { throw arguments.lacksRoom }
        }
        return .text(text)
    }
}
