import Documents

/// `join(list, separator)`: the elements' texts in one; null of nothing.
enum JoinFunction: BuiltInFunction {
    static let signature = FunctionSignature(
        "join", [.init("list", .list(.any)), .init("separator", .text)], .type(.text), .lists, aggregate: true,
        "One text of all of them, with a separator between.",
        example: #"join(["a", "b"], "; ")"#, gives: #""a; b""#)

    static func call(_ arguments: Arguments) throws(OperationError) -> Value {
        guard let elements = try arguments.elements(0), let separator = try arguments.text(1) else { return .null }
        guard !elements.isEmpty else { return .null }
        return .text(elements.map { $0.text(in: arguments.library) ?? "" }.joined(separator: separator))
    }
}
