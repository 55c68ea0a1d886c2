import Documents
import Values

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
                value = try Arithmetic.apply(step.sign, value, operand)
            } catch {
                throw .failed(Diagnostic(OperationFault(error), at: step.place))
            }
        }
        return value
    }

    static func apply(
        _ sign: ExpressionSyntax.Operation.Sign, _ left: Value, _ right: Value
    ) throws(OperationError) -> Value {
        switch sign {
        case .add: try add(left.asListIfRows, right.asListIfRows)
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
    /// Lists and texts have an end: sums of sums of them grow fast.
    private static func add(_ left: Value, _ right: Value) throws(OperationError) -> Value {
        let isTooLarge =
            switch (left, right) {
            case (.list(let first), .list(let second)): first.count + second.count > Largest.list
            case (.text(let first), .text(let second)): first.utf8.count + second.utf8.count > Largest.text
            default: false
            }
        if isTooLarge { throw .tooLarge(operation: "+") }
        return try left.adding(right)
    }
}

/// How large values may get.
enum Largest {
    /// In elements.
    static let list = 10_000_000
    /// In bytes.
    static let text = 100_000_000
}

/// `a ?? b ?? c`: the first that isn't null; those after it are not worked out.
struct OrElse: Computation {
    let alternatives: [any Computation]

    func value(in frame: inout Frame) throws(Interruption) -> Value {
        for alternative in alternatives {
            let value = try alternative.value(in: &frame)
            if !value.isNull { return value }
        }
        return .null
    }
}

/// `-a`
struct Negative: Computation {
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

/// `if A then B else C`
struct Conditional: Computation {
    let condition: any Computation
    let then: any Computation
    let otherwise: any Computation

    func value(in frame: inout Frame) throws(Interruption) -> Value {
        let isTrue = try condition.truth(in: &frame) == true
        return try (isTrue ? then : otherwise).value(in: &frame)
    }
}

/// `[a, b]`
struct ListMaker: Computation {
    let elements: [any Computation]
    let place: Place

    func value(in frame: inout Frame) throws(Interruption) -> Value {
        var list: [Value] = []
        for element in elements { list.append(try element.value(in: &frame)) }
        return try Value.list(list).within(Largest.list, at: place)
    }
}

extension Value {
    /// The value, if it has no more parts than that: lists of one list twice, again and again, are soon too much to look
    /// through.
    fileprivate func within(_ limit: Int, at place: Place) throws(Interruption) -> Value {
        var left = limit
        var pending = [self]
        while let value = pending.popLast() {
            left -= 1
            switch value {
            case .list(let list): pending += list
            case .record(let record): pending += record.entries.map(\.value)
            case .rows(let rows): left -= rows.count
            default: break
            }
            if left < pending.count {
                throw .failed(Diagnostic(OperationFault(.tooLarge(operation: "[ ]")), at: place))
            }
        }
        return self
    }
}

/// `{a: b}`
struct RecordMaker: Computation {
    let entries: [(name: String, value: any Computation)]
    let place: Place

    func value(in frame: inout Frame) throws(Interruption) -> Value {
        var record: [(name: String, value: Value)] = []
        for entry in entries { record.append((entry.name, try entry.value.value(in: &frame))) }
        return try Value.record(Record(record)).within(Largest.list, at: place)
    }
}

/// `"a {b}"`
struct TextMaker: Computation {
    let parts: [any Computation]
    let place: Place

    func value(in frame: inout Frame) throws(Interruption) -> Value {
        var text = ""
        for part in parts {
            text += try part.value(in: &frame).text(in: frame.run.library) ?? ""
            guard text.utf8.count <= Largest.text else {
                throw .failed(Diagnostic(OperationFault(.tooLarge(operation: "{ }")), at: place))
            }
        }
        return .text(text)
    }
}

/// `a[1]`
struct Element: Computation {
    let list: any Computation
    let index: any Computation
    let place: Place

    func value(in frame: inout Frame) throws(Interruption) -> Value {
        let value = try list.value(in: &frame)
        let index = try index.value(in: &frame)
        do {
            guard case .rows(let rows) = value else { return try value.element(at: index) }
            // Rows are found by their numbers, so that not all of them are copied.
            let numbers = Value.list((0..<rows.count).map { .number(Number($0)) })
            switch try numbers.element(at: index) {
            case .number(let number): return number.int.map { rows.element($0) } ?? .null
            case .list(let numbers): return .rows(rows.picking(numbers))
            default: return .null
            }
        } catch {
            throw .failed(Diagnostic(OperationFault(error), at: place))
        }
    }
}

extension Rows {
    fileprivate func picking(_ numbers: [Value]) -> Rows {
        Rows(
            shape, numbers.compactMap { if case .number(let number) = $0 { number.int.map { rows[$0] } } else { nil } })
    }
}

/// A call of a built-in function.
struct FunctionCall: Computation {
    let function: Function
    let arguments: [any Computation]
    let place: Place

    func value(in frame: inout Frame) throws(Interruption) -> Value {
        var values: [Value] = []
        values.reserveCapacity(arguments.count)
        for argument in arguments { values.append(try argument.value(in: &frame)) }
        do {
            return try function.evaluate(values, frame.context)
        } catch {
            throw .failed(Diagnostic(OperationFault(error), at: place))
        }
    }
}

/// Rows where a list is due: the values of their one column, if that was chosen; else the rows.
struct ListOfRows: Computation {
    let rows: any Computation

    func value(in frame: inout Frame) throws(Interruption) -> Value {
        guard case .rows(let rows) = try rows.value(in: &frame) else { return .null }
        return .list(rows.list(in: frame.run.library))
    }
}

/// What may be rows, seen as it runs, where a list is due.
struct DynamicList: Computation {
    let value: any Computation

    func value(in frame: inout Frame) throws(Interruption) -> Value {
        let value = try value.value(in: &frame)
        if case .rows(let rows) = value { return .list(rows.list(in: frame.run.library)) }
        return value
    }
}

extension Rows {
    /// As a list: the values of one chosen column, or the rows.
    func list(in library: Library) -> [Value] {
        guard shape.isChosen, shape.columns.count == 1 else { return elements }
        return rows.map { $0.value(of: shape.columns[0], in: library) }
    }
}

extension Value {
    /// Rows as a list of rows.
    fileprivate var asListIfRows: Value {
        if case .rows(let rows) = self { .list(rows.elements) } else { self }
    }
}
