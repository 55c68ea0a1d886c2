/// What conditions that must all be true say of each expression: what it is more than, less than, equal to.
struct ConditionBounds {
    private struct Bound {
        let sign: Sign
        let value: Value
        let span: Range<Int>
    }

    private enum Sign {
        case order(ComparisonSign)
        case equal
        case null
        case notNull
    }

    private var bounds: [String: [Bound]] = [:]
    /// Pairs of conditions that are never both true, by their places.
    private(set) var contradictions: [(Range<Int>, Range<Int>)] = []

    /// Takes in a condition.
    mutating func add(_ condition: ExpressionSyntax, in script: Script) {
        switch condition.kind {
        case .comparison(let left, let comparison, let right):
            guard !comparison.isNegated else { return }
            switch (Self.literal(left), Self.literal(right)) {
            case (let left?, let right?):
                if Self.isNever(left, comparison.sign, right) {
                    contradictions.append((condition.span, condition.span))
                }
            case (nil, let value?): addComparison(comparison.sign, value, of: left, at: condition.span, script)
            case (let value?, nil):
                addComparison(Self.mirrored(comparison.sign), value, of: right, at: condition.span, script)
            case (nil, nil): break
            }
        case .between(let operand, let low, let high, let isNegated):
            guard !isNegated, let low = Self.literal(low), let high = Self.literal(high) else { return }
            add(.order(.greaterOrEqual), low, of: operand, at: condition.span, script)
            add(.order(.lessOrEqual), high, of: operand, at: condition.span, script)
        case .isNull(let operand, let isNegated):
            add(isNegated ? .notNull : .null, .null, of: operand, at: condition.span, script)
        default: break
        }
    }

    /// Takes in that an operand compares like this with a value.
    private mutating func addComparison(
        _ sign: ExpressionSyntax.Comparison.Sign, _ value: Value, of operand: ExpressionSyntax, at span: Range<Int>,
        _ script: Script
    ) {
        switch sign {
        case .equal: add(value.isNull ? .null : .equal, value, of: operand, at: span, script)
        case .notEqual: if value.isNull { add(.notNull, value, of: operand, at: span, script) }
        case .order(let sign): add(.order(sign), value, of: operand, at: span, script)
        case .text, .in: break
        }
    }

    /// Whether two values never compare like this.
    private static func isNever(_ left: Value, _ sign: ExpressionSyntax.Comparison.Sign, _ right: Value) -> Bool {
        switch sign {
        case .equal: !left.equals(right)
        case .notEqual: left.equals(right)
        case .order(let sign): left.compares(sign, right, notes: nil) == false
        case .text, .in: false
        }
    }

    private mutating func add(
        _ sign: Sign, _ value: Value, of operand: ExpressionSyntax, at span: Range<Int>, _ script: Script
    ) {
        if case .literal = operand.kind { return }
        let name = String(decoding: script.bytes[operand.span].filter { $0 > UInt8(ascii: " ") }, as: UTF8.self)
        let bound = Bound(sign: sign, value: value, span: span)
        if let other = bounds[name, default: []].first(where: { Self.exclude($0, bound) }) {
            contradictions.append((other.span, span))
        }
        bounds[name, default: []].append(bound)
    }

    private static func mirrored(
        _ sign: ExpressionSyntax.Comparison.Sign
    ) -> ExpressionSyntax.Comparison.Sign {
        if case .order(let order) = sign { .order(order.mirrored) } else { sign }
    }

    private static func literal(_ expression: ExpressionSyntax) -> Value? {
        switch expression.kind {
        case .literal(let literal): return Value(literal)
        case .negative(let operand, let times):
            guard case .literal(let literal) = operand.kind else { return nil }
            let value = Value(literal)
            return times % 2 == 1 ? try? value.negated() : value
        default: return nil
        }
    }

    private static func exclude(_ first: Bound, _ second: Bound) -> Bool {
        switch (first.sign, second.sign) {
        case (.null, .null), (.notNull, .notNull): return false
        case (.null, .notNull), (.notNull, .null): return true
        case (.notNull, _), (_, .notNull): return false
        case (.null, _): return !second.value.isNull
        case (_, .null): return !first.value.isNull
        case (.equal, .equal):
            return isOneKind(first.value, second.value) && !first.value.equals(second.value)
        case (.equal, .order(let sign)): return first.value.compares(sign, second.value, notes: nil) == false
        case (.order, .equal): return exclude(second, first)
        case (.order(let sign), .order(let other)): return excludeOrders(first.value, sign, second.value, other)
        }
    }

    private static func excludeOrders(
        _ first: Value, _ sign: ComparisonSign, _ second: Value, _ other: ComparisonSign
    ) -> Bool {
        switch (isLower(sign), isLower(other)) {
        case (true, false):
            if second.compares(.less, first, notes: nil) == true { return true }
            let isStrict = sign == .greater || other == .less
            return isStrict && isOneKind(first, second) && first.equals(second)
        case (false, true): return excludeOrders(second, other, first, sign)
        default: return false
        }
    }

    private static func isLower(_ sign: ComparisonSign) -> Bool { sign == .greater || sign == .greaterOrEqual }

    /// Whether two values are of one kind, and of like units.
    private static func isOneKind(_ first: Value, _ second: Value) -> Bool {
        if case .quantity(let left) = first, case .quantity(let right) = second { return left.unit == right.unit }
        return first.kind == second.kind
    }
}
