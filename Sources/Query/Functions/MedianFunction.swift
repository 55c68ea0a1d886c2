import Documents
import Values

/// `median(list)`: the middle one by size; of an even number, the middle of the two.
enum MedianFunction: BuiltInFunction {
    static let signature = FunctionSignature(
        "median", [.init("list", .list(.any))], .element(of: 0), .lists, aggregate: true,
        "The middle one by size, or the middle of the middle two.",
        example: "median([1, 9, 2, 4])", gives: "3")

    static func call(_ arguments: Arguments) throws(OperationError) -> Value {
        guard let elements = try arguments.elements(0) else { return .null }
        return try RankedList(elements, arguments).value(at: 50)
    }
}
