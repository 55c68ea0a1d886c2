import Documents

/// `upper(text)`: capitals.
enum UpperFunction: BuiltInFunction {
    static let signature = FunctionSignature(
        "upper", [.init("text", .text)], .type(.text), .text,
        "In capitals.",
        example: #"upper("peru")"#, gives: #""PERU""#)

    static func call(_ arguments: Arguments) throws(OperationError) -> Value {
        try arguments.text(0).map { .text($0.uppercased()) } ?? .null
    }
}
