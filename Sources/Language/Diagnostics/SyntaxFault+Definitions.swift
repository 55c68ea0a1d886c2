extension SyntaxFault {
    /// What each kind means.
    package static let definitions: [FaultDefinition] = [
        .init("E101", "a character that means nothing there", program: "items & links"),
        .init(
            "E102", "a text without its closing quote", advice: "Texts end on their line; '\\n' is a line break.",
            program: "print \"a"),
        .init(
            "E103", "an escape that there is not", advice: #"There are \n \t \" \\ \{ \} and \u{…}."#,
            program: #"print "\q""#),
        .init("E104", "a pattern without its closing '/'", program: "items | where text matches /a"),
        .init("E105", "a pattern flag that there is not; 'i' ignores case", program: "items | where text matches /a/x"),
        .init("E106", "a pattern that can't be read", program: "items | where text matches /(/"),
        .init(
            "E107", "a number of more than 38 digits",
            program: "print 123456789012345678901234567890123456789012345678901234567890"),
        .init(
            "E108", "a number that runs into a word", advice: "A number takes a unit: 5 miles, 5%, 5 million.",
            program: "items | take 5abc"),
        .init("E109", "something else should stand there", program: "items | take | links"),
        .init("E110", "a stage should follow '|'", program: "items | (text)"),
        .init(
            "E111", "'=' gives a name a value, in 'let', 'param' and 'def' only; '==' compares",
            program: "sections | where level = 2"),
        .init(
            "E112", "one comparison after another; join them with 'and', or use 'between'", program: "print 1 < 2 < 3"),
        .init("E113", "a word of the language can't be a name", program: "let in = 3"),
        .init(
            "E114", "a pipeline stands alone in a call, or in parentheses of its own",
            program: "print percentile([1, 2] | take 1, 90)"),
        .init(
            "E115", "it is nested too deeply",
            program: "print " + String(repeating: "(", count: 101) + "1" + String(repeating: ")", count: 101)),
        .init("E116", "the script ends too early", program: "items | where (text"),
        .init("E117", "'|' is missing before a stage", program: "items where depth == 1"),
        .init("E118", "a stage wants rows: a relation and '|' before it", program: "select text"),
        .init("E119", "no unit of that name", program: "print 12 furlongs"),
        .init("E120", "no such day, month, week or quarter", program: "print 2024-02-30"),
        .init(
            "E121", "a number with commas in it", advice: "Write '100_000_000', or '100 million'.",
            program: "money | where value > $100,000,000"),
        .init("E122", "a ',' is missing between columns or keys", program: "items | select text label"),
        .init(
            "E123", "what a function works on stands in parentheses", program: "money | summarize sum value"),
        .init("E124", "a text stands in quotes", program: "items | where text has black hawk"),
        .init(
            "E125", "a question in plain words",
            advice: "A query begins with a relation; 'search' looks for words in it.",
            program: "who pays for police"),
    ]
}
