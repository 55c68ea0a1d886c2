import Values

/// Of lists, and in `summarize` of groups.
extension Function {
    /// `count(list)`: how many elements are not null; `count()` counts rows, which `summarize` does itself.
    static let count = Function(
        .count, group: .lists, [.list],
        help: "The number of values that are not null; count(), in summarize, counts rows.",
        example: #"count(["a", "b"])"#,
        result: { _ in .number }
    ) { arguments throws(OperationError) in
        return .number(Number(try arguments.elements(0).count))
    }

    /// `distinct(list)`: how many different elements there are.
    static let distinct = Function(
        .distinct, group: .lists, [.list],
        help: "The number of different values.",
        example: "distinct([1, 2, 1])",
        result: { _ in .number }
    ) { arguments throws(OperationError) in
        var numbers = KeyNumbers<Value>()
        defer { numbers.discard() }
        for element in try arguments.elements(0) where !arguments.stopFlag.isStopped {
            try arguments.reserve(numbers.number(of: element) * KeyNumbers<Value>.bytesEach)
        }
        return .number(Number(numbers.count))
    }

    /// `sum(list)`: the sum; null of nothing. Unlike units are an error, which a query answers with null and a note.
    static let sum = Function(
        .sum, group: .lists, [.amounts],
        help: "The sum of numbers, quantities of like units, or durations.",
        example: "sum([$5, $10])",
        result: { $0.first?.element ?? .any }
    ) { arguments throws(OperationError) in
        let elements = try arguments.elements(0)
        return try Total.of(elements, arguments)
    }

    /// `avg(list)`: the average; null of nothing.
    static let avg = Function(
        .avg, group: .lists, [.amounts],
        help: "The average of numbers, quantities of like units, or durations.",
        example: "avg([1, 2, 6])",
        result: { $0.first?.element ?? .any }
    ) { arguments throws(OperationError) in
        let elements = try arguments.elements(0)
        return try Total.of(elements, arguments).divided(by: .number(Number(elements.count)))
    }

    /// `median(list)`: the middle one by size; of an even number, the middle of the two.
    static let median = Function(
        .median, group: .lists, [.amounts],
        help: "The middle value by size, or the average of the middle two.",
        example: "median([1, 9, 2, 4])",
        result: { $0.first?.element ?? .any }
    ) { arguments throws(OperationError) in
        let elements = try arguments.elements(0)
        return try RankedList(elements, arguments).value(at: 50)
    }

    /// `min(list)`: the least; null of nothing. Unlike units are an error, which a query answers with null and a note.
    static let min = Function(
        .min, group: .lists, [.comparables],
        help: "The least of numbers, quantities of like units, dates, durations or texts.",
        example: "min([3, 1, 2])",
        result: { $0.first?.element ?? .any }
    ) { arguments throws(OperationError) in
        return try Extremum.find(in: try arguments.elements(0), arguments) { $0 < $1 }
    }

    /// `max(list)`: the greatest; null of nothing. Unlike units are an error, which a query answers with null and a note.
    static let max = Function(
        .max, group: .lists, [.comparables],
        help: "The greatest of numbers, quantities of like units, dates, durations or texts.",
        example: "max([3, 1, 2])",
        result: { $0.first?.element ?? .any }
    ) { arguments throws(OperationError) in
        return try Extremum.find(in: try arguments.elements(0), arguments) { $0 > $1 }
    }

    /// `stdev(list)`: the sample's standard deviation, to 15 digits; of durations in days.
    static let stdev = Function(
        .stdev, group: .lists, [.amounts],
        help: "The standard deviation of a sample; null for fewer than two values.",
        example: "stdev([2, 4, 4, 4, 5, 5, 7, 9])",
        result: { $0.first?.element ?? .any }
    ) { arguments throws(OperationError) in
        let elements = try arguments.elements(0)
        guard elements.count > 1 else { return .null }
        let mean = try Total.of(elements, arguments).divided(by: .number(Number(elements.count)))
        // Distances from the mean are in the mean's unit, squares of them as plain numbers.
        var squares = 0.0
        for element in elements {
            let distance = try element.subtracting(mean).amount(like: mean)
            squares += distance * distance
        }
        return try deviation(squares / Double(elements.count - 1), like: mean)
    }

    /// The standard deviation of a variance, in the unit of a value; of durations in days.
    static func deviation(_ variance: Double, like value: Value) throws(OperationError) -> Value {
        guard let deviation = Number(variance.squareRoot())?.rounded(significant: Number.quotientDigits) else {
            throw .tooLarge(operation: "stdev")
        }
        switch value {
        case .quantity(let quantity): return .quantity(Quantity(deviation, quantity.unit))
        case .duration: return .duration(TimeLength(deviation, .day))
        default: return .number(deviation)
        }
    }

