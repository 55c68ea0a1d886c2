/// What is wrong with the form of a script.
package enum SyntaxFault: Fault {
    case unknownCharacter(String)
    /// Whether an expression in it is open, too.
    case unclosedText(inExpression: Bool = false)
    case unknownEscape(String)
    case unclosedPattern
    case unknownPatternFlag(String)
    /// What PCRE2 says of a pattern.
    case wrongPattern(String)
    case numberTooLong
    case numberRunsIntoWord(String)
    /// What should stand there, and what does.
    case expected(Expected, found: Found)
    case expectedStage(found: Found)
    /// A stage's name where `|` is missing before it.
    case missingPipe(String)
    /// A stage that nothing comes before, and what could.
    case stageWithoutRows(String, relation: String)
    /// A word where a unit could stand, and the unit that was meant.
    case unknownUnit(String, nearest: String?)
    case noSuchDate(String)
    case assignmentInExpression
    case comparisonOfComparison
    case reservedName(String)
    case pipelineAmongArguments
    case tooDeep
    /// The number as it should be written.
    case groupedNumber(String)
    /// A name where `,` is missing before it.
    case missingComma(String)
    /// A function's name and what follows it.
    case missingParentheses(String, argument: String)
    /// The first word of a text that has no quotes.
    case missingQuotes(String)
    /// Words of plain language, and a query that may be meant.
    case plainWords(meant: String)
    /// What should stand where something is written as another language has it; nothing, where it is to be left out.
    case habit(meant: String)
    /// What should follow the script's end.
    case incomplete(Expected)

    package var code: String {
        switch self {
        case .unknownCharacter: "E101"
        case .unclosedText: "E102"
        case .unknownEscape: "E103"
        case .unclosedPattern: "E104"
        case .unknownPatternFlag: "E105"
        case .wrongPattern: "E106"
        case .numberTooLong: "E107"
        case .numberRunsIntoWord: "E108"
        case .expected: "E109"
        case .expectedStage: "E110"
        case .assignmentInExpression: "E111"
        case .comparisonOfComparison: "E112"
        case .reservedName: "E113"
        case .pipelineAmongArguments: "E114"
        case .tooDeep: "E115"
        case .incomplete: "E116"
        case .missingPipe: "E117"
        case .stageWithoutRows: "E118"
        case .unknownUnit: "E119"
        case .noSuchDate: "E120"
        case .groupedNumber: "E121"
        case .missingComma: "E122"
        case .missingParentheses: "E123"
        case .missingQuotes: "E124"
        case .plainWords: "E125"
        case .habit: "E126"
        }
    }
}

extension SyntaxFault {
    package var message: String {
        switch self {
        case .unknownCharacter(let text): "'\(text)' means nothing here"
        case .unclosedText: "the text has no closing quote on its line"
        case .unknownEscape(let text): "unknown escape '\(text)'"
        case .unclosedPattern: "the pattern has no closing '/' on its line"
        case .unknownPatternFlag(let flag): "unknown pattern flag '\(flag)'"
        case .wrongPattern(let words): "the pattern can't be read: \(words)"
        case .numberTooLong: "a number has at most 38 digits"
        case .numberRunsIntoWord(let text): "'\(text)' is neither a number nor a name"
        case .expected(let what, let found): "expected \(what.words), not \(found.words)"
        case .expectedStage(let found): "expected a stage after '|', not \(found.words)"
        case .missingPipe(let stage): "'|' is missing before the stage '\(stage)'"
        case .stageWithoutRows(let stage, _): "'\(stage)' is a stage, but nothing comes before it"
        case .unknownUnit(let word, _): "unknown unit '\(word)'"
        case .noSuchDate(let text): "'\(text)' is not in the calendar"
        case .assignmentInExpression: "'=' gives a name a value, in 'let', 'param' and 'def' only"
        case .comparisonOfComparison: "comparisons can't be chained"
        case .reservedName(let name): "'\(name)' is a word of the language and can't be a name"
        case .pipelineAmongArguments: "a pipeline must be the only argument, or in parentheses of its own"
        case .tooDeep: "this is nested too deeply"
        case .groupedNumber: "numbers are written without commas"
        case .missingComma(let name): "a ',' is missing before '\(name)'"
        case .missingParentheses(let function, _): "the argument of '\(function)' goes in parentheses"
        case .missingQuotes: "a text goes in quotes"
        case .plainWords: "a query begins with a relation: 'money', 'sentences', 'sections' …"
        case .habit(""): "this is not needed here"
        case .habit: "Docent writes this differently"
        case .incomplete(let what): "the query ends where \(what.words) is expected"
        }
    }

    package var replacement: String? {
        switch self {
        case .missingPipe(let stage): "| \(stage)"
        case .assignmentInExpression: "=="
        case .unknownUnit(_, let nearest?): nearest
        case .groupedNumber(let number): number
        case .habit(let meant): meant
        default: nil
        }
    }

