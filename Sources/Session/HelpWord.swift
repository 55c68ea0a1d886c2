/// A word that people meet in the program, its messages and its pages, and that no other definition explains.
struct HelpWord: Sendable {
    /// The word, and others for the same.
    let names: [String]
    let help: String
    /// A statement that shows it, or none.
    let example: String

    init(_ names: String..., help: String, example: String = "") {
        self.names = names
        self.help = help
        self.example = example
    }

    /// `place, places` and what it means.
    var text: String {
        let lines = help.replacing("\n", with: "\n  ")
        return "\(names[0])\n  \(lines)" + (example.isEmpty ? "" : "\n  Example: \(example)")
    }

    static let all = rows + kinds + statements + places + signs

    private static let rows: [HelpWord] = [
        HelpWord(
            "query", "queries", "pipeline", "pipelines",
            help: "A relation, then stages, each after '|'. It reads from left to right, and its result is rows.",
            example: "items | where any(money) | count"),
        HelpWord(
            "relation",
            help: "One kind of thing that documents have: items, links, money … ':help relations' lists them.",
            example: "links"),
        HelpWord(
            "stage", help: "One step of a query, after '|': it takes rows and gives rows. ':help stages' lists them.",
            example: "links | take 3"),
        HelpWord(
            "field",
            help: "What is known about a node, such as the 'label' of an item. ':fields items' lists those of items.",
            example: "items | select label, at"),
        HelpWord(
            "column", "columns",
            help: "A value with a name that each row has, made by 'select', 'with', 'count' or 'summarize'.",
            example: "links | count by host | where count > 1"),
        HelpWord(
            "node", "nodes",
            help:
                "A part of a document: an item, a link, a sentence. It has fields, a place, and nodes inside and around it.",
            example: "items | select label, section.heading, count(links) as links"),
        HelpWord(
            "container", "containers",
            help:
                "The node around another: the 'section' of an item is the section it is in. The plural, 'items', goes inside.",
            example: "money | select value, section.heading"),
        HelpWord(
            "this", help: "The row's own node.",
            example: "sections | select heading, count(docs.items where section == this) as items"),
        HelpWord(
            "aggregate", "aggregates",
            help:
                "A function that makes one value of many: count, sum, avg, min, max, list … ':help functions' lists them.",
            example: "money | summarize count(), sum(value) as total by unit"),
        HelpWord(
            "group", "groups", "key",
            help: "The rows that have the same values in the keys. 'by' makes them in 'count' and 'summarize',\n"
                + "'per' in 'take', 'top', 'with' and the like.",
            example: "links | count by host"),
        HelpWord(
            "condition", "conditions",
            help: "Something that is true or false of a row, such as 'where' needs. See ':help operators'.",
            example: "money | where value > $1 million and bound is not null"),
        HelpWord(
            "result", "results", help: "What the last query gave. 'it' stands for it, and ':last' shows it again.",
            example: "it | count"),
    ]

    private static let kinds: [HelpWord] = [
        HelpWord(
            "number", "numbers", help: "A number without a unit, exact to 38 digits: 12, 1_000, 1.5, 1.1 million.",
            example: "print 1.1 million + 1"),
        HelpWord(
            "quantity", "quantities", "amount", "amounts",
            help: "A number with its unit: $65 million, 15%, 500 miles. ':help units' lists the units.",
            example: "print convert(500 miles, \"km\")"),
        HelpWord(
            "text", "texts", "string", "strings",
            help:
                "Letters in quotes. Double quotes evaluate what is in braces, \"with {1 + 1}\"; single quotes take it 'as it is'.",
            example: "print \"{1 + 1} and 'quotes'\""),
        HelpWord(
            "truth", "truths", "boolean",
            help: "true or false, the value of a condition. Where there is no answer, it is null.",
            example: "items | select any(money) as paid"),
        HelpWord(
            "pattern", "patterns", "regex", help: "A regular expression between slashes; 'i' after it ignores case.",
            example: "items | where text matches /us(a|aid)/i"),
        HelpWord(
            "record", "records",
            help: "Names with values: {name: \"x\", least: 3}. A document's front matter, 'meta', is one.",
            example: "docs | select meta"),
        HelpWord(
            "range", "ranges", help: "From one value to another, both included.", example: "print 2022 in 2021..2024"),
        HelpWord(
            "date",
            help: "A span of days: a day, week, month, quarter, year …: 2024-11-15, 2024-11, 2024-Q3, FY2024.\n"
                + "'<' is true where the left one ends before the right one begins; 'in', where it lies within the right one.",
            example: "print 2024-11-15 in 2024"),
        HelpWord(
            "duration", help: "A length of time: 3 years, 90 days.", example: "print 2024-11-15 + 90 days"),
        HelpWord(
            "value", help: "What a field, a column or an expression has. ':help values' says how values are written.",
            example: "print 15% * $2 billion"),
    ]

