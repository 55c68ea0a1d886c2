extension Function {
    /// `replace(text, what, with)`: every occurrence replaced; letters as they are, and the replacement too.
    static let replace = Function(
        "replace", group: .text, [.text, .init("what", [.text, .pattern]), .init("with", [.text])],
        help: "With each occurrence of a text or pattern replaced.",
        example: #"replace("a-b-c", "-", "+")"#,
        result: { _ in .text }
    ) { values, context throws(OperationError) in
        let arguments = Arguments("replace", values, context)
        guard let text = try arguments.text(0), !arguments[1].isNull, let replacement = try arguments.text(2)
        else { return .null }
        switch arguments[1] {
        case .text(let what):
            guard !what.isEmpty else { return .text(text) }
            let ranges = try TextParts.ranges(of: what, in: text, arguments)
            return .text(try TextParts.replacing(ranges, of: text, with: replacement, arguments))
        case .pattern(let pattern):
            let ranges = try TextParts.ranges(of: pattern, in: text, arguments)
            return .text(try TextParts.replacing(ranges, of: text, with: replacement, arguments))
        default: throw arguments.wrong(1, "text or a pattern")
        }
    }
}
