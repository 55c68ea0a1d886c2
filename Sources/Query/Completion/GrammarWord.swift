/// The words and signs of the grammar, with a line of help and a statement that has it each.
public enum GrammarWords {
    /// All of them.
    public static let all: [(text: String, help: String, example: String)] =
        GrammarWord.all.map { ($0.text, $0.help, $0.example) }
}

/// A word or sign of the grammar that may be offered, with its line of help.
struct GrammarWord {
    /// What an operator's left side must be for it to be offered.
    enum Operand { case any, text, ordered }

    let text: String
    let help: String
    var operand: Operand?
    /// Something that it may be a part of, to see whether the parser takes it.
    var sample: String
    /// A statement that has it.
    let example: String

    init(_ text: String, _ help: String, _ operand: Operand? = nil, sample: String? = nil, example: String) {
        self.text = text
        self.help = help
        self.operand = operand
        self.sample = sample ?? text
        self.example = example
    }

    var isSign: Bool { text.utf8.first.map { $0 | 0x20 < UInt8(ascii: "a") || $0 | 0x20 > UInt8(ascii: "z") } ?? true }

    /// Whether it can't be a name.
    var isReserved: Bool { Keyword(rawValue: String(text.prefix { $0 != " " })) != nil }

    /// Whether it can follow a value of a type.
    func fits(_ left: ValueType?) -> Bool {
        guard let left, let operand else { return true }
        switch (operand, left) {
        case (.any, _), (_, .any), (_, .null): return true
        case (.text, .text): return true
        case (.ordered, .text), (.ordered, .number), (.ordered, .quantity), (.ordered, .date), (.ordered, .duration):
            return true
        default: return false
        }
    }

    static let all: [GrammarWord] = signs + tests + clauses + drawn + values

    private static let signs: [GrammarWord] = [
        .init("|", "adds a stage", example: "items | count"),
        .init("==", "equal", .any, example: "items | where depth == 1"),
        .init("!=", "not equal", .any, example: "items | where depth != 1"),
        .init("<", "less, or before", .ordered, example: "money | where value < $1 million"),
        .init("<=", "less or equal", .ordered, example: "money | where value <= $1 million"),
        .init(">", "more, or after", .ordered, example: "dates | where value > 2024"),
        .init(">=", "more or equal", .ordered, example: "dates | where value >= 2024"),
    ]

    private static let tests: [GrammarWord] = [
        .init(
            "has", "contains these whole words; 'econ*' for words that begin so", .text,
            example: "items | where text has \"USAID\""),
        .init("contains", "contains these letters", .text, example: "items | where text contains \"USA\""),
        .init("starts", "begins with these letters", .text, example: "links | where url starts \"https:\""),
        .init("ends", "ends with these letters", .text, example: "links | where host ends \".gov\""),
        .init(
            "matches", "fits a pattern: /us(a|aid)/i", .text, example: "items | where text matches /us(a|aid)/i"),
        .init("in", "is in a list, a range or a date", .any, example: "dates | where value in 2024"),
        .init(
            "between", "between A and B, both included", .ordered,
            example: "money | where value between $1 million and $5 million"),
        .init("is", "is null, is not null", .any, example: "items | where label is not null"),
        .init("not", "the opposite", example: "items | where not any(links)"),
        .init(
            "not in", "is not in a list, a range or a date", .any, example: "dates | where value not in 2024"),
        .init("null", "nothing: no value", example: "items | where label is null"),
        .init("and", "both must be true", example: "items | where text has \"USAID\" and any(money)"),
        .init("or", "one must be true", example: "items | where any(money) or any(percents)"),
    ]

    private static let clauses: [GrammarWord] = [
        .init(
            "where", "in an aggregate: only the values for which the condition is true", sample: "where true",
            example: "money | summarize sum(value where bound is null) as exact by unit"),
        .init("as", "gives a column or the rows a name", example: "items | select label, section.heading as part"),
        .init("by", "the keys that make the groups, or the order", example: "links | count by host"),
        .init(
            "on", "the condition of a join",
            example: "items | join (links) as l on l.item == this | select label, l.url"),
        .init("per", "of each group of rows with the same key", example: "items | take 1 per section"),
        .init("asc", "least first, as it is anyway", example: "sections | sort level asc"),
        .init("desc", "greatest first", example: "money | sort value desc"),
        .init("seed", "a number that decides which rows are taken", example: "sentences | sample 3 seed 2"),
        .init("within", "how many words away at most", example: "dates | near \"since\" within 3 words"),
        .init("words", "the distance is in words", example: "dates | near \"since\" within 3 words"),
        .init(
            "before", "the words come before the row", example: "dates | near \"since\" within 3 words before"),
        .init("after", "the words come after the row", example: "dates | near \"since\" within 3 words after"),
        .init("block", "within the block around the row", example: "highlights | around 4 words in block"),
        .init("sentence", "within the sentence around the row", example: "highlights | around 4 words in sentence"),
    ]

    private static let drawn: [GrammarWord] = [
        .init("day", "counts by day", example: "dates | histogram value by day"),
        .init("week", "counts by week", example: "dates | histogram value by week"),
        .init("month", "counts by month", example: "dates | histogram value by month"),
        .init("quarter", "counts by quarter", example: "dates | histogram value by quarter"),
        .init("year", "counts by year", example: "dates | histogram value by year"),
        .init("fiscal", "counts by fiscal year", example: "dates | histogram value by fiscal"),
        .init("decade", "counts by decade", example: "dates | histogram value by decade"),
        .init(
            "title", "the drawing's heading", example: "links | count by host | bars count by host title \"Links\""),
        .init(
            "source", "a line below the drawing that names its source",
            example: "links | count by host | bars count by host source \"The fact sheet\""),
    ]

    private static let values: [GrammarWord] = [
        .init(
            "then", "the value if the condition is true",
            example: "money | select if value > $1 billion then \"large\" else \"small\" as size"),
        .init(
            "else", "the value if the condition is not true",
            example: "money | select if value > $1 billion then \"large\" else \"small\" as size"),
        .init(
            "if", "if CONDITION then A else B",
            example: "money | select if value > $1 billion then \"large\" else \"small\" as size"),
        .init("true", "the value of a condition that holds", example: "print 2 > 1"),
        .init("false", "the value of a condition that does not hold", example: "print 1 > 2"),
        .init("it", "the last result; 'it[3]' is its third row", example: "it | count"),
        .init(
            ResultsName.text, "the results of this session: 'out[3]' is the third", sample: "out[1]",
            example: "items | count\nout[1]"),
        .init("mod", "the remainder of a division", .ordered, example: "items | where line mod 2 == 0"),
        .init(
            "join", "the pairs of rows for which the condition is true",
            example: "items | join (links) as l on l.item == this | select label, l.url"),
    ]
}
