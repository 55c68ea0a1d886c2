import Values

/// `not a`
struct Not: Computation {
    let operand: any Computation

    func value(in frame: inout Frame) throws(Interruption) -> Value { Value(try truth(in: &frame)) }

    func truth(in frame: inout Frame) throws(Interruption) -> Bool? { Logic.not(try operand.truth(in: &frame)) }
}

/// `a and b and c`; those after a false one are not worked out.
struct AllOf: Computation {
    let operands: [any Computation]

    func value(in frame: inout Frame) throws(Interruption) -> Value { Value(try truth(in: &frame)) }

    func truth(in frame: inout Frame) throws(Interruption) -> Bool? {
        var result: Bool? = true
        for operand in operands {
            result = Logic.and(result, try operand.truth(in: &frame))
            if result == false { return false }
        }
        return result
    }
}

/// `a or b or c`; those after a true one are not worked out.
struct AnyOf: Computation {
    let operands: [any Computation]

    func value(in frame: inout Frame) throws(Interruption) -> Value { Value(try truth(in: &frame)) }

    func truth(in frame: inout Frame) throws(Interruption) -> Bool? {
        var result: Bool? = false
        for operand in operands {
            result = Logic.or(result, try operand.truth(in: &frame))
            if result == true { return true }
        }
        return result
    }
}

/// A condition whose type is only known now: what is no truth is an error.
struct CheckedTruth: Computation {
    let operand: any Computation
    let operation: String
    let place: Place

    func value(in frame: inout Frame) throws(Interruption) -> Value { Value(try truth(in: &frame)) }

    func truth(in frame: inout Frame) throws(Interruption) -> Bool? {
        let value = try operand.value(in: &frame)
        do {
            return try value.truth(for: operation)
        } catch {
            throw .failed(Diagnostic(OperationFault(error), at: place))
        }
    }
}

/// `a == b`, `a != b`
struct Equality: Computation {
    let left: any Computation
    let right: any Computation
    let isNegated: Bool

    func value(in frame: inout Frame) throws(Interruption) -> Value { .truth(try holds(in: &frame)) }

    func truth(in frame: inout Frame) throws(Interruption) -> Bool? { try holds(in: &frame) }

    private func holds(in frame: inout Frame) throws(Interruption) -> Bool {
        let left = try left.value(in: &frame)
        let right = try right.value(in: &frame)
        return frame.equals(left, right) != isNegated
    }
}

/// `a < b`
struct Order: Computation {
    let left: any Computation
    let sign: ComparisonSign
    let right: any Computation

    func value(in frame: inout Frame) throws(Interruption) -> Value { Value(try truth(in: &frame)) }

    func truth(in frame: inout Frame) throws(Interruption) -> Bool? {
        try left.value(in: &frame).compares(sign, try right.value(in: &frame), notes: frame.run.notes)
    }
}

/// `a between b and c`
struct Between: Computation {
    let operand: any Computation
    let low: any Computation
    let high: any Computation

    func value(in frame: inout Frame) throws(Interruption) -> Value { Value(try truth(in: &frame)) }

    func truth(in frame: inout Frame) throws(Interruption) -> Bool? {
        let value = try operand.value(in: &frame)
        let low = try low.value(in: &frame)
        return value.isBetween(low, try high.value(in: &frame), notes: frame.run.notes)
    }
}

/// `a is null`
struct IsNull: Computation {
    let operand: any Computation
    let isNegated: Bool

    func value(in frame: inout Frame) throws(Interruption) -> Value {
        .truth(try operand.value(in: &frame).isNull != isNegated)
    }
}

/// `a has b` and its like; a constant right side is prepared once.
struct TextComparison: Computation {
    let left: any Computation
    let operation: TextOperation
    let right: any Computation
    /// The right side where it is a constant.
    let prepared: TextTest?
    let place: Place

    func value(in frame: inout Frame) throws(Interruption) -> Value { Value(try truth(in: &frame)) }

    func truth(in frame: inout Frame) throws(Interruption) -> Bool? {
        let value = try left.value(in: &frame)
        do {
            if let prepared { return try prepared.holds(for: value) }
        } catch {
            throw .failed(Diagnostic(OperationFault(error), at: place))
        }
        let right = try right.value(in: &frame)
        do {
            return try TextTest(operation, right).holds(for: value)
        } catch {
            throw .failed(Diagnostic(OperationFault(error), at: place))
        }
    }
}

/// `a in b`; a constant right side is prepared once.
struct Membership: Computation {
    let left: any Computation
    let right: any Computation
    /// The right side where it is a constant.
    let prepared: MembershipTest?
    let place: Place

    func value(in frame: inout Frame) throws(Interruption) -> Value { Value(try truth(in: &frame)) }

    func truth(in frame: inout Frame) throws(Interruption) -> Bool? {
        let value = try left.value(in: &frame)
        if let prepared { return prepared.holds(for: value, notes: frame.run.notes) }
        let right = try right.value(in: &frame)
        do {
            return try MembershipTest(right).holds(for: value, notes: frame.run.notes)
        } catch {
            throw .failed(Diagnostic(OperationFault(error), at: place))
        }
    }
}
