import Documents
import Values

/// `count(list)`: how many elements are not null; `count()` counts rows, which `summarize` does itself.
enum CountFunction: BuiltInFunction {
    static let signature = FunctionSignature(
        "count", [.init("list", .list(.any), optional: true)], .type(.number), .lists, aggregate: true,
        "How many there are, nulls not counted; without a list, in summarize, how many rows.",
        example: #"count(["a", "b"])"#, gives: "2")

    static func call(_ arguments: Arguments) throws(OperationError) -> Value {
        guard arguments.isGiven(0) else { throw .wrongValue(operation: "count", wanted: "a list, outside summarize") }
        return .number(Number(try arguments.elements(0)?.count ?? 0))
    }
}
