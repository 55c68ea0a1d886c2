import Query

extension StageName {
    /// How the stage is written.
    var form: String {
        switch self {
        case .where: "where CONDITION"
        case .sort: "sort A, B desc"
        case .take: "take N [per KEY]"
        case .last: "last N [per KEY]"
        case .skip: "skip N [per KEY]"
        case .sample: "sample N [seed S] [per KEY]"
        case .top: "top N by A [per KEY]"
        case .unique: "unique [A, …]"
        case .search: "search TEXT"
        case .near: "near TEXT within N words"
        case .assert: "assert CONDITION, TEXT"
        case .select: "select A, B as name"
        case .with: "with A as name"
        case .expand: "expand LIST as name"
        case .join: "join (PIPELINE) as name on CONDITION"
        case .left: "left join (PIPELINE) as name on CONDITION"
        case .summarize: "summarize AGGREGATE, … [by KEY, …]"
        case .count: "count [by KEY, …]"
        case .why: "why"
        case .show: "show"
        case .bars: "bars A by B"
        case .histogram: "histogram A"
        case .timeline: "timeline A"
        case .save: "save FILE"
        }
    }

    /// One line of help.
    var help: String {
        switch self {
        case .where: "the rows for which it is true"
        case .sort: "in this order; nulls come last"
        case .take: "the first N rows, or of each group"
        case .last: "the last N rows, or of each group"
        case .skip: "all but the first N rows, or of each group"
        case .sample: "N rows by chance, the same ones for the same seed"
        case .top: "the N rows with the greatest A"
        case .unique: "the first of rows that are equal in these columns, or in all"
        case .search: "the rows with all of these words, best first"
        case .near: "those rows that stand near these words"
        case .assert: "all rows; fails at the first for which it is not true"
        case .select: "only these columns"
        case .with: "these columns, too; each may use those before it"
        case .expand: "a row for each element of a list"
        case .join: "the pairs of rows for which it is true"
        case .left: "as 'join', with null where there is no pair"
        case .summarize: "one row for each group, or for all rows"
        case .count: "how many rows, or how many in each group"
        case .why: "where each result comes from"
        case .show: "prints what the rows were made from in its lines, marked"
        case .bars: "draws a bar for each row"
        case .histogram: "draws how the values spread"
        case .timeline: "draws dates in their order"
        case .save: "writes the rows to a file"
        }
    }
}