    /// `percentile(list, 90)`: the value at that part of the way from the least to the greatest, as spreadsheets do it.
    static let percentile = Function(
        .percentile, group: .lists, [.amounts, .init("percent", [.number, .quantity])],
        help: "The value that this percentage of them do not exceed, interpolated between ranks.",
        example: "percentile([1, 2, 3, 4, 5], 75)",
        result: { $0.first?.element ?? .any }
    ) { arguments throws(OperationError) in
        let elements = try arguments.elements(0)
        guard let percent = try percent(arguments) else { return .null }
        return try RankedList(elements, arguments).value(at: percent)
    }

    /// The second argument, which is how many percent; nil for null.
    static func percent(_ arguments: Arguments) throws(OperationError) -> Number? {
        let percent: Number
        switch arguments[1] {
        case .number(let number): percent = number
        case .quantity(let quantity) where quantity.unit == .percent: percent = quantity.value
        case .null: return nil
        default: throw arguments.wrong(1, "a number from 0 to 100")
        }
        guard percent >= .zero, percent <= .hundred else {
            throw .wrongValue(operation: "percentile", wanted: "a number from 0 to 100")
        }
        return percent
    }

    /// `first(list)`: the first element that is not null.
    static let first = Function(
        .first, group: .lists, [.list],
        help: "The first value that is not null.",
        example: "first([1, 2, 3])",
        result: { $0.first?.element ?? .any }
    ) { arguments throws(OperationError) in
        return try arguments.elements(0).first ?? .null
    }

    /// `last(list)`: the last element that is not null.
    static let last = Function(
        .last, group: .lists, [.list],
        help: "The last value that is not null.",
        example: "last([1, 2, 3])",
        result: { $0.first?.element ?? .any }
    ) { arguments throws(OperationError) in
        return try arguments.elements(0).last ?? .null
    }

    /// `list(list)`: the elements that are not null.
    static let list = Function(
        .list, group: .lists, [.list],
        help: "All values as a list, without nulls.",
        example: "list([1, null, 2])",
        result: { .list($0.first?.element ?? .any) }
    ) { arguments throws(OperationError) in
        return .list(try arguments.elements(0))
    }

    /// `unique(list)`: each different element once, at its first place.
    static let unique = Function(
        .unique, group: .lists, [.list],
        help: "The different values, in order of first appearance.",
        example: "unique([1, 2, 1])",
        result: { .list($0.first?.element ?? .any) }
    ) { arguments throws(OperationError) in
        var numbers = KeyNumbers<Value>()
        defer { numbers.discard() }
        var unique: [Value] = []
        for element in try arguments.elements(0) where !arguments.stopFlag.isStopped {
            guard numbers.number(of: element) == unique.count else { continue }
            unique.append(element)
            try arguments.reserve(unique.count * (KeyNumbers<Value>.bytesEach + 2 * MemoryLayout<Value>.stride))
        }
        return .list(unique)
    }

    /// `join(list, separator)`: the elements' texts in one; null of nothing.
    static let join = Function(
        .join, group: .lists, [.list, .init("separator", [.text])],
        help: "All of them as one text, with a separator between them.",
        example: #"join(["a", "b"], "; ")"#,
        result: { _ in .text }
    ) { arguments throws(OperationError) in
        guard let separator = try arguments.text(1) else { return .null }
        let elements = try arguments.elements(0)
        guard !elements.isEmpty else { return .null }
        var size = MemorySize.overhead
        for element in elements {
            if case .text(let text) = element { size += text.utf8.count }
            size += separator.utf8.count
            try arguments.reserve(size)
        }
        var text = ""
        text.reserveCapacity(size)
        for (index, element) in elements.enumerated() {
            if index > 0 { text += separator }
            let isThere = element.append(to: &text, in: arguments.library, most: arguments.room, arguments.stopFlag)
            guard isThere else { throw arguments.lacksRoom }
        }
        return .text(text)
    }

    /// `any(list)`: whether an element is neither null nor false.
    static let any = Function(
        .any, group: .lists, [.list],
        help: "Whether one is neither null nor false.",
        example: "any([false, true])",
        result: { _ in .truth }
    ) { arguments throws(OperationError) in
        return .truth(try arguments.elements(0).contains { $0.counts })
    }

    /// `all(list)`: whether no element is false; nulls are passed over.
    static let all = Function(
        .all, group: .lists, [.list],
        help: "Whether none is false.",
        example: "all([true, false])",
        result: { _ in .truth }
    ) { arguments throws(OperationError) in
        return .truth(try arguments.elements(0).allSatisfy { $0.counts })
    }
}

extension Value {
    /// How much it is: in a mean's unit, durations in days.
    func amount(like mean: Value) -> Double {
        switch (self, mean) {
        case (.number(let number), _): number.double
        case (.quantity(let quantity), .quantity(let mean)):
            (quantity.converted(to: mean.unit) ?? quantity).value.double
        case (.duration(let length), _): length.days?.double ?? 0
        default: 0
        }
    }
}

extension Value {
    /// Whether it is neither null nor false.
    var counts: Bool {
        switch self {
        case .null, .truth(false): false
        default: true
        }
    }
}
