extension Function {
    /// `keys(record)`: its names, in order.
    static let keys = Function(
        "keys", group: .nodes, [.init("record", [.record])],
        help: "The names in a record.",
        example: "keys({a: 1, b: 2})",
        result: { _ in .list(.text) }
    ) { values, context throws(OperationError) in
        let arguments = Arguments("keys", values, context)
        switch arguments[0] {
        case .null: return .null
        case .record(let record): return .list(record.entries.map { .text($0.name) })
        default: throw arguments.wrong(0, "a record")
        }
    }
}
