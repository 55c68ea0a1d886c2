import Documents
import Values

/// `distinct(list)`: how many different elements there are.
enum DistinctFunction: BuiltInFunction {
    static let signature = FunctionSignature(
        "distinct", [.init("list", .list(.any))], .type(.number), .lists, aggregate: true,
        "How many different ones there are.",
        example: "distinct([1, 2, 1])", gives: "2")

    static func call(_ arguments: Arguments) throws(OperationError) -> Value {
        .number(Number(Set(try arguments.elements(0) ?? []).count))
    }
}
