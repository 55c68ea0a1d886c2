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
            return try replaced(text, TextParts.ranges(of: what, in: text, arguments), replacement, arguments)
        case .pattern(let pattern):
            return try replaced(text, TextParts.ranges(of: pattern, in: text, arguments), replacement, arguments)
        default: throw arguments.wrong(1, "text or a pattern")
        }
    }

    /// A text with another one in the place of ranges of its UTF-8.
    private static func replaced(
        _ text: String, _ ranges: [Range<Int>], _ replacement: String, _ arguments: Arguments
    ) throws(OperationError) -> Value {
        guard !ranges.isEmpty else { return .text(text) }
        let (added, isTooMuch) = ranges.count.multipliedReportingOverflow(by: replacement.utf8.count)
        try arguments.reserve(isTooMuch ? Int.max : added.addingReportingOverflow(text.utf8.count).partialValue)
        return .text(TextParts.parts(of: text, between: ranges).joined(separator: replacement))
    }
}