    private static let statements: [HelpWord] = [
        HelpWord(
            "statement", "statements",
            help:
                "A query, or a line that begins with let, def, param, import, print or assert. ';' divides two on a line.",
            example: "let heads = sections | where heading is not null"),
        HelpWord(
            "script", "scripts",
            help: "A file of statements, checked as a whole before it runs: 'docent run FILE', or ':run FILE'.\n"
                + "':save FILE' writes this session's queries as one."),
        HelpWord(
            "parameter", "parameters",
            help:
                "A name in the parentheses of a 'def'. A script's own is a 'param', which '--set NAME=VALUE' changes.",
            example: "def share(part, whole) = round(100 * part / whole)"),
        HelpWord("tour", "tours", help: "A lesson that you read and try, step by step. ':tour' lists them."),
        HelpWord(
            "drawing", "drawings", help: "What 'bars', 'histogram' and 'timeline' make; 'save \"x.svg\"' keeps it.",
            example: "links | count by host | bars count by host"),
        HelpWord(
            "receipt", "receipts",
            help: "The place and the very bytes that a row was made from. '--receipts' adds one to each row of JSON,\n"
                + "and 'docent verify RESULT DOCUMENT…' says whether they are still there."),
    ]

    private static let places: [HelpWord] = [
        HelpWord(
            "place", "places",
            help:
                "Where something is: path:line:column, as in the field 'at'. ':at 18:30' shows what is there.",
            example: "money | select value, at"),
        HelpWord(
            "span", "spans",
            help:
                "The bytes of the file that a node takes up: from 'start' to 'end', exclusive. A date is a span, too, of days.",
            example: "items | select start, end"),
        HelpWord(
            "document", "documents",
            help: "An open file. ':docs' lists the open ones, ':open PATH' opens more; in a query they are 'docs'.",
            example: "docs | select name, title, date"),
    ]

    private static let signs: [HelpWord] = [
        HelpWord(
            "+", "-", "*", "/",
            help: "Adds, subtracts, multiplies and divides; '+' joins texts, too. 'mod' is the remainder.",
            example: "print 15% * $2 billion + $1 million"),
        HelpWord("..", help: "A range, both ends included.", example: "print 2022 in 2021..2024"),
        HelpWord(
            "[]", "[", "]", help: "A list; after a value, one of its elements, counted from 1.",
            example: "print [3, 5, 8][2]"),
        HelpWord(
            "{}", "{", "}", help: "A record; in double quotes, an expression inside a text.",
            example: "print {name: \"x\"}"),
        HelpWord(
            "()", "(", ")",
            help: "They keep together what belongs together; after a function's name, they hold its arguments.",
            example: "print (1 + 2) * 3"),
        HelpWord(".", help: "A field of what is before it.", example: "money | select section.heading"),
        HelpWord(
            "#", "comment", help: "A comment, to the end of the line.", example: "items | count # how many"),
        HelpWord(";", help: "Separates two statements on one line.", example: "print 1; print 2"),
        HelpWord(
            "=", help: "Gives a name a value, in 'let', 'param' and 'def'. '==' compares.", example: "let least = 3"),
        HelpWord(
            "$", "%", help: "A unit next to its number: $5 million, 15%. ':help units' lists the units.",
            example: "print 15% * $2 billion"),
        HelpWord(
            "\"", "'", help: "Quotes around a text. Double quotes evaluate what is in braces.",
            example: "print \"{1 + 1}\""),
        HelpWord(":", help: "Begins a command (':help commands'); in a record, it comes between a name and its value."),
        HelpWord(
            "!", "program", "programs",
            help:
                "As the last stage, hands the rows to a program's standard input: '| !sort -u | head'. The command goes to the end of the line. In the format of ':set format', tsv by default. ':pipe COMMAND' does it with the last result, ':!COMMAND' runs a command by itself. Scripts and tours may run none, unless '--allow-run' is given."
        ),
        HelpWord("?", help: "Short for ':help': '?items'."),
    ]
}
