import Documents
import Values

extension Value {
    /// `==`, for which null is a value: a plain number takes the unit it meets, a year's number is that year; unlike
    /// kinds and units are not equal, and dates are equal if they are one span.
    public func equals(_ other: Value) -> Bool {
        switch (self, other) {
        case (.number(let left), .quantity(let right)): return left == right.value
        case (.quantity(let left), .number(let right)): return left.value == right
        case (.number(let left), .date(let right)): return left.yearSpan == right
        case (.date(let left), .number(let right)): return left == right.yearSpan
        case (.list(let left), .list(let right)):
            return left.count == right.count && zip(left, right).allSatisfy { $0.equals($1) }
        case (.range(let low, let high), .range(let otherLow, let otherHigh)):
            return low.equals(otherLow) && high.equals(otherHigh)
        default: return self == other
        }
    }
}

extension Value: Hashable {
    /// One value: what groups and `unique` go by. Unlike `equals`, a number is no quantity and no year.
    public static func == (left: Value, right: Value) -> Bool {
        switch (left, right) {
        case (.null, .null): true
        case (.truth(let left), .truth(let right)): left == right
        case (.number(let left), .number(let right)): left == right
        case (.quantity(let left), .quantity(let right)): left == right
        case (.date(let left), .date(let right)): left == right
        case (.duration(let left), .duration(let right)): left == right
        case (.text(let left), .text(let right)): left == right
        case (.pattern(let left), .pattern(let right)): left == right
        case (.list(let left), .list(let right)): left == right
        case (.record(let left), .record(let right)):
            left.equals(right)
        case (.range(let low, let high), .range(let otherLow, let otherHigh)): low == otherLow && high == otherHigh
        case (.node(let left), .node(let right)): left == right
        case (.row(let left), .row(let right)): left.row.node == right.row.node && left.row.values == right.row.values
        case (.rows(let left), .rows(let right)):
            left === right
                || left.count == right.count
                    && zip(left.rows, right.rows).allSatisfy { $0.node == $1.node && $0.values == $1.values }
        default: false
        }
    }

    /// By kind and value.
    public func hash(into hasher: inout Hasher) {
        switch self {
        case .null: hasher.combine(0)
        case .truth(let truth): hasher.combine(truth)
        case .number(let number): hasher.combine(number)
        case .quantity(let quantity): hasher.combine(quantity)
        case .date(let date): hasher.combine(date)
        case .duration(let length): hasher.combine(length)
        case .text(let text): hasher.combine(text)
        case .pattern(let pattern): hasher.combine(pattern)
        case .list(let list): hasher.combine(list)
        case .record(let record): hasher.combine(record.hashOfEntries)
        case .range(let low, let high):
            hasher.combine(low)
            hasher.combine(high)
        case .node(let node): hasher.combine(node)
        case .row(let row):
            hasher.combine(row.row.node)
            hasher.combine(row.row.values)
        case .rows(let rows):
            hasher.combine(rows.count)
            for row in rows.rows {
                hasher.combine(row.node)
                hasher.combine(row.values)
            }
        }
    }
}

extension Record {
    /// Whether another has the same names with the same values, in any order.
    fileprivate func equals(_ other: Record) -> Bool {
        guard entries.count == other.entries.count else { return false }
        // Mostly the order is the same, too. Records of many names would else be looked through for each of them.
        if zip(entries, other.entries).allSatisfy({ $0.name == $1.name }) {
            return zip(entries, other.entries).allSatisfy { $0.value == $1.value }
        }
        let values = Dictionary(other.entries.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first })
        return entries.allSatisfy { values[$0.name] == $0.value }
    }

    /// One number of all names and values, whatever their order.
    fileprivate var hashOfEntries: Int {
        entries.reduce(entries.count) { sum, entry in
            var hasher = Hasher()
            hasher.combine(entry.name)
            hasher.combine(entry.value)
            return sum ^ hasher.finalize()
        }
    }
}

extension Number {
    /// The year that it is where it meets a date: a whole number from 1000 to 2999.
    var yearSpan: DateSpan? {
        guard let year = int, (1000...2999).contains(year) else { return nil }
        return DateSpan(year: year)
    }
}
