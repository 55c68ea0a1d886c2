import Documents
import Values

/// `sum(list)`: the sum; null of nothing. Unlike units are an error.
enum SumFunction: BuiltInFunction {
    static let signature = FunctionSignature(
        "sum", [.init("list", .list(.any))], .element(of: 0), .lists, aggregate: true,
        "The sum of numbers, quantities of like units, or durations.",
        example: "sum([$5, $10])", gives: "$15")

    static func call(_ arguments: Arguments) throws(OperationError) -> Value {
        guard let elements = try arguments.elements(0) else { return .null }
        return try total(of: elements, arguments)
    }
}

extension SumFunction {
    /// The sum of values that are not null; null of none.
    static func total(of elements: [Value], _ arguments: Arguments) throws(OperationError) -> Value {
        guard var total = elements.first else { return .null }
        try requireAmount(total, arguments)
        for element in elements.dropFirst() {
            try requireAmount(element, arguments)
            do {
                total = try total.adding(element)
            } catch {
                throw error.named(arguments.name)
            }
        }
        return total
    }

    private static func requireAmount(_ value: Value, _ arguments: Arguments) throws(OperationError) {
        switch value {
        case .number, .quantity, .duration: return
        default:
            throw .wrongArgument(
                operation: arguments.name, kind: value.kind, wanted: "numbers, quantities or durations")
        }
    }
}

extension OperationError {
    /// The same error of another operation: of `sum` for the `+` in it.
    func named(_ name: String) -> OperationError {
        switch self {
        case .wrongKinds(_, let left, let right): .wrongKinds(operation: name, left: left, right: right)
        case .unlikeUnits(_, let left, let right): .unlikeUnits(operation: name, left: left, right: right)
        case .tooLarge: .tooLarge(operation: name)
        default: self
        }
    }
}
