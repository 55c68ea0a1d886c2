extension SyntaxFault {
    package var message: String {
        switch self {
        case .unknownCharacter(let text): "'\(text)' means nothing here"
        case .unclosedText: "the text has no closing quote on its line"
        case .unknownEscape(let text): "no escape '\(text)'"
        case .unclosedPattern: "the pattern has no closing '/' on its line"
        case .unknownPatternFlag(let flag): "no pattern flag '\(flag)'"
        case .wrongPattern(let words): "the pattern can't be read: \(words)"
        case .numberTooLong: "a number has at most 38 digits"
        case .numberRunsIntoWord(let text): "'\(text)' is neither a number nor a name"
        case .expected(let what, let found): "expected \(what.words), not \(found.words)"
        case .expectedStage(let found): "expected a stage after '|', not \(found.words)"
        case .missingPipe(let stage): "the stage '\(stage)' stands after '|'"
        case .stageWithoutRows(let stage, _): "'\(stage)' is a stage, and nothing comes before it"
        case .unknownUnit(let word, _): "no unit '\(word)'"
        case .noSuchDate(let text): "there is no '\(text)' in the calendar"
        case .assignmentInExpression: "'=' gives a name a value, in 'let', 'param' and 'def' only"
        case .comparisonOfComparison: "comparisons don't follow one another"
        case .reservedName(let name): "'\(name)' is a word of the language and can't be a name"
        case .pipelineAmongArguments: "a pipeline stands alone in a call, or in parentheses of its own"
        case .tooDeep: "this is nested too deeply"
        case .groupedNumber: "numbers have no commas"
        case .missingComma(let name): "a ',' is missing before '\(name)'"
        case .missingParentheses(let function, _): "what '\(function)' works on stands in parentheses"
        case .missingQuotes: "a text stands in quotes"
        case .plainWords: "a query begins with a relation: 'money', 'sentences', 'sections' …"
        case .incomplete(let what): "the query ends where \(what.words) should follow"
        }
    }

    package var hint: String {
        switch self {
        case .unknownCharacter(let text): SyntaxFault.hint(forCharacter: text)
        case .unclosedText: "texts end on their line; '\\n' is a line break"
        case .unknownEscape: "there are \\n \\t \\\" \\\\ \\{ \\} and \\u{…}"
        case .unknownPatternFlag: "'i' ignores case"
        case .numberRunsIntoWord: "a number takes a unit: 5 miles, 5%, 5 million"
        case .missingPipe(let stage): "write '| \(stage)'"
        case .stageWithoutRows(let stage, let relation): "begin with a relation: '\(relation) | \(stage) …'"
        case .noSuchDate: "a difference has spaces: '2024 - 11'"
        case .assignmentInExpression: "'==' compares"
        case .unknownUnit(_, let nearest?): "did you mean '\(nearest)'?"
        case .groupedNumber(let number): "write '\(number)', or a word: '$5 million'"
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
        case "$", "€", "£", "¥": "the number follows at once: '\(text)5 million'"
        case "“", "”", "„", "‘", "’": "texts are in straight quotes: \"…\" or '…'"
        case "&": "write 'and'"
        case "!": "write 'not', or '!=' to compare"
        case "–", "—", "−": "write '-'"
        case "≥": "write '>='"
        case "≤": "write '<='"
        case "≠": "write '!='"
        case "×": "write '*'"
        case "%": "'%' follows its number at once; 'mod' is the remainder"
        default: ""
        }
    }
}
