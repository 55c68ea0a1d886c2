import Documents

/// `keys(record)`: its names, in order.
enum KeysFunction: BuiltInFunction {
    static let signature = FunctionSignature(
        "keys", [.init("record", .record)], .type(.list(.text)), .nodes,
        "The names in a record.",
        example: "keys({a: 1, b: 2})", gives: #"["a", "b"]"#)

    static func call(_ arguments: Arguments) throws(OperationError) -> Value {
        switch arguments[0] {
        case .null: return .null
        case .record(let record): return .list(record.entries.map { .text($0.name) })
        default: throw arguments.wrong(0, "a record")
        }
    }
}
