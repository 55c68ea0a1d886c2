import Values

/// The least or greatest of values, for `min` and `max`.
enum Extremum {
    /// The first of which `isBetter` holds against all others; null of none.
    static func find(
        in elements: [Value], _ arguments: Arguments, _ isBetter: (SortKey, SortKey) -> Bool
    ) throws(OperationError) -> Value {
        guard var best = elements.first else { return .null }
        if case .node = best {
            let kinds = OperationError.Kind.words(Function.Parameter.comparables.elements, plural: true)
            throw .wrongArgument(operation: arguments.name, kind: .node, wanted: "a list of \(kinds)")
        }
        var key = SortKey(best, in: arguments.library)
        for element in elements.dropFirst() where !arguments.stopFlag.isStopped {
            // A plain number takes the unit that it meets, and is the year where it meets a date.
            let other = element.meeting(best)
            let adapted = best.meeting(element)
            if adapted != best { (best, key) = (adapted, SortKey(adapted, in: arguments.library)) }
            try requireLike(best, other, arguments)
            let candidate = SortKey(other, in: arguments.library)
            if isBetter(candidate, key) { (best, key) = (other, candidate) }
        }
        return best
    }

    private static func requireLike(_ left: Value, _ right: Value, _ arguments: Arguments) throws(OperationError) {
        switch (left, right) {
        case (.quantity(let left), .quantity(let right)):
            guard left.isLike(right) else {
                throw .unlikeUnits(operation: arguments.name, left: left.unit, right: right.unit)
            }
        case (.number, .number), (.date, .date), (.duration, .duration), (.text, .text), (.truth, .truth):
            return
        default: throw .wrongKinds(operation: arguments.name, left: left.kind, right: right.kind)
        }
    }
}

extension Value {
    /// A number as the quantity or date that it is beside another value; all else as it is.
    func meeting(_ other: Value) -> Value {
        switch (self, other) {
        case (.number(let number), .quantity(let quantity)): .quantity(Quantity(number, quantity.unit))
        case (.number(let number), .date): number.yearSpan.map(Value.date) ?? self
        default: self
        }
    }
}
