/// A length of time as it was stated: `3 years`, `90 days`, `24 hours`, or a sum of such.
///
/// Lengths compare by how long they are, a year as 365.2425 days; so equal ones may be written differently.
public struct TimeLength: Sendable {
    /// The units of time, longest first.
    public enum Unit: UInt8, Sendable, CaseIterable {
        case year, month, week, day, hour, minute, second
    }

    /// An amount of one unit.
    public struct Part: Sendable {
        /// How many.
        public let amount: Number
        /// Of what.
        public let unit: Unit

        package init(amount: Number, unit: Unit) {
            self.amount = amount
            self.unit = unit
        }
    }

    /// What it is the sum of, the longest unit first; each unit once.
    public let parts: [Part]

    /// So many of a unit.
    public init(_ amount: Number, _ unit: Unit) {
        parts = [Part(amount: amount, unit: unit)]
    }

    /// So many of a unit.
    public init(_ amount: Int, _ unit: Unit) {
        self.init(Number(amount), unit)
    }

    /// From parts in order, the longest unit first and each once.
    package init(parts: [Part]) {
        self.parts = parts
    }

    /// Its length in seconds, or nil if it is too large.
    public var seconds: Number? {
        var sum = Number.zero
        for part in parts {
            guard let seconds = part.amount.multiplied(by: part.unit.seconds), let next = sum.adding(seconds)
            else { return nil }
            sum = next
        }
        return sum
    }

    /// Its length in days, or nil if it is too large.
    public var days: Number? {
        if parts.count == 1, let part = parts.first, part.unit == .day { return part.amount }
        return seconds?.divided(by: TimeLength.Unit.day.seconds)
    }

    /// The months and days to go on the calendar; nil if that is no whole number of them.
    var calendarSteps: (months: Int, days: Int)? {
        var months = Number.zero
        var seconds = Number.zero
        for part in parts {
            let sum: Number?
            switch part.unit {
            case .year, .month:
                sum = part.amount.multiplied(by: part.unit == .year ? 12 : 1).flatMap(months.adding)
                months = sum ?? months
            case .week, .day, .hour, .minute, .second:
                sum = part.amount.multiplied(by: part.unit.seconds).flatMap(seconds.adding)
                seconds = sum ?? seconds
            }
            guard sum != nil else { return nil }
        }
        guard let wholeMonths = months.int, let days = seconds.divided(by: Unit.day.seconds)?.int else { return nil }
        return (wholeMonths, days)
    }
}

extension TimeLength.Unit {
    /// How long it is; a year is 365.2425 days, a month a twelfth of it.
    public var seconds: Number {
        switch self {
        case .year: 31_556_952
        case .month: 2_629_746
        case .week: 604_800
        case .day: 86_400
        case .hour: 3_600
        case .minute: 60
        case .second: 1
        }
    }

    /// `year`
    public var name: String {
        switch self {
        case .year: "year"
        case .month: "month"
        case .week: "week"
        case .day: "day"
        case .hour: "hour"
        case .minute: "minute"
        case .second: "second"
        }
    }

    /// Its letter in ISO 8601, and whether it stands after the `T`.
    var letter: (byte: UInt8, isTime: Bool) {
        switch self {
        case .year: (UInt8(ascii: "Y"), false)
        case .month: (UInt8(ascii: "M"), false)
        case .week: (UInt8(ascii: "W"), false)
        case .day: (UInt8(ascii: "D"), false)
        case .hour: (UInt8(ascii: "H"), true)
        case .minute: (UInt8(ascii: "M"), true)
        case .second: (UInt8(ascii: "S"), true)
        }
    }
}

extension TimeLength: Hashable, Comparable {
    /// One length.
    public static func == (left: TimeLength, right: TimeLength) -> Bool {
        if left.parts.count == 1, right.parts.count == 1, left.parts[0].unit == right.parts[0].unit {
            return left.parts[0].amount == right.parts[0].amount
        }
        return left.seconds == right.seconds
    }

    /// Shorter.
    public static func < (left: TimeLength, right: TimeLength) -> Bool {
        guard let first = left.seconds, let second = right.seconds else { return false }
        return first < second
    }

    /// By the length.
    public func hash(into hasher: inout Hasher) { hasher.combine(seconds) }
}
