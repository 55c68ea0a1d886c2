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
            guard first.count + second.count <= Largest.parts else { throw .tooManyParts(operation: "+") }
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
