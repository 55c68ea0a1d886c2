/// Comparisons as the language has them. They are no order: of two dates that overlap, neither is before the other.
extension DateSpan {
    /// `<`: it ends before the other starts.
    public func isBefore(_ other: DateSpan) -> Bool { last < other.first }
    /// `>`: it starts after the other ends.
    public func isAfter(_ other: DateSpan) -> Bool { first > other.last }
    /// `<=`: it ends by the other's end.
    public func endsBy(_ other: DateSpan) -> Bool { last <= other.last }
    /// `>=`: it starts no sooner than the other.
    public func startsNoSoonerThan(_ other: DateSpan) -> Bool { first >= other.first }
    /// `in`: it is within the other.
    public func isWithin(_ other: DateSpan) -> Bool { first >= other.first && last <= other.last }

    /// The order for sorting: by first day, then the shorter span first.
    public func sorts(before other: DateSpan) -> Bool {
        first != other.first ? first < other.first : last < other.last
    }

    /// The span from this date's first day to the other's last: `2021..2024`; nil if it ends before it starts.
    public func through(_ other: DateSpan) -> DateSpan? {
        self == other ? self : DateSpan(first: first, last: other.last)
    }
}
