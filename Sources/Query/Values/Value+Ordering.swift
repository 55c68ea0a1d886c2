import Values

extension Value {
    /// `<`, `<=`, `>`, `>=`: nil (null) if either is null, or they are of unlike kinds or units, which is noted.
    public func compares(_ sign: ComparisonSign, _ other: Value, notes: ComparisonNotes?) -> Bool? {
        switch (self, other) {
        case (.null, _), (_, .null): return nil
        case (.number(let left), .number(let right)): return sign.holds(left, right)
        case (.quantity(let left), .quantity(let right)):
            if left.unit == right.unit { return sign.holds(left.value, right.value) }
            guard left.isLike(right), let first = left.base, let second = right.base else {
                notes?.add(left.unit.name, right.unit.name)
                return nil
            }
            return sign.holds(first, second)
        case (.number(let left), .quantity(let right)): return sign.holds(left, right.value)
        case (.quantity(let left), .number(let right)): return sign.holds(left.value, right)
        case (.date(let left), .date(let right)): return sign.holds(left, right)
        case (.number(let left), .date(let right)):
            return left.yearSpan.map { sign.holds($0, right) } ?? noted(other, notes)
        case (.date(let left), .number(let right)):
            return right.yearSpan.map { sign.holds(left, $0) } ?? noted(other, notes)
        case (.duration(let left), .duration(let right)):
            guard let first = left.seconds, let second = right.seconds else { return nil }
            return sign.holds(first, second)
        case (.text(let left), .text(let right)): return sign.holds(TextOrder.compare(left, right), 0)
        case (.truth(let left), .truth(let right)): return sign.holds(left ? 1 : 0, right ? 1 : 0)
        default: return noted(other, notes)
        }
    }

    /// `between A and B`: both ends are in; a date lies within the two.
    public func isBetween(_ low: Value, _ high: Value, notes: ComparisonNotes?) -> Bool? {
        let above = compares(.greaterOrEqual, low, notes: notes)
        if above == false { return false }
        let below = compares(.lessOrEqual, high, notes: notes)
        if below == false { return false }
        return above == nil || below == nil ? nil : true
    }

    private func noted(_ other: Value, _ notes: ComparisonNotes?) -> Bool? {
        notes?.add(noteName, other.noteName)
        return nil
    }

    private var noteName: String {
        if case .quantity(let quantity) = self { quantity.unit.name } else { kind.rawValue }
    }
}

extension ComparisonSign {
    @inline(__always)
    fileprivate func holds<T: Comparable>(_ left: T, _ right: T) -> Bool {
        switch self {
        case .less: left < right
        case .lessOrEqual: left <= right
        case .greater: left > right
        case .greaterOrEqual: left >= right
        }
    }

    fileprivate func holds(_ left: DateSpan, _ right: DateSpan) -> Bool {
        switch self {
        case .less: left.isBefore(right)
        case .lessOrEqual: left.endsBy(right)
        case .greater: left.isAfter(right)
        case .greaterOrEqual: left.startsNoSoonerThan(right)
        }
    }
}

/// The order of texts: case aside, by the scalars of the folded text.
enum TextOrder {
    /// Below 0, 0, above 0.
    static func compare(_ left: String, _ right: String) -> Int {
        LetterFolding.caseOnly.withFolded(left) { first in
            LetterFolding.caseOnly.withFolded(right) { second in
                // UTF-8 sorts as scalars do.
                let common = min(first.count, second.count)
                for index in 0..<common where first[index] != second[index] {
                    return first[index] < second[index] ? -1 : 1
                }
                return first.count - second.count
            }
        }
    }
}
