import Values

/// The sum of a list, for `sum` and `avg`.
enum Total {
    /// The sum of values that are not null; null of none.
    static func of(_ elements: [Value], _ arguments: Arguments) throws(OperationError) -> Value {
        guard var total = elements.first else { return .null }
        try requireAmount(total, arguments)
        for element in elements.dropFirst() where !arguments.stopFlag.isStopped {
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
