extension SyntaxFault {
    var message: String {
        switch self {
        case .unknownCharacter(let text): "'\(text)' means nothing here"
        case .unclosedText: "the text has no closing quote on its line"
        case .unknownEscape(let text): "no escape '\(text)'"
        case .unclosedPattern: "the pattern has no closing '/' on its line"
        case .unknownPatternFlag(let flag): "no pattern flag '\(flag)'"
        case .wrongPattern(let words): "the pattern can't be read: \(words)"
        case .numberTooLong: "a number has at most 38 digits"
        case .numberRunsIntoWord(let text): "'\(text)' is neither a number nor a name"
        case .expected(let what, let found): "expected \(what), not \(found)"
        case .expectedStage(let found): "expected a stage after '|', not \(found)"
        case .missingPipe(let stage): "the stage '\(stage)' stands after '|'"
        case .stageWithoutRows(let stage): "'\(stage)' is a stage, and nothing comes before it"
        case .unknownUnit(let word): "no unit '\(word)'"
        case .noSuchDate(let text): "there is no '\(text)' in the calendar"
        case .assignmentInExpression: "'=' gives a name a value, in 'let', 'param' and 'def' only"
        case .comparisonOfComparison: "comparisons don't follow one another"
        case .reservedName(let name): "'\(name)' is a word of the language and can't be a name"
        case .pipelineAmongArguments: "a pipeline stands alone in a call, or in parentheses of its own"
        case .tooDeep: "this is nested too deeply"
        case .incomplete(let what): "the script ends where \(what) should follow"
        }
    }

    var hint: String {
        switch self {
        case .unknownCharacter(let text): SyntaxFault.hint(forCharacter: text)
        case .unclosedText: "texts end on their line; '\\n' is a line break"
        case .unknownEscape: "there are \\n \\t \\\" \\\\ \\{ \\} and \\u{…}"
        case .unknownPatternFlag: "'i' ignores case"
        case .numberRunsIntoWord: "a number takes a unit: 5 miles, 5%, 5 million"
        case .missingPipe(let stage): "write '| \(stage)'"
        case .stageWithoutRows(let stage): "begin with a relation: 'items | \(stage) …'"
        case .noSuchDate: "a difference has spaces: '2024 - 11'"
        case .assignmentInExpression: "'==' compares"
        case .expected("the statement's end", found: "'|'"): "a pipeline in an expression stands in parentheses"
        case .expected("a value", found: "'by'"): "keys follow 'sort' at once: 'sort text'"
        case .expected(Parser.pipeOrEnd, found: "'desc'"): "'top' begins with the greatest; 'sort' takes 'desc'"
        case .expected(Parser.pipeOrEnd, found: "'as'"): "'summarize count() as n' names its column"
        case .comparisonOfComparison: "join them with 'and', or use 'between'"
        default: ""
        }
    }

    private static func hint(forCharacter text: String) -> String {
        switch text {
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
