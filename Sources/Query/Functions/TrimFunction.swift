import Documents

/// `trim(text)`: without white space, U+00A0 too, at either end.
enum TrimFunction: BuiltInFunction {
    static let signature = FunctionSignature(
        "trim", [.init("text", .text)], .type(.text), .text,
        "Without white space at its ends.",
        example: #"trim(" a b ")"#, gives: #""a b""#)

    static func call(_ arguments: Arguments) throws(OperationError) -> Value {
        try arguments.text(0).map { .text($0.trimmed) } ?? .null
    }
}
