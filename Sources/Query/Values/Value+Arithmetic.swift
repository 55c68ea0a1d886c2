import Values

/// `+ - * / mod` and the sign. Null makes null. Dividing by zero gives null.
extension Value {
    /// `+`: sums, joins of texts and of lists, dates and durations.
    public func adding(_ other: Value) throws(OperationError) -> Value {
        switch (self, other) {
        case (.null, _), (_, .null): return .null
        case (.number(let left), .number(let right)): return try checked(left.adding(right), "+")
        case (.quantity(let left), .quantity(let right)):
            try requireLike(left, right, "+")
            return try checked(left.adding(right), "+")
        case (.number(let left), .quantity(let right)):
            return try checked(Quantity(left, right.unit).adding(right), "+")
        case (.quantity(let left), .number(let right)):
            return try checked(left.adding(Quantity(right, left.unit)), "+")
        case (.text(let left), .text(let right)): return .text(left + right)
        case (.list(let left), .list(let right)): return .list(left + right)
        case (.date(let date), .duration(let length)), (.duration(let length), .date(let date)):
            return date.adding(length).map(Value.date) ?? .null
        case (.number(let year), .duration(let length)):
            guard let date = year.yearSpan else { throw wrongKinds("+", other) }
            return date.adding(length).map(Value.date) ?? .null
        case (.duration(let left), .duration(let right)): return try checked(left.adding(right), "+")
        default: throw wrongKinds("+", other)
        }
    }

    /// `-`: differences; of dates, the days between their first days.
    public func subtracting(_ other: Value) throws(OperationError) -> Value {
        switch (self, other) {
        case (.null, _), (_, .null): return .null
        case (.number(let left), .number(let right)): return try checked(left.subtracting(right), "-")
        case (.quantity(let left), .quantity(let right)):
            try requireLike(left, right, "-")
            return try checked(left.subtracting(right), "-")
        case (.number(let left), .quantity(let right)):
            return try checked(Quantity(left, right.unit).subtracting(right), "-")
        case (.quantity(let left), .number(let right)):
            return try checked(left.subtracting(Quantity(right, left.unit)), "-")
        case (.date(let date), .duration(let length)): return date.subtracting(length).map(Value.date) ?? .null
        case (.number(let year), .duration(let length)):
            guard let date = year.yearSpan else { throw wrongKinds("-", other) }
            return date.subtracting(length).map(Value.date) ?? .null
        case (.date(let left), .date(let right)): return .duration(TimeLength(left.days(since: right), .day))
        case (.date(let left), .number(let right)):
            guard let year = right.yearSpan else { throw wrongKinds("-", other) }
            return .duration(TimeLength(left.days(since: year), .day))
        case (.number(let left), .date(let right)):
            guard let year = left.yearSpan else { throw wrongKinds("-", other) }
            return .duration(TimeLength(year.days(since: right), .day))
        case (.duration(let left), .duration(let right)): return try checked(left.subtracting(right), "-")
        default: throw wrongKinds("-", other)
        }
    }

    /// `*`: by a number keeps the unit; `* 15%` is 0.15 of it, and so is `15% *` a quantity.
    public func multiplied(by other: Value) throws(OperationError) -> Value {
        switch (self, other) {
        case (.null, _), (_, .null): return .null
        case (.number(let left), .number(let right)): return try checked(left.multiplied(by: right), "*")
        case (_, .quantity(let right)) where right.unit == .percent: return try share(right)
        case (.quantity(let left), .quantity) where left.unit == .percent: return try other.share(left)
        case (.quantity(let left), .duration) where left.unit == .percent: return try other.share(left)
        case (.quantity(let left), .number(let right)):
            return try checked(left.value.multiplied(by: right).map { Quantity($0, left.unit) }, "*")
        case (.number(let left), .quantity(let right)):
            return try checked(left.multiplied(by: right.value).map { Quantity($0, right.unit) }, "*")
        case (.duration(let length), .number(let factor)), (.number(let factor), .duration(let length)):
            return try checked(length.multiplied(by: factor), "*")
        case (.quantity(let left), .quantity(let right)):
            throw OperationError.unlikeUnits(operation: "*", left: left.unit, right: right.unit)
        default: throw wrongKinds("*", other)
        }
    }

