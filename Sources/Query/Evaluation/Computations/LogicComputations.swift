// Truths and choices.

/// A condition whose type is only known now: what is no truth is an error.
struct CheckedTruth: Computation {
    let operand: any Computation
    let operation: String
    let place: Place

    var dependence: Dependence { operand.dependence }

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

/// `a and b and c`; those after a false one are not worked out.
struct Conjunction: Computation {
    let operands: [any Computation]

    var dependence: Dependence { .all(operands) }

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
struct Disjunction: Computation {
    let operands: [any Computation]

    var dependence: Dependence { .all(operands) }

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

/// `not a`
struct Negation: Computation {
    let operand: any Computation

    var dependence: Dependence { operand.dependence }

    func value(in frame: inout Frame) throws(Interruption) -> Value { Value(try truth(in: &frame)) }

    func truth(in frame: inout Frame) throws(Interruption) -> Bool? { Logic.not(try operand.truth(in: &frame)) }
}

/// `a is null`
struct IsNull: Computation {
    let operand: any Computation
    let isNegated: Bool

    var dependence: Dependence { operand.dependence }

    func value(in frame: inout Frame) throws(Interruption) -> Value {
        .truth(try operand.value(in: &frame).isNull != isNegated)
    }
}

/// `a ?? b ?? c`: the first that isn't null; those after it are not worked out.
struct Coalescing: Computation {
    let alternatives: [any Computation]

    func value(in frame: inout Frame) throws(Interruption) -> Value {
        for alternative in alternatives {
            let value = try alternative.value(in: &frame)
            if !value.isNull { return value }
        }
        return .null
    }
}

/// `if A then B else C`
struct Conditional: Computation {
    let condition: any Computation
    let then: any Computation
    let alternative: any Computation

    func value(in frame: inout Frame) throws(Interruption) -> Value {
        let isTrue = try condition.truth(in: &frame) == true
        return try (isTrue ? then : alternative).value(in: &frame)
    }
}
