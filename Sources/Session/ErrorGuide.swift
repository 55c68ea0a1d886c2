/// What each kind of error means, with a query that has it. A test runs them all.
enum ErrorGuide {
    struct Entry: Sendable {
        let code: String
        /// One line, or a few, in a person's words.
        let meaning: String
        /// A query that has it; empty where none is short.
        let example: String
    }

    /// The code that a text is: `E102`, `e102`.
    static func code(_ text: String) -> String? {
        let code = text.uppercased()
        return all.contains { $0.code == code } ? code : nil
    }

    /// The text of `:explain E102`.
    static func text(on code: String) -> String? {
        guard let entry = all.first(where: { $0.code == code.uppercased() }) else { return nil }
        let example = entry.example.isEmpty ? "" : "\n  Example: \(entry.example)"
        return "\(entry.code): \(entry.meaning)\(example)"
    }

    /// All, for `:help errors`.
    static var list: String { TextColumns.aligned(all.map { [$0.code, firstSentence($0.meaning)] }) }

    static var candidates: [Completions.Candidate] { all.map { .init(text: $0.code, help: firstSentence($0.meaning)) } }

    private static func firstSentence(_ text: String) -> String {
        text.split(separator: "\n").first.map(String.init) ?? text
    }

    static let all: [Entry] = [
        .init(code: "E101", meaning: "a character that means nothing there", example: "items & links"),
        .init(
            code: "E102",
            meaning: "a text without its closing quote\n  Texts end on their line; '\\n' is a line break.",
            example: "print \"a"),
        .init(
            code: "E103", meaning: "an escape that there is not\n  There are \\n \\t \\\" \\\\ \\{ \\} and \\u{…}.",
            example: #"print "\q""#),
        .init(code: "E104", meaning: "a pattern without its closing '/'", example: "items | where text matches /a"),
        .init(
            code: "E105", meaning: "a pattern flag that there is not; 'i' ignores case",
            example: "items | where text matches /a/x"),
        .init(code: "E106", meaning: "a pattern that can't be read", example: "items | where text matches /(/"),
        .init(
            code: "E107", meaning: "a number of more than 38 digits",
            example: "print 123456789012345678901234567890123456789012345678901234567890"),
        .init(
            code: "E108", meaning: "a number that runs into a word\n  A number takes a unit: 5 miles, 5%, 5 million.",
            example: "items | take 5abc"),
        .init(code: "E109", meaning: "something else should stand there", example: "items | take | links"),
        .init(code: "E110", meaning: "a stage should follow '|'", example: "items | (text)"),
        .init(
            code: "E111", meaning: "'=' gives a name a value, in 'let', 'param' and 'def' only; '==' compares",
            example: "sections | where level = 2"),
        .init(
            code: "E112", meaning: "one comparison after another; join them with 'and', or use 'between'",
            example: "print 1 < 2 < 3"),
        .init(code: "E113", meaning: "a word of the language can't be a name", example: "let in = 3"),
        .init(
            code: "E114", meaning: "a pipeline stands alone in a call, or in parentheses of its own",
            example: "print percentile([1, 2] | take 1, 90)"),
        .init(code: "E115", meaning: "it is nested too deeply", example: ""),
        .init(code: "E116", meaning: "the script ends too early", example: ""),
        .init(code: "E117", meaning: "'|' is missing before a stage", example: "items where depth == 1"),
        .init(code: "E118", meaning: "a stage wants rows: a relation and '|' before it", example: "select text"),
        .init(code: "E119", meaning: "no unit of that name", example: "print 12 furlongs"),
        .init(code: "E120", meaning: "no such day, month, week or quarter", example: "print 2024-02-30"),
        .init(code: "E201", meaning: "no such name", example: "print nothing"),
        .init(
            code: "E202", meaning: "these nodes have no such field; ':fields RELATION' has those there are",
            example: "items | where lable == 'a'"),
        .init(
            code: "E203",
            meaning:
                "these rows have no such column\n  After 'select', 'summarize' and 'count' only the columns made there are left.",
            example: "items | summarize count() as n | where m > 1"),
        .init(
            code: "E204", meaning: "no such stage; ':help stages' has those there are",
            example: "items | were text has 'a'"),
        .init(
            code: "E205", meaning: "no such function; ':help functions' has those there are", example: "print cout([1])"
        ),
        .init(code: "E206", meaning: "a value of that kind has no fields", example: "print 'a'.b"),
        .init(
            code: "E207",
            meaning:
                "such nodes are never inside the others\n  The one around a node goes by the singular: 'link.sentence'.",
            example: "links | where any(sentences)"),
        .init(
            code: "E208", meaning: "such a node is never around the others; the plural goes down",
            example: "docs | section"),
        .init(
            code: "E209",
            meaning:
                "these rows have no node, so nothing is inside or around them\n  'docs.items' are those of all documents.",
            example: "items | summarize count() | links"),
        .init(code: "E210", meaning: "the name is taken", example: "let items = 3"),
        .init(code: "E211", meaning: "two columns of one name", example: "items | select text as a, label as a"),
        .init(code: "E212", meaning: "two parameters of one name", example: "def f(a, a) = a"),
        .init(code: "E213", meaning: "two keys of one name", example: "print {a: 1, a: 2}"),
        .init(
            code: "E214", meaning: "in 'summarize', a column is a key or in an aggregate: first(x), list(x), sum(x)",
            example: "items | summarize label by section"),
        .init(code: "E215", meaning: "there is no result yet for 'it' to be", example: "print it"),
        .init(
            code: "E216", meaning: "the name is of the rows around; name those: '… as a', then 'a.name'",
            example: "sections | where any(items | where text == heading)"),
        .init(
            code: "E217", meaning: "the function wants the row's node, and these rows have none",
            example: "items | summarize count() | select next()"),
        .init(code: "W201", meaning: "the column hides a 'let' of its name", example: ""),
        .init(code: "E301", meaning: "the operator can't be between such values", example: "print 'a' * 2"),
        .init(code: "E302", meaning: "it wants another kind of value", example: "print round('a')"),
        .init(
            code: "E303", meaning: "unlike units can't be added\n  'summarize sum(value) by unit' keeps them apart.",
            example: "print $1 + 2 miles"),
        .init(
            code: "E304",
            meaning: "a list can't be to the left of a text test; 'any(list | where value has …)' asks it of each",
            example: "print ['a'] has 'a'"),
        .init(code: "E305", meaning: "the result is too large", example: ""),
        .init(code: "E306", meaning: "a pattern made from text can't be read", example: ""),
        .init(code: "E307", meaning: "a pattern takes too long on some text", example: ""),
        .init(code: "E308", meaning: "it wants another value", example: ""),
        .init(
            code: "E311", meaning: "values of these kinds are never equal, and none is before the other",
            example: "items | where text == 3"),
        .init(code: "E312", meaning: "too few or too many arguments", example: "print round()"),
        .init(
            code: "E313", meaning: "'count()' without a list counts rows, in 'summarize' only",
            example: "items | where count() > 1"),
        .init(
            code: "E314",
            meaning:
                "it makes one value of a list\n  'avg(docs.money.value)' has one, 'avg(value)' in a row only one value.",
            example: "items | where avg(line) > 1"),
        .init(code: "E315", meaning: "only rows and lists can be piped", example: "'a' | take 1"),
        .init(code: "E316", meaning: "the 'def' gives no rows, and can't be a stage", example: ""),
        .init(code: "E317", meaning: "a whole number is wanted, 0 or more", example: "items | take -1"),
        .init(code: "N301", meaning: "values in unlike units were not compared; their rows were left out", example: ""),
        .init(code: "E401", meaning: "a 'param' without a value; give it with --set", example: "param least"),
        .init(code: "E402", meaning: "a file can't be opened", example: ""),
        .init(code: "E403", meaning: "a script imports itself", example: ""),
        .init(code: "E404", meaning: "an 'assert' was not true", example: "assert 1 > 2, 'no'"),
        .init(code: "E405", meaning: "no open document has such a place", example: ""),
        .init(code: "E501", meaning: "the query is too large once its 'def's are put in", example: ""),
        .init(code: "E502", meaning: "the query makes too many rows", example: ""),
        .init(code: "E901", meaning: "that is not there yet", example: ""),
    ]
}
