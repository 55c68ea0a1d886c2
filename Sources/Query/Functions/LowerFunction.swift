import Documents

/// `lower(text)`: small letters.
enum LowerFunction: BuiltInFunction {
    static let signature = FunctionSignature(
        "lower", [.init("text", .text)], .type(.text), .text,
        "In small letters.",
        example: #"lower("USAID")"#, gives: #""usaid""#)

    static func call(_ arguments: Arguments) throws(OperationError) -> Value {
        try arguments.text(0).map { .text($0.lowercased()) } ?? .null
    }
}
