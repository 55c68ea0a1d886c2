// Operators between values.

/// `a + b - c`: operators of one strength, from left to right.
struct Arithmetic: Computation {
    let first: any Computation
    let rest: [Step]

    struct Step: Sendable {
        let sign: ExpressionSyntax.Operation.Sign
        let operand: any Computation
        let place: Place
    }

    func value(in frame: inout Frame) throws(Interruption) -> Value {
        var value = try first.value(in: &frame)
        for step in rest {
            let operand = try step.operand.value(in: &frame)
            do {
                value = try Arithmetic.apply(step.sign, value, operand, &frame.memory)
            } catch {
                throw frame.failure(error, at: step.place)
            }
        }
        return value
    }

    static func apply(
        _ sign: ExpressionSyntax.Operation.Sign, _ left: Value, _ right: Value, _ memory: inout MemoryUse
    ) throws(OperationError) -> Value {
        switch sign {
        case .add: try add(left.asListIfRows, right.asListIfRows, &memory)
        case .subtract: try left.subtracting(right)
        case .multiply: try left.multiplied(by: right)
        case .divide: try left.divided(by: right)
        case .remainder: try left.remainder(dividingBy: right)
        case .range: try Value.range(from: left, to: right)
        case .orElse: left.isNull ? right : left
        }
    }
}

extension Arithmetic {
    /// What sums of texts and lists take is counted before they are made: sums of sums of them grow fast.
    private static func add(
        _ left: Value, _ right: Value, _ memory: inout MemoryUse
    ) throws(OperationError) -> Value {
        let bytes: Int
        switch (left, right) {
        case (.list(let first), .list(let second)):
            guard first.count + second.count <= ValueLimits.parts else { throw .tooManyParts(operation: "+") }
            bytes = MemorySize.values(first.count + second.count)
        case (.text(let first), .text(let second)): bytes = first.utf8.count + second.utf8.count + MemorySize.overhead
        default: return try left.adding(right)
        }
        guard bytes <= memory.left else {
            throw .tooMuchMemory("+", bytes, before: memory.budget - memory.left, budget: memory.budget)
        }
        memory.make(bytes)
        return try left.adding(right)
    }
}

extension Value {
    /// Rows as a list of rows.
    fileprivate var asListIfRows: Value {
        if case .rows(let rows) = self { .list(rows.elements) } else { self }
    }
}

/// `-a`
struct ArithmeticNegation: Computation {
    let operand: any Computation
    let place: Place

    func value(in frame: inout Frame) throws(Interruption) -> Value {
        let value = try operand.value(in: &frame)
        do {
            return try value.negated()
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

    var dependence: Dependence { .all([left, right]) }

    func value(in frame: inout Frame) throws(Interruption) -> Value { .truth(try holds(in: &frame)) }

    func truth(in frame: inout Frame) throws(Interruption) -> Bool? { try holds(in: &frame) }

    private func holds(in frame: inout Frame) throws(Interruption) -> Bool {
        let left = try left.value(in: &frame)
        let right = try right.value(in: &frame)
        return frame.equals(left, right) != isNegated
    }
}

extension Frame {
    /// `==`: of nodes, whether they are one, however they were reached.
    func equals(_ left: Value, _ right: Value) -> Bool {
        if let first = left.node, let second = right.node {
            return run.library.identity(first) == run.library.identity(second)
        }
        return left.equals(right)
    }
}

/// The one node that a node is, however it was reached: nodes that are equal are the same value then.
struct NodeIdentity: Computation {
    let node: any Computation

    func value(in frame: inout Frame) throws(Interruption) -> Value {
        let value = try node.value(in: &frame)
        return value.node.map { .node(frame.run.library.identity($0)) } ?? value
    }
}

/// `a < b`
struct Order: Computation {
    let left: any Computation
    let sign: ComparisonSign
    let right: any Computation

    var dependence: Dependence { .all([left, right]) }

    /// Whether equals are not in it.
    var isStrict: Bool { sign == .greater || sign == .less }

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

    var dependence: Dependence { .all([operand, low, high]) }

    func value(in frame: inout Frame) throws(Interruption) -> Value { Value(try truth(in: &frame)) }

    func truth(in frame: inout Frame) throws(Interruption) -> Bool? {
        let value = try operand.value(in: &frame)
        let low = try low.value(in: &frame)
        return value.isBetween(low, try high.value(in: &frame), notes: frame.run.notes)
    }
}

/// `a in b`; a constant right side is prepared once.
struct Membership: Computation {
    let left: any Computation
    let right: any Computation
    /// The right side where it is a constant.
    let prepared: MembershipTest?
    let place: Place

    var dependence: Dependence { .all(prepared == nil ? [left, right] : [left]) }

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

/// `a has b` and its like; a constant right side is prepared once.
struct TextComparison: Computation {
    let left: any Computation
    let operation: TextOperation
    let right: any Computation
    /// The right side where it is a constant.
    let prepared: TextTest?
    let place: Place

    var dependence: Dependence { .all(prepared == nil ? [left, right] : [left]) }

    func value(in frame: inout Frame) throws(Interruption) -> Value { Value(try truth(in: &frame)) }

    func truth(in frame: inout Frame) throws(Interruption) -> Bool? {
        let value = try left.value(in: &frame)
        let right = prepared == nil ? try right.value(in: &frame) : .null
        let holds: Bool
        do {
            let test = if let prepared { prepared } else { try TextTest(operation, right) }
            holds = try test.holds(for: value, until: frame.run.stopFlag)
        } catch {
            throw .failed(Diagnostic(OperationFault(error), at: place))
        }
        // What is found after a stop may be wrong.
        try frame.checkStop()
        return holds
    }
}
