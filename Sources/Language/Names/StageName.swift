/// The names of stages. They are no reserved words: a field may have one, too.
public enum StageName: String, CaseIterable, Sendable {
    case `where`, sort, take, last, skip, sample, top, unique, search, near, assert
    case select, with, around, expand, join, left
    case summarize, count, ngrams, why, show, pivot, bars, histogram, timeline, save
}

extension StageName {
    /// What is meant by the name of no stage: a near one, or what other languages' word for it is here; nil if nothing is.
    package static func meant(by name: String, among others: [String] = []) -> String? {
        if let stage = foreign[name.lowercased()] { return stage.rawValue }
        if FunctionName.isAggregate(name) { return "summarize \(name)(…)" }
        if let function = FunctionName(meantBy: name), function.isAggregate {
            return function == .count ? "count" : "summarize \(function.rawValue)(…)"
        }
        return NearestName.nearest(to: name, among: allCases.map(\.rawValue) + NodeNames.all + others)
    }

    /// The stage that is another language's word for it; nil for any other name.
    package static func foreign(_ name: String) -> StageName? { foreign[name.lowercased()] }

    /// The words of SQL, shells and other query languages for the stages.
    private static let foreign: [String: StageName] = [
        "filter": .where, "having": .where, "grep": .where, "order": .sort, "orderby": .sort, "order_by": .sort,
        "limit": .take, "head": .take, "tail": .last, "offset": .skip, "drop": .skip, "distinct": .unique,
        "uniq": .unique, "project": .select, "map": .select, "extend": .with, "mutate": .with, "group": .summarize,
        "groupby": .summarize, "group_by": .summarize, "aggregate": .summarize, "explode": .expand, "flatten": .expand,
        "length": .count, "find": .search, "print": .show, "sorted": .sort, "orderedby": .sort,
        "concordance": .around, "kwic": .around, "bigrams": .ngrams,
        "trigrams": .ngrams, "crosstab": .pivot, "longest": .top, "biggest": .top, "highest": .top, "most": .top,
    ]
}
