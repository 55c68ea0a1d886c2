import Values

/// What `bars`, `histogram` and `timeline` draw: what there is to see, not yet how. It is the same for a terminal and a
/// picture.
public struct Drawing: Sendable {
    /// What there is to see.
    public enum Content: Sendable {
        /// `bars A by B`
        case bars(Bars)
        /// `histogram A`: one for each unit, for amounts of unlike units share no axis.
        case histograms([Histogram])
        /// `timeline A` of few rows: each by itself, in the order of time.
        case events([Event])
        /// `timeline A` of many rows, and a histogram of dates: how many there are in each period.
        case periods(Periods)
        /// `pivot A by B, C`
        case pivot(Pivot)
    }

    /// What is drawn, as the query says it: `total by heading`.
    public var title: String
    /// What there is to see.
    public var content: Content
    /// What else there is to know, a line each: `12 rows have no value`.
    public var notes: [String]
    /// Where it is from, as the query says it.
    public var source: String?
    /// Whether the title is the query's own words for it, not what it draws.
    public var hasOwnTitle = false

    /// The table, where it is one.
    public var pivot: Pivot? { if case .pivot(let pivot) = content { pivot } else { nil } }

    public init(title: String, content: Content, notes: [String] = []) {
        self.title = title
        self.content = content
        self.notes = notes
    }
}

/// A bar for each row, in the rows' order.
public struct Bars: Sendable {
    /// What names a bar, and what it measures, as columns would be called.
    public var labelName: String
    /// What a bar measures, as a column would be called.
    public var valueName: String
    /// What names a group of bars, as a column would be called; nil where they are in none.
    public var groupName: String?
    /// In the rows' order, those of a group together.
    public var bars: [Bar]

    public init(labelName: String, groupName: String? = nil, valueName: String, bars: [Bar]) {
        self.labelName = labelName
        self.groupName = groupName
        self.valueName = valueName
        self.bars = bars
    }

    /// One bar.
    public struct Bar: Sendable {
        /// Its name; nil where that is null.
        public var label: String?
        /// The name of the bars that it stands among, where they are in groups; nil where that is null.
        public var group: String?
        /// A number, quantity or duration, or null.
        public var value: Value
        /// Its length on its scale, in the base unit; nil where there is no value.
        public var size: Double?
        /// Which scale it is on: bars of unlike units share none. From 0, in the order of appearance.
        public var scale: Int

        public init(label: String?, group: String? = nil, value: Value, size: Double?, scale: Int) {
            self.label = label
            self.group = group
            self.value = value
            self.size = size
            self.scale = scale
        }
    }

    /// Whether a bar is the first of its group, which is named above it.
    public func startsGroup(_ index: Int) -> Bool {
        groupName != nil && (index == 0 || bars[index].group != bars[index - 1].group)
    }

    /// How many scales there are.
    public var scaleCount: Int { (bars.map(\.scale).max() ?? -1) + 1 }
}

/// How values spread: how many there are in each bin.
public struct Histogram: Sendable {
    /// What the values are of: `USD`, `mile`; nil of plain numbers.
    public var unit: String?
    /// From the least values to the greatest, one beside the other.
    public var bins: [Bin]
    /// Whether bins are ten times as wide as those before, or so.
    public var isLogarithmic: Bool

    public init(unit: String?, bins: [Bin], isLogarithmic: Bool) {
        self.unit = unit
        self.bins = bins
        self.isLogarithmic = isLogarithmic
    }

    /// One bin.
    public struct Bin: Sendable {
        /// The least value that is in it; null where all that are below `to` are.
        public var from: Value
        /// The least value that is above it; null where none is.
        public var to: Value
        /// How many are in it.
        public var count: Int
        /// Whether it holds the one whole number `from`.
        public var isSingle: Bool

        public init(from: Value, to: Value, count: Int, isSingle: Bool = false) {
            self.from = from
            self.to = to
            self.count = count
            self.isSingle = isSingle
        }
    }

    /// How many values there are.
    public var count: Int { bins.reduce(0) { $0 + $1.count } }
}

/// A row at its date.
public struct Event: Sendable {
    /// When.
    public var date: DateSpan
    /// What, or nil.
    public var label: String?

    public init(date: DateSpan, label: String?) {
        self.date = date
        self.label = label
    }
}

/// How many dates there are in each month, year or other period.
public struct Periods: Sendable {
    /// How long a period is.
    public var precision: DateSpan.Precision
    /// In the order of time, one after the other.
    public var counts: [Count]

    public init(precision: DateSpan.Precision, counts: [Count]) {
        self.precision = precision
        self.counts = counts
    }

    /// A period.
    public struct Count: Sendable {
        /// The period, or those that are not told apart.
        public var kind: Kind
        /// How many dates are in it.
        public var count: Int

        public init(_ kind: Kind, count: Int) {
            self.kind = kind
            self.count = count
        }

        /// One period, or several that are not told apart.
        public enum Kind: Sendable {
            case period(DateSpan)
            /// Several that have nothing.
            case gap
            /// All before that period: few dates, far away.
            case before(DateSpan)
            /// All after that period.
            case after(DateSpan)
        }
    }
}
