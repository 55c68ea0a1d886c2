import Documents

/// `split(text, separator)`: the parts between the separators; each character for an empty one.
enum SplitFunction: BuiltInFunction {
    static let signature = FunctionSignature(
        "split", [.init("text", .text), .init("separator", .text, .pattern)], .type(.list(.text)), .text,
        "Its parts between separators, as a list.",
        example: #"split("a, b", ", ")"#, gives: #"["a", "b"]"#)

    static func call(_ arguments: Arguments) throws(OperationError) -> Value {
        guard let text = try arguments.text(0), !arguments[1].isNull else { return .null }
        switch arguments[1] {
        case .text(let separator):
            return .list(TextParts.split(text, by: separator).map { .text(String($0)) })
        case .pattern(let pattern):
            return .list(try TextParts.split(text, by: pattern).map { .text(String($0)) })
        default: throw arguments.wrong(1, "text or a pattern")
        }
    }
}
