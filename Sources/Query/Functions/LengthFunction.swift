import Documents
import Values

/// `length(text)`: how many characters, as people see them.
enum LengthFunction: BuiltInFunction {
    static let signature = FunctionSignature(
        "length", [.init("text", .text)], .type(.number), .text,
        "How many characters it has.",
        example: #"length("café")"#, gives: "4")

    static func call(_ arguments: Arguments) throws(OperationError) -> Value {
        try arguments.text(0).map { .number(Number($0.count)) } ?? .null
    }
}
