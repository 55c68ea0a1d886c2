import Documents
import Values

/// `avg(list)`: the average; null of nothing.
enum AvgFunction: BuiltInFunction {
    static let signature = FunctionSignature(
        "avg", [.init("list", .list(.any))], .element(of: 0), .lists, aggregate: true,
        "The average of numbers, quantities of like units, or durations.",
        example: "avg([1, 2, 6])", gives: "3")

    static func call(_ arguments: Arguments) throws(OperationError) -> Value {
        guard let elements = try arguments.elements(0) else { return .null }
        return try SumFunction.total(of: elements, arguments).divided(by: .number(Number(elements.count)))
    }
}
