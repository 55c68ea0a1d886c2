extension Function {
    /// `split(text, separator)`: the parts between the separators; each character for an empty one.
    static let split = Function(
        "split", group: .text, [.text, .init("separator", [.text, .pattern])],
        help: "Its parts between separators, as a list.",
        example: #"split("a, b", ", ")"#,
        result: { _ in .list(.text) }
    ) { values, context throws(OperationError) in
        let arguments = Arguments("split", values, context)
        guard let text = try arguments.text(0), !arguments[1].isNull else { return .null }
        switch arguments[1] {
        case .text(let separator):
            guard !separator.isEmpty else { return .list(try TextParts.characters(of: text, arguments)) }
            let ranges = try TextParts.ranges(of: separator, in: text, arguments)
            return .list(try TextParts.texts(of: text, in: TextParts.between(ranges, of: text), arguments))
        case .pattern(let pattern):
            let ranges = try TextParts.ranges(of: pattern, in: text, arguments)
            return .list(try TextParts.texts(of: text, in: TextParts.between(ranges, of: text), arguments))
        default: throw arguments.wrong(1, "text or a pattern")
        }
    }
}
