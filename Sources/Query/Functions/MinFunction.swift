import Documents
import Values

/// `min(list)`: the least; null of nothing. Unlike units are an error.
enum MinFunction: BuiltInFunction {
    static let signature = FunctionSignature(
        "min", [.init("list", .list(.any))], .element(of: 0), .lists, aggregate: true,
        "The least of numbers, like quantities, dates, durations or texts.",
        example: "min([3, 1, 2])", gives: "1")

    static func call(_ arguments: Arguments) throws(OperationError) -> Value {
        try Extreme.find(in: try arguments.elements(0) ?? [], arguments) { $0 < $1 }
    }
}
