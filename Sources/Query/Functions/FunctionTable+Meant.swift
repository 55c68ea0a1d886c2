extension FunctionTable {
    /// The function that other languages, or English, have for a name: `average` is `avg`.
    static func meant(by name: String) -> String? { foreign[name.lowercased()] }

    /// The call that is meant where a function stands as a field: `count(items)` for `items.count`; nil of other names.
    static func call(meantBy name: String, of base: String) -> String? {
        let function = function(named: name) ?? meant(by: name).flatMap { Self.function(named: $0) }
        return function.map { "\($0.name)(\(base))" }
    }

    private static let foreign: [String: String] = [
        "average": "avg", "mean": "avg", "total": "sum", "add": "sum", "maximum": "max", "largest": "max",
        "greatest": "max", "minimum": "min", "smallest": "min", "least": "min", "len": "length", "size": "count",
        "tolower": "lower", "lowercase": "lower", "lcase": "lower", "toupper": "upper", "uppercase": "upper",
        "ucase": "upper", "strip": "trim", "substitute": "replace", "ceiling": "ceil", "stddev": "stdev",
        "count_distinct": "distinct", "array": "list", "concat": "join", "to_number": "number", "to_date": "date",
    ]
}