    package var hint: String {
        switch self {
        case .unknownCharacter(let text): SyntaxFault.hint(forCharacter: text)
        case .unclosedText(inExpression: true): "'{' begins an expression, which '}' ends; '\\{' is a brace"
        case .unclosedText: "a text must end on its line; '\\n' is a line break"
        case .unknownEscape: "write \\n \\t \\\" \\\\ \\{ \\} and \\u{…}"
        case .unknownPatternFlag: "the only flag is 'i', which ignores case"
        case .numberRunsIntoWord: "a number may have a unit: 5 miles, 5%, 5 million"
        case .missingPipe(let stage): "write '| \(stage)'"
        case .stageWithoutRows(let stage, let relation): "begin with a relation: '\(relation) | \(stage) …'"
        case .noSuchDate: "to subtract, add spaces: '2024 - 11'"
        case .assignmentInExpression: "'==' compares"
        case .unknownUnit(_, let nearest?): "did you mean '\(nearest)'?"
        case .groupedNumber(let number): "write '\(number)', or a word: '$5 million'"
        case .habit(""): "leave it out"
        case .habit(let meant): "write '\(meant)'"
        case .plainWords(let meant): "did you mean '\(meant)'?"
        case .missingParentheses(let function, let argument): "write '\(function)(\(argument))'"
        case .missingQuotes(let word): "write '\"\(word) …\"'"
        case .expected(let what, let found): SyntaxHint(expected: what, found: found)?.words ?? ""
        case .expectedStage(let found): SyntaxHint(expected: .stage, found: found)?.words ?? ""
        case .incomplete(.keyword(.by)): SyntaxHint.topBy.words
        case .comparisonOfComparison: "join them with 'and', or use 'between'"
        default: ""
        }
    }

    private static func hint(forCharacter text: String) -> String {
        switch text {
        case "$", "€", "£", "¥": "the number comes right after it: '\(text)5 million'"
        case "“", "”", "„", "‘", "’": "write straight quotes: \"…\" or '…'"
        case "&": "write 'and'"
        case "!": "write 'not', or '!=' to compare"
        case "–", "—", "−": "write '-'"
        case "≥": "write '>='"
        case "≤": "write '<='"
        case "≠": "write '!='"
        case "×": "write '*'"
        case "%": "'%' comes right after its number; 'mod' is the remainder"
        default: ""
        }
    }
}

extension SyntaxFault {
    /// What each kind means.
    package static let definitions: [FaultDefinition] = [
        .init("E101", "a character that means nothing there", program: "items & links"),
        .init(
            "E102", "a text without its closing quote", advice: "A text must end on its line; '\\n' is a line break.",
            program: "print \"a"),
        .init(
            "E103", "an unknown escape", advice: #"The escapes are \n \t \" \\ \{ \} and \u{…}."#,
            program: #"print "\q""#),
        .init("E104", "a pattern without its closing '/'", program: "items | where text matches /a"),
        .init(
            "E105", "an unknown pattern flag; the only one is 'i', which ignores case",
            program: "items | where text matches /a/x"),
        .init("E106", "a pattern that can't be read", program: "items | where text matches /(/"),
        .init(
            "E107", "a number of more than 38 digits",
            program: "print 123456789012345678901234567890123456789012345678901234567890"),
        .init(
            "E108", "a number that runs into a word", advice: "A number may have a unit: 5 miles, 5%, 5 million.",
            program: "items | take 5abc"),
        .init("E109", "something else is expected there", program: "items | take | links"),
        .init("E110", "a stage should follow '|'", program: "items | (text)"),
        .init(
            "E111", "'=' gives a name a value, in 'let', 'param' and 'def' only; '==' compares",
            program: "sections | where level = 2"),
        .init(
            "E112", "comparisons can't be chained; join them with 'and', or use 'between'", program: "print 1 < 2 < 3"),
        .init("E113", "a word of the language can't be a name", program: "let in = 3"),
        .init(
            "E114", "a pipeline must be the only argument, or in parentheses of its own",
            program: "print percentile([1, 2] | take 1, 90)"),
        .init(
            "E115", "the query is nested too deeply",
            program: "print " + String(repeating: "(", count: 101) + "1" + String(repeating: ")", count: 101)),
        .init("E116", "the script ends too early", program: "items | where (text"),
        .init("E117", "'|' is missing before a stage", program: "items where depth == 1"),
        .init("E118", "a stage needs rows: a relation and '|' before it", program: "select text"),
        .init("E119", "an unknown unit", program: "print 12 furlongs"),
        .init("E120", "no such day, month, week or quarter", program: "print 2024-02-30"),
        .init(
            "E121", "a number with commas in it", advice: "Write '100_000_000', or '100 million'.",
            program: "money | where value > $100,000,000"),
        .init("E122", "a ',' is missing between columns or keys", program: "items | select text label"),
        .init(
            "E123", "a function's argument goes in parentheses", program: "money | summarize sum value"),
        .init("E124", "a text goes in quotes", program: "items | where text has black hawk"),
        .init(
            "E125", "a question in plain words",
            advice: "A query begins with a relation; 'search' looks for words in it.",
            program: "who pays for police"),
        .init(
            "E126", "something is written as in another language: SQL, jq, Python, Dataview",
            advice: "As far as it can be guessed, the message says what to write at the marked place.",
            program: "items | where text LIKE '%USAID%'"),
    ]
}
