/// All built-in functions.
public enum FunctionTable {
    /// In the order of the reference.
    public static let all: [Function] = [
        .count, .distinct, .sum, .avg, .median, .min, .max, .stdev, .percentile, .first, .last, .list, .unique, .join,
        .any, .all, .lower, .upper, .trim, .slug, .length, .words, .split, .replace, .find, .similar, .round, .abs,
        .floor, .ceil, .year, .month, .quarter, .fiscal, .days, .number, .text, .date, .quantity, .mentions, .next,
        .previous,
        .keys,
    ]

    /// The function of a name, or nil.
    public static func function(named name: String) -> Function? { byName[name] }

    private static let byName = Dictionary(uniqueKeysWithValues: all.map { ($0.name, $0) })
}
