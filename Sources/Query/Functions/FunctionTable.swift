/// All built-in functions.
public enum FunctionTable {
    /// In the order of the reference.
    public static let all = FunctionName.allCases.map(definition)

    /// The function of a name, or nil.
    public static func function(named name: String) -> Function? { FunctionName(rawValue: name).map(definition) }

    /// What a function is: the compiler misses one that has a name only.
    private static func definition(_ name: FunctionName) -> Function {
        switch name {
        case .count: .count
        case .distinct: .distinct
        case .sum: .sum
        case .avg: .avg
        case .median: .median
        case .min: .min
        case .max: .max
        case .stdev: .stdev
        case .percentile: .percentile
        case .first: .first
        case .last: .last
        case .list: .list
        case .unique: .unique
        case .join: .join
        case .any: .any
        case .all: .all
        case .lower: .lower
        case .upper: .upper
        case .trim: .trim
        case .slug: .slug
        case .length: .length
        case .words: .words
        case .split: .split
        case .replace: .replace
        case .find: .find
        case .groups: .groups
        case .similar: .similar
        case .round: .round
        case .abs: .abs
        case .floor: .floor
        case .ceil: .ceil
        case .log: .log
        case .sqrt: .sqrt
        case .power: .power
        case .year: .year
        case .quarter: .quarter
        case .month: .month
        case .week: .week
        case .decade: .decade
        case .fiscal: .fiscal
        case .days: .days
        case .number: .number
        case .text: .text
        case .date: .date
        case .quantity: .quantity
        case .convert: .convert
        case .mentions: .mentions
        case .next: .next
        case .previous: .previous
        case .keys: .keys
        case .lag: .lag
        case .lead: .lead
        case .position: .position
        case .rank: .rank
        case .running: .running
        }
    }
}
