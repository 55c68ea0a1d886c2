/// The names of the built-in functions. They are no reserved words: a field may have one, too.
public enum FunctionName: String, CaseIterable, Sendable {
    case count, distinct, sum, avg, median, min, max, stdev, percentile, first, last, list, unique, join, any, all
    case lower, upper, trim, slug, length, words, split, replace, find, groups, similar
    case round, abs, floor, ceil, log, sqrt, power
    case year, quarter, month, week, decade, fiscal, days
    case number, text, date, quantity, convert
    case mentions, next, previous, keys
    case lag, lead, position, rank, running

    /// Whether it makes one value of a list, and of a group in `summarize`.
    public var isAggregate: Bool {
        switch self {
        case .count, .distinct, .sum, .avg, .median, .min, .max, .stdev, .percentile, .first, .last, .list, .unique,
            .join, .any, .all:
            true
        default: false
        }
    }

    /// Whether it looks at the rows around one, in `with` only.
    public var isWindow: Bool {
        switch self {
        case .lag, .lead, .position, .rank, .running: true
        default: false
        }
    }

    /// Whether it adds values up or puts them in order, for which they must be alike.
    package var comparesValues: Bool {
        switch self {
        case .sum, .avg, .median, .min, .max, .stdev, .percentile: true
        default: false
        }
    }

    /// Whether it makes something of one text.
    package var takesText: Bool {
        switch self {
        case .lower, .upper, .trim, .slug, .length: true
        default: false
        }
    }

    /// Whether it tells values apart, and so takes a row for its node.
    package var tellsApart: Bool { self == .distinct || self == .unique }

    /// Whether a word is the name of an aggregate.
    package static func isAggregate(_ word: String) -> Bool { FunctionName(rawValue: word)?.isAggregate == true }
}

extension FunctionName {
    /// The function that other languages, or English, have for a name: `average` is `avg`.
    package init?(meantBy name: String) {
        guard let function = FunctionName.foreign[name.lowercased()] else { return nil }
        self = function
    }

    /// The call that is meant where a function stands as a field: `count(items)` for `items.count`; nil of other names.
    package static func call(meantBy name: String, of base: String) -> String? {
        (FunctionName(rawValue: name) ?? FunctionName(meantBy: name)).map { "\($0.rawValue)(\(base))" }
    }

    private static let foreign: [String: FunctionName] = [
        "average": .avg, "mean": .avg, "total": .sum, "add": .sum, "maximum": .max, "largest": .max,
        "greatest": .max, "minimum": .min, "smallest": .min, "least": .min, "len": .length, "size": .count,
        "tolower": .lower, "lowercase": .lower, "lcase": .lower, "toupper": .upper, "uppercase": .upper,
        "ucase": .upper, "strip": .trim, "substitute": .replace, "ceiling": .ceil, "stddev": .stdev,
        "count_distinct": .distinct, "array": .list, "ln": .log, "pow": .power,
        "squareroot": .sqrt, "findall": .groups, "to_unit": .convert,
        "row_number": .position, "rownumber": .position, "cumsum": .running, "cumulative": .running,
        "dense_rank": .rank,
        "shift": .lag, "concat": .join, "to_number": .number, "to_date": .date,
    ]
}
