import Values

/// An aggregate that takes in one value after the other, none of them null, and is known after each.
protocol RunningAggregate {
    mutating func add(_ element: Value, _ context: FunctionContext) throws(OperationError)
    func value(_ context: FunctionContext) throws(OperationError) -> Value
    mutating func discard()
}

extension RunningAggregate {
    mutating func discard() {}
}

/// What makes a running aggregate.
struct RunningArguments {
    let function: Function
    /// Its arguments after the first.
    let others: [Value]
    let countsRows: Bool

    /// The aggregate before any value; of some it must be known which values will come.
    func aggregate(of all: [Value], _ context: FunctionContext) throws(OperationError) -> any RunningAggregate {
        switch function.function {
        case .count: RunningCount()
        case .distinct, .unique: RunningKinds(isCount: function.function == .distinct)
        case .sum, .avg: RunningTotal(function: function, isAverage: function.function == .avg)
        case .min, .max, .first, .last, .any, .all: RunningPick(function: function)
        case .stdev: RunningDeviation(function: function)
        case .median, .percentile: try RunningRanks(function, others, all, context)
        default: RunningList(function: function, others: others)
        }
    }
}

/// `running(count(x))`
private struct RunningCount: RunningAggregate {
    private var count = 0

    mutating func add(_ element: Value, _ context: FunctionContext) { count += 1 }
    func value(_ context: FunctionContext) -> Value { .number(Number(count)) }
}

/// `running(distinct(x))`, `running(unique(x))`
private struct RunningKinds: RunningAggregate {
    let isCount: Bool
    private var numbers = KeyNumbers<Value>()
    private var values: [Value] = []

    init(isCount: Bool) { self.isCount = isCount }

    mutating func add(_ element: Value, _ context: FunctionContext) throws(OperationError) {
        let before = numbers.count
        guard numbers.number(of: element) == before else { return }
        if !isCount { values.append(element) }
        try Arguments(isCount ? "distinct" : "unique", [], context).reserve(KeyNumbers<Value>.bytesEach)
    }

    func value(_ context: FunctionContext) -> Value { isCount ? .number(Number(numbers.count)) : .list(values) }
    mutating func discard() { numbers.discard() }
}

/// `running(sum(x))`, `running(avg(x))`
private struct RunningTotal: RunningAggregate {
    let function: Function
    let isAverage: Bool
    private var total = Value.null
    private var count = 0

    init(function: Function, isAverage: Bool) {
        self.function = function
        self.isAverage = isAverage
    }

    mutating func add(_ element: Value, _ context: FunctionContext) throws(OperationError) {
        let elements = total.isNull ? [element] : [total, element]
        total = try Total.of(elements, Arguments(function.name, [], context))
        count += 1
    }

    func value(_ context: FunctionContext) throws(OperationError) -> Value {
        isAverage ? try total.divided(by: .number(Number(count))) : total
    }
}

/// Of what one value of two goes on: `running(min(x))`, `running(last(x))`, `running(any(x))` …
private struct RunningPick: RunningAggregate {
    let function: Function
    private var values: [Value] = []

    init(function: Function) { self.function = function }

    mutating func add(_ element: Value, _ context: FunctionContext) throws(OperationError) {
        values = [try function.value(of: [.list(values + [element])], context)]
    }

    /// `any` and `all` of nothing are no nulls.
    func value(_ context: FunctionContext) throws(OperationError) -> Value {
        if let value = values.first { return value }
        return try function.value(of: [.list([])], context)
    }
}

/// What grows with each value: `running(list(x))`, `running(join(x, ", "))`.
private struct RunningList: RunningAggregate {
    let function: Function
    let others: [Value]
    private var values: [Value] = []

    init(function: Function, others: [Value]) {
        self.function = function
        self.others = others
    }

    mutating func add(_ element: Value, _ context: FunctionContext) { values.append(element) }
    func value(_ context: FunctionContext) throws(OperationError) -> Value {
        try function.value(of: [.list(values)] + others, context)
    }
}

/// `running(stdev(x))`, by Welford's recurrence on the distances from the first value.
private struct RunningDeviation: RunningAggregate {
    let function: Function
    private var first = Value.null
    private var count = 0.0
    private var mean = 0.0
    private var squares = 0.0

    init(function: Function) { self.function = function }

    mutating func add(_ element: Value, _ context: FunctionContext) throws(OperationError) {
        _ = try Total.of(first.isNull ? [element] : [first, element], Arguments(function.name, [], context))
        if first.isNull || first.kind == .number && element.kind == .quantity { first = try first.like(element) }
        let distance = try element.subtracting(first).amount(like: first)
        count += 1
        let step = distance - mean
        mean += step / count
        squares += step * (distance - mean)
    }

    func value(_ context: FunctionContext) throws(OperationError) -> Value {
        count > 1 ? try Function.deviation(squares / (count - 1), like: first) : .null
    }
}

extension Value {
    /// The first value that a distance is measured from: a plain number takes the unit that it meets.
    fileprivate func like(_ other: Value) throws(OperationError) -> Value {
        guard case .number(let number) = self, case .quantity(let quantity) = other else { return other }
        return .quantity(Quantity(number, quantity.unit))
    }
}
