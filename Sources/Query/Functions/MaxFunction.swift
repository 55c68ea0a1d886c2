import Documents
import Values

/// `max(list)`: the greatest; null of nothing. Unlike units are an error.
enum MaxFunction: BuiltInFunction {
    static let signature = FunctionSignature(
        "max", [.init("list", .list(.any))], .element(of: 0), .lists, aggregate: true,
        "The greatest of numbers, like quantities, dates, durations or texts.",
        example: "max([3, 1, 2])", gives: "3")

    static func call(_ arguments: Arguments) throws(OperationError) -> Value {
        try Extreme.find(in: try arguments.elements(0) ?? [], arguments) { $0 > $1 }
    }
}
