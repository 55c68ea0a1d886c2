/// The words and signs of the grammar with a line of help each.
public enum GrammarWords {
    public static let all: [(text: String, help: String)] = GrammarWord.all.map { ($0.text, $0.help) }
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

    init(_ text: String, _ help: String, _ operand: Operand? = nil, sample: String? = nil) {
        self.text = text
        self.help = help
        self.operand = operand
        self.sample = sample ?? text
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

    static let all: [GrammarWord] = [
        .init("|", "goes on with a stage"),
        .init("==", "equal", .any), .init("!=", "not equal", .any),
        .init("<", "less, or before", .ordered), .init("<=", "less or equal", .ordered),
        .init(">", "more, or after", .ordered), .init(">=", "more or equal", .ordered),
        .init("has", "these words stand in it, whole; 'econ*' for a beginning", .text),
        .init("contains", "these letters stand in it", .text),
        .init("starts", "begins with these letters", .text), .init("ends", "ends with these letters", .text),
        .init("matches", "a pattern fits: /us(a|aid)/i", .text),
        .init("in", "one of a list, a range or a date", .any),
        .init("between", "between A and B, both in", .ordered),
        .init("is", "is null, is not null", .any),
        .init("not", "the opposite"), .init("not in", "none of a list, a range or a date", .any),
        .init("null", "nothing: no value"),
        .init("and", "both must be true"), .init("or", "one must be true"),
        .init("where", "an aggregate of those for which it is true", sample: "where true"),
        .init("as", "gives it a name"), .init("by", "groups, or an order, by these"),
        .init("on", "the condition of a join"),
        .init("per", "of each group"), .init("asc", "least first"), .init("desc", "greatest first"),
        .init("seed", "a number that decides which rows"), .init("within", "how many words away at most"),
        .init("words", "the distance is in words"), .init("before", "only those before"),
        .init("after", "only those after"),
        .init("block", "of the block around it"), .init("sentence", "of the sentence around it"),
        .init("day", "counts by day"), .init("week", "counts by week"), .init("month", "counts by month"),
        .init("quarter", "counts by quarter"), .init("year", "counts by year"),
        .init("fiscal", "counts by fiscal year"), .init("decade", "counts by decade"),
        .init("title", "the drawing's heading"), .init("source", "a line below the drawing: where it is from"),
        .init("then", "what it is if that is true"), .init("else", "what it is if not"),
        .init("if", "if A then B else C"), .init("true", "truth"), .init("false", "truth"),
        .init("it", "the last result"),
        .init("mod", "what is left of a division", .ordered),
        .init("join", "the pairs of rows for which it is true"),
    ]
}
