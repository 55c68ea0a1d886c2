extension StageName {
    /// How it is written and what it does.
    public var definition: StageDefinition {
        switch self {
        case .where:
            .init(
                .choosing, "where CONDITION", "the rows where CONDITION is true",
                details: "Null is not true: where the condition has no answer, the row is left out.",
                example: #"items | where text has "USAID" and label is not null | select label, at"#)
        case .sort:
            .init(
                .choosing, "sort A, B desc", "the rows in order, nulls last",
                details:
                    "'desc' applies to its own key only. Equal rows keep their order; texts are ordered regardless of case.",
                example: "sections | sort level, heading desc | select level, heading")
        case .take:
            .init(
                .choosing, "take N [per KEY]", "the first N rows (of each group)",
                details: "With 'per', rows that have the same keys form a group.",
                example: "items | take 1 per section | select section.heading, at")
        case .last:
            .init(
                .choosing, "last N [per KEY]", "the last N rows (of each group)",
                example: "items | last 3 | select line, text")
        case .skip:
            .init(
                .choosing, "skip N [per KEY]", "the rows after the first N",
                details: "With 'per', those of each group.",
                example: "items | skip 10 | take 3 | select line, text")
        case .sample:
            .init(
                .choosing, "sample N [seed S] [per KEY]", "N random rows; a seed fixes which",
                details: "The rows keep their order. The seed is 1 unless it is given.",
                example: "sentences | sample 3 seed 2 | select line, text")
        case .top:
            .init(
                .choosing, "top N by A [per KEY]", "the N rows with the greatest A",
                details: "The same as 'sort A desc | take N'; nulls come last.",
                example: "money | top 3 by value | select value, bound, at")
        case .unique:
            .init(
                .choosing, "unique [A, …]", "the first of the rows that are equal in these columns, or in all",
                details: "A name of rows stands for their node: 'unique m' after 'money as m | join …'.",
                example: "links | unique host | select host, at")
        case .search:
            .init(
                .choosing, "search TEXT", "the rows with all of these words, best first",
                details:
                    "It takes words, phrases in double quotes, '-' before what must not occur, and '*' at the end of a word for any ending. It adds a column 'score'.",
                example: "items | search 'port* -space' | take 3 | select score, label, at")
        case .near:
            .init(
                .choosing, "near TEXT within N words", "the rows near these words",
                details:
                    "The words are at most N words away, in the same block; with 'before' or 'after' at the end, they come before or after the row.",
                example: #"dates | near "since" within 3 words before | select text, sentence.text"#)
        case .assert:
            .init(
                .choosing, "assert CONDITION, TEXT", "all rows; fails at the first where CONDITION is not true",
                details: "The text may contain expressions in braces, evaluated for that row.",
                example: #"links | assert url starts "https:", "insecure: {url}" | count"#)
        case .select:
            .init(
                .columns, "select A, B as name", "only these columns",
                details: "Fields of the nodes can still be named afterwards.",
                example: "items | select label, section.heading as part, at | take 3")
        case .with:
            .init(
                .columns, "with A as name [per KEY]", "these columns as well; each may use the ones before it",
                details:
                    "A column replaces an earlier one of the same name. Here 'lag', 'lead', 'position', 'rank' and 'running' look at the surrounding rows; with 'per', at those of the same group.",
                example: "sections | with count(items) as items | where items > 5 | select heading, items")
        case .around:
            .init(
                .columns, "around N [words in block]", "the words to the left and right of each row",
                details:
                    "It adds columns 'left' and 'right', with at most N words of the sentence around the row or, with 'in block', of the block.",
                example: "highlights | where kind == 'bold' | around 4 | select left, text, right | take 3")
        case .expand:
            .init(
                .columns, "expand LIST as name", "a row for each element of a list",
                details: "Null and an empty list give no row; a single value counts as a list of one.",
                example: "docs | expand acronyms as a | select a.short, a.uses | take 3")
        case .join:
            .init(
                .columns, "join (PIPELINE) as name on CONDITION", "the pairs of rows where CONDITION is true",
                details:
                    "The column of that name has the right row, and the condition has to mention it; 'this' is the left row's node. Null equals nothing here. The pipeline sees all open documents.",
                example:
                    "counts | join (counts) as other on of == other.of and start < other.start | select of, value, other.value"
            )
        case .left:
            .init(
                .columns, "left join (PIPELINE) as name on CONDITION",
                "like 'join', but with null where there is no pair",
                example: "sections | left join (acronyms) as a on a.section.start == start | select heading, a.short")
        case .summarize:
            .init(
                .others, "summarize AGGREGATE, … [by KEY, …]", "one row for each group, or for all rows",
                details: "The keys are the first columns, in the order in which the groups first appear.",
                example: "money | summarize count(), sum(value) as total by unit")
        case .count:
            .init(
                .others, "count [by KEY, …]", "the number of rows, in all or in each group",
                details: "The same as 'summarize count() by KEY, …'.", example: "links | count by host")
        case .ngrams:
            .init(
                .others, "ngrams N", "the runs of N words in a sentence",
                details:
                    "It takes words, and makes runs of those that stand side by side. Each row has a 'text' and a 'lower', and its node spans its words.",
                example: "words | ngrams 3 | count by lower | top 3 by count")
        case .why:
            .init(
                .others, "why", "where each result comes from",
                details: "The column 'result' has the number of the row; 'text' and 'at' are those of the source.",
                example: "money | where value > $5 billion | summarize sum(value) | why")
        case .show:
            .init(
                .passing, "show", "prints the lines that the rows come from, marked",
                example: "highlights | where text has 'interception' | show")
        case .pivot:
            .init(
                .passing, "pivot A by B, C", "shows a table with a row for each B and a column for each C",
                details:
                    "The columns are sorted. A 'save' right after it saves that table; as SVG, with its amounts shaded. 'title' and 'source' work as for 'bars'.",
                example:
                    "money | count by section.heading as part, bound | pivot count by part, bound title 'Sums and their bounds'"
            )
        case .bars:
            .init(
                .passing, "bars A by B[, C] [title TEXT] [source TEXT]", "draws a bar for each row",
                details:
                    "With C, the bars of rows with the same B stand together. 'title' gives the drawing a heading, 'source' a line below it.",
                example: "links | count by host | sort count desc | bars count by host")
        case .histogram:
            .init(
                .passing, "histogram A [by UNIT]", "draws how the values are spread",
                details:
                    "For dates, 'by' counts them in each unit of the calendar, empty ones included: day, week, month, quarter, year, fiscal, decade. 'title' and 'source' work as for 'bars'.",
                example: "items | histogram count(words)")
        case .timeline:
            .init(
                .passing, "timeline A", "draws dates in order",
                details: "'title' and 'source' work as for 'bars'.",
                example: "dates | where value >= 2025 | timeline value")
        case .save:
            .init(
                .passing, "save FILE", "writes the rows to a file",
                details:
                    "The end of the name chooses the format: csv, tsv, json, ndjson, md, html, sqlite, and svg for a drawing. The file is written whole or not at all, and never over one that was read nor, without '--overwrite', over a page or table that 'save' did not make. In a database `#` names the table, as in \"sums.sqlite#by_host\"; without it, the file does.",
                example: #"items | save "items.csv""#)
        }
    }

    /// How it is written.
    public var form: String { definition.form }
    /// One line of help.
    public var help: String { definition.help }
    /// A query that has it.
    public var example: String { definition.example }
}
