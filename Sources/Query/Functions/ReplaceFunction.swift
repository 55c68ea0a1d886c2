import Documents

/// `replace(text, what, with)`: every occurrence replaced; letters as they are, and the replacement too.
enum ReplaceFunction: BuiltInFunction {
    static let signature = FunctionSignature(
        "replace", [.init("text", .text), .init("what", .text, .pattern), .init("with", .text)], .type(.text), .text,
        "With each occurrence of a text or pattern replaced.",
        example: #"replace("a-b-c", "-", "+")"#, gives: #""a+b+c""#)

    static func call(_ arguments: Arguments) throws(OperationError) -> Value {
        guard let text = try arguments.text(0), !arguments[1].isNull, let replacement = try arguments.text(2)
        else { return .null }
        switch arguments[1] {
        case .text(let what):
            guard !what.isEmpty else { return .text(text) }
            return .text(TextParts.split(text, by: what).joined(separator: replacement))
        case .pattern(let pattern):
            return .text(try TextParts.split(text, by: pattern).joined(separator: replacement))
        default: throw arguments.wrong(1, "text or a pattern")
        }
    }
}