    /// `/`: by a number keeps the unit, by a like one drops it.
    public func divided(by other: Value) throws(OperationError) -> Value {
        switch (self, other) {
        case (.null, _), (_, .null), (_, .number(.zero)): return .null
        case (_, .quantity(let right)) where right.value.isZero: return .null
        case (_, .duration(let right)) where right.seconds == .zero: return .null
        case (.number(let left), .number(let right)): return try checked(left.divided(by: right), "/")
        case (.quantity(let left), .number(let right)):
            return try checked(left.value.divided(by: right).map { Quantity($0, left.unit) }, "/")
        case (.quantity(let left), .quantity(let right)):
            try requireLike(left, right, "/")
            if left.unit == right.unit { return try checked(left.value.divided(by: right.value), "/") }
            guard let first = left.base, let second = right.base else { throw .tooLarge(operation: "/") }
            return try checked(first.divided(by: second), "/")
        case (.duration(let left), .number(let right)): return try checked(left.divided(by: right), "/")
        case (.duration(let left), .duration(let right)): return try checked(left.divided(by: right), "/")
        default: throw wrongKinds("/", other)
        }
    }

    /// `mod`: what is left of a division, with the sign and unit of the left side.
    public func remainder(dividingBy other: Value) throws(OperationError) -> Value {
        switch (self, other) {
        case (.null, _), (_, .null), (_, .number(.zero)): return .null
        case (.number(let left), .number(let right)): return try checked(left.remainder(dividingBy: right), "mod")
        case (.quantity(let left), .number(let right)):
            return try checked(left.value.remainder(dividingBy: right).map { Quantity($0, left.unit) }, "mod")
        case (.quantity(let left), .quantity(let right)):
            try requireLike(left, right, "mod")
            guard !right.value.isZero else { return .null }
            guard let divisor = right.converted(to: left.unit) else { throw .tooLarge(operation: "mod") }
            return try checked(
                left.value.remainder(dividingBy: divisor.value).map { Quantity($0, left.unit) }, "mod")
        default: throw wrongKinds("mod", other)
        }
    }

    /// `-a`
    public func negated() throws(OperationError) -> Value {
        switch self {
        case .null: return .null
        case .number(let number): return .number(number.negated)
        case .quantity(let quantity): return .quantity(quantity.negated)
        case .duration(let length): return .duration(length.negated)
        default: throw .wrongArgument(operation: "-", kind: kind, wanted: "a number, quantity or duration")
        }
    }

    /// So many hundredths of it.
    private func share(_ percent: Quantity) throws(OperationError) -> Value {
        let factor = try present(percent.value.scaled(by: -2), "*")
        switch self {
        case .number(let number): return try checked(number.multiplied(by: factor), "*")
        case .quantity(let quantity):
            return try checked(quantity.value.multiplied(by: factor).map { Quantity($0, quantity.unit) }, "*")
        case .duration(let length): return try checked(length.multiplied(by: factor), "*")
        default: throw wrongKinds("*", .quantity(percent))
        }
    }

    private func wrongKinds(_ operation: String, _ other: Value) -> OperationError {
        .wrongKinds(operation: operation, left: kind, right: other.kind)
    }

    private func requireLike(_ left: Quantity, _ right: Quantity, _ operation: String) throws(OperationError) {
        guard left.isLike(right) else {
            throw .unlikeUnits(operation: operation, left: left.unit, right: right.unit)
        }
    }

    private func present<T>(_ result: T?, _ operation: String) throws(OperationError) -> T {
        guard let result else { throw .tooLarge(operation: operation) }
        return result
    }

    private func checked(_ number: Number?, _ operation: String) throws(OperationError) -> Value {
        .number(try present(number, operation))
    }
    private func checked(_ quantity: Quantity?, _ operation: String) throws(OperationError) -> Value {
        .quantity(try present(quantity, operation))
    }
    private func checked(_ length: TimeLength?, _ operation: String) throws(OperationError) -> Value {
        .duration(try present(length, operation))
    }
}
