extension StageName {
    /// How it is written and what it does.
    public var definition: StageDefinition {
        switch self {
        case .where:
            .init(
                .choosing, "where CONDITION", "the rows for which it is true",
                details: "Null is not true: where the condition has no answer, the row is left out.",
                example: #"items | where text has "USAID" and label is not null | select label, at"#)
        case .sort:
            .init(
                .choosing, "sort A, B desc", "in this order; nulls come last",
                details:
                    "'desc' is for its own key. Rows that are equal stay in their order; texts are ordered regardless of case.",
                example: "sections | sort level, heading desc | select level, heading")
        case .take:
            .init(
                .choosing, "take N [per KEY]", "the first N rows, or of each group",
                details: "With 'per', of each group of rows that have the same keys.",
                example: "items | take 1 per section | select section.heading, at")
        case .last:
            .init(
                .choosing, "last N [per KEY]", "the last N rows, or of each group",
                example: "items | last 3 | select line, text")
        case .skip:
            .init(
                .choosing, "skip N [per KEY]", "all but the first N rows, or of each group",
                example: "items | skip 10 | take 3 | select line, text")
        case .sample:
            .init(
                .choosing, "sample N [seed S] [per KEY]", "N rows by chance, the same ones for the same seed",
                details: "The rows keep their order. Without 'seed' it is 1.",
                example: "sentences | sample 3 seed 2 | select line, text")
        case .top:
            .init(
                .choosing, "top N by A [per KEY]", "the N rows with the greatest A",
                details: "The same as 'sort A desc | take N'; nulls come last.",
                example: "money | top 3 by value | select value, bound, at")
        case .unique:
            .init(
                .choosing, "unique [A, …]", "the first of rows that are equal in these columns, or in all",
                details: "The name of rows means their node: 'unique m' after 'money as m | join …'.",
                example: "links | unique host | select host, at")
        case .search:
            .init(
                .choosing, "search TEXT", "the rows with all of these words, best first",
                details:
                    "Words, phrases in double quotes, '-' before what must not be there, '*' at the end of a word for any ending. A column 'score' is added.",
                example: "items | search 'port* -space' | take 3 | select score, label, at")
        case .near:
            .init(
                .choosing, "near TEXT within N words", "those rows that stand near these words",
                details:
                    "At most N words away in the same block; 'before' or 'after' at the end wants the words before or after the row.",
                example: #"dates | near "since" within 3 words before | select text, sentence.text"#)
        case .assert:
            .init(
                .choosing, "assert CONDITION, TEXT", "all rows; fails at the first for which it is not true",
                details: "The text may have expressions in braces, worked out for that row.",
                example: #"links | assert url starts "https:", "insecure: {url}" | count"#)
        case .select:
            .init(
                .columns, "select A, B as name", "only these columns",
                details: "Fields of the nodes can still be named afterwards.",
                example: "items | select label, section.heading as part, at | take 3")
        case .with:
            .init(
                .columns, "with A as name [per KEY]", "these columns, too; each may use those before it",
                details:
                    "A column of a name that there is takes its place. Here 'lag', 'lead', 'position', 'rank' and 'running' look at the rows around; with 'per', at those of the same group.",
                example: "sections | with count(items) as items | where items > 5 | select heading, items")
        case .around:
            .init(
                .columns, "around N [words in block]", "what stands left and right of each",
                details:
                    "Columns 'left' and 'right' are added: at most N words of the sentence around it, or with 'in block' of the block.",
                example: "highlights | where kind == 'bold' | around 4 | select left, text, right | take 3")
        case .expand:
            .init(
                .columns, "expand LIST as name", "a row for each element of a list",
                details: "Of null and of an empty list there is none; one value is a list of one.",
                example: "docs | expand acronyms as a | select a.short, a.uses | take 3")
        case .join:
            .init(
                .columns, "join (PIPELINE) as name on CONDITION", "the pairs of rows for which it is true",
                details:
                    "The right row is in the column of the name, which the condition has to name; 'this' is the left row's node. Null equals nothing here. The pipeline sees all open documents.",
                example:
                    "counts | join (counts) as other on of == other.of and start < other.start | select of, value, other.value"
            )
        case .left:
            .init(
                .columns, "left join (PIPELINE) as name on CONDITION", "as 'join', with null where there is no pair",
                example: "sections | left join (acronyms) as a on a.section.start == start | select heading, a.short")
        case .summarize:
            .init(
                .others, "summarize AGGREGATE, … [by KEY, …]", "one row for each group, or for all rows",
                details: "The keys are the first columns, in the order in which the groups first appear.",
                example: "money | summarize count(), sum(value) as total by unit")
        case .count:
            .init(
                .others, "count [by KEY, …]", "how many rows, or how many in each group",
                details: "The same as 'summarize count() by KEY, …'.", example: "links | count by host")
        case .ngrams:
            .init(
                .others, "ngrams N", "the runs of N words in a sentence",
                details:
                    "On words: of those that come, the ones that stand side by side. Each row has a 'text' and a 'lower', and its node reaches over its words.",
                example: "words | ngrams 3 | count by lower | top 3 by count")
        case .why:
            .init(
                .others, "why", "where each result comes from",
                details: "Column 'result' has the number of the row, 'text' and 'at' are those of the source.",
                example: "money | where value > $5 billion | summarize sum(value) | why")
        case .show:
            .init(
                .passing, "show", "prints what the rows were made from in its lines, marked",
                example: "highlights | where text has 'interception' | show")
        case .pivot:
            .init(
                .passing, "pivot A by B, C", "shows a table with a row for each B and a column for each C",
                details:
                    "Columns are in order. A 'save' right after it saves that table, as svg with its amounts shaded. 'title' and 'source' as for 'bars'.",
                example:
                    "money | count by section.heading as part, bound | pivot count by part, bound title 'Sums and their bounds'"
            )
        case .bars:
            .init(
                .passing, "bars A by B[, C] [title TEXT] [source TEXT]", "draws a bar for each row",
                details:
                    "With C, the bars of rows with the same B stand together. 'title' is the drawing's heading, 'source' a line below it.",
                example: "links | count by host | sort count desc | bars count by host")
        case .histogram:
            .init(
                .passing, "histogram A [by UNIT]", "draws how the values spread",
                details:
                    "Of dates, 'by' counts them in units of the calendar, those without any too: day, week, month, quarter, year, fiscal, decade. 'title' and 'source' as for 'bars'.",
                example: "items | histogram count(words)")
        case .timeline:
            .init(
                .passing, "timeline A", "draws dates in their order",
                details: "'title' and 'source' as for 'bars'.",
                example: "dates | where value >= 2025 | timeline value")
        case .save:
            .init(
                .passing, "save FILE", "writes the rows to a file",
                details:
                    "In the format that the name ends in: csv, tsv, json, ndjson, md, html, sqlite, and svg for a drawing. Whole or not at all; never over what was read, nor, without '--overwrite', over a page or table that it did not make. In a database `#` names the table, as in \"sums.sqlite#by_host\"; else the file does.",
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
