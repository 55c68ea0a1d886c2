import Documents

/// `unique(list)`: each different element once, at its first place.
enum UniqueFunction: BuiltInFunction {
    static let signature = FunctionSignature(
        "unique", [.init("list", .list(.any))], .same(as: 0), .lists, aggregate: true,
        "The different ones, in order of first appearance.",
        example: "unique([1, 2, 1])", gives: "[1, 2]")

    static func call(_ arguments: Arguments) throws(OperationError) -> Value {
        var seen: Set<Value> = []
        return .list(try arguments.elements(0)?.filter { seen.insert($0).inserted } ?? [])
    }
}
