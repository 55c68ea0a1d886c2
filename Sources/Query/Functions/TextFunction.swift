import Documents

/// `text(value)`: a number in plain digits, a quantity and a duration in words, a date in ISO 8601, a node's text.
enum TextFunction: BuiltInFunction {
    static let signature = FunctionSignature(
        "text", [.init("value")], .type(.text), .conversion,
        "It as a person would write it.",
        example: "text($65 million)", gives: #""$65 million""#)

    static func call(_ arguments: Arguments) throws(OperationError) -> Value {
        arguments[0].text(in: arguments.library).map { .text($0) } ?? .null
    }
}
