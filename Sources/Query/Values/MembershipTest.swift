import Values

/// `in [1, 2]`, `in 2021..2024`, `in 2024-11`: the right side of `in`, prepared to be asked of many values.
///
/// In a list a value is that equals an element; a date also where it is within an element. Text is compared as it is.
public struct MembershipTest: Sendable {
    private enum Container: Sendable {
        case nothing
        case date(DateSpan)
        case range(Value, Value)
        case list([Value])
        /// A list of texts.
        case texts(Set<String>)
    }

    private let container: Container

    /// Short lists are quicker to go through than to look up.
    private static let lookUpFrom = 5

    /// Prepares the right side: a list, a range, a date or a year's number.
    public init(_ right: Value) throws(OperationError) {
        switch right {
        case .null: container = .nothing
        case .date(let date): container = .date(date)
        case .number(let number):
            guard let year = number.yearSpan else {
                throw .wrongArgument(operation: "in", kind: right.kind, wanted: "a list, range or date")
            }
            container = .date(year)
        case .range(let low, let high): container = .range(low, high)
        case .list(let list):
            let texts = list.compactMap { if case .text(let text) = $0 { text } else { nil } }
            container =
                texts.count == list.count && list.count >= MembershipTest.lookUpFrom
                ? .texts(Set(texts)) : .list(list)
        default: throw .wrongArgument(operation: "in", kind: right.kind, wanted: "a list, range or date")
        }
    }

    /// Whether a value is in: nothing is in anything, and nothing has nothing in it. Nil (null) for a date or range and what
    /// is of an unlike kind or unit, which is noted.
    public func holds(for left: Value, notes: ComparisonNotes?) -> Bool? {
        guard !left.isNull else { return false }
        switch container {
        case .nothing: return false
        case .date(let date):
            guard let span = left.span else {
                notes?.add(left.kind.rawValue, "date")
                return nil
            }
            return span.isWithin(date)
        case .range(let low, let high): return left.isBetween(low, high, notes: notes)
        case .list(let list): return list.contains { left.isIn(element: $0, notes: notes) }
        case .texts(let texts):
            if case .text(let text) = left { return texts.contains(text) }
            return false
        }
    }
}

extension Value {
    /// The date that it is, or the year of its number.
    var span: DateSpan? {
        switch self {
        case .date(let date): date
        case .number(let number): number.yearSpan
        default: nil
        }
    }

    /// Whether it is what an element of a list says: equal, or within a date or range.
    fileprivate func isIn(element: Value, notes: ComparisonNotes?) -> Bool {
        switch (self, element) {
        case (.date(let date), .date(let span)): date.isWithin(span)
        case (.date(let date), .number(let number)): number.yearSpan.map(date.isWithin) ?? false
        case (.range, .range): equals(element)
        case (_, .range(let low, let high)): isBetween(low, high, notes: nil) ?? false
        default: equals(element)
        }
    }
}
