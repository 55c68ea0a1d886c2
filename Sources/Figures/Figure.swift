import Values

/// A sum of money, percentage, count, date … that a text states.
///
/// What is a figure, and what each of its fields holds, is set down in the guideline of the gold annotations; the
/// documentation of this library has its rules.
public struct Figure: Sendable {
    /// What a figure states.
    public enum Kind: UInt8, Sendable, CaseIterable {
        case money, percent, fraction, count, measure, date, duration, age
    }

    /// How exact a figure is said to be.
    public enum Bound: UInt8, Sendable, CaseIterable {
        /// `>`: more than, over, exceeding.
        case over
        /// `>=`: at least, no fewer than, `N+`, or more.
        case atLeast
        /// `<`: less than, under, fewer than.
        case under
        /// `<=`: up to, at most, as many as, or less.
        case atMost
        /// `~`: about, around, nearly, almost, an estimated.
        case about
    }

    /// What a figure states, in full.
    public enum Value: Hashable, Sendable {
        /// A fraction (to four decimals), count or age.
        case number(Number)
        /// A sum of money, percentage or measure.
        case quantity(Quantity)
        case date(DateSpan)
        case duration(TimeLength)
    }

    /// What it states.
    public var kind: Kind
    /// Its number expression with sign, magnitude and unit words: offsets into the text, the end exclusive.
    public var span: Range<Int>
    /// Of a range the lower end.
    public var value: Value
    /// A range's upper end.
    public var value2: Value?
    /// Nil: exactly as said.
    public var bound: Bound?
    /// The thing counted or measured, or what money pays for: offsets into the text.
    public var of: Range<Int>?
    /// The period or thing of a rate, in the singular: `year`, `student`.
    public var per: String?
    /// What an age is counted in, if not in years.
    public var ageUnit: AgeUnit?

    /// What ages of the young are counted in.
    public enum AgeUnit: String, Sendable {
        case day, week, month
    }

    /// A figure without bound, thing and rate as yet.
    package init(_ kind: Kind, _ span: Range<Int>, _ value: Value, _ value2: Value? = nil) {
        self.kind = kind
        self.span = span
        self.value = value
        self.value2 = value2
    }

    /// `USD`, `%`, `pp`, the unit's words in the singular, or of an age `month`, `week`, `day`; else nil.
    public var unit: String? {
        if case .quantity(let quantity) = value { return quantity.unit.name }
        return ageUnit?.rawValue
    }

    /// The least that its bound leaves possible; nil if it leaves that open.
    public var low: Value? {
        switch bound {
        case nil, .over, .atLeast: value
        case .under, .atMost, .about: nil
        }
    }

    /// The most that its bound leaves possible; nil if it leaves that open.
    public var high: Value? {
        switch bound {
        case nil, .under, .atMost: value2 ?? value
        case .over, .atLeast, .about: nil
        }
    }
}

extension Figure.Kind {
    /// As the model writes it: `money`.
    public var name: String {
        switch self {
        case .money: "money"
        case .percent: "percent"
        case .fraction: "fraction"
        case .count: "count"
        case .measure: "measure"
        case .date: "date"
        case .duration: "duration"
        case .age: "age"
        }
    }
}

extension Figure.Bound {
    /// As the model writes it: `>=`.
    public var sign: String {
        switch self {
        case .over: ">"
        case .atLeast: ">="
        case .under: "<"
        case .atMost: "<="
        case .about: "~"
        }
    }
}

extension Figure.Value: CustomStringConvertible {
    /// The number in full, or ISO 8601; without a unit.
    public var description: String {
        switch self {
        case .number(let number): number.text
        case .quantity(let quantity): quantity.value.text
        case .date(let date): date.text
        case .duration(let length): length.text
        }
    }
}
