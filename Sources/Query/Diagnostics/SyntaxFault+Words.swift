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
        case .incomplete(let what): "the query ends where \(what) should follow"
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
        case .stageWithoutRows(let stage, let relation): "begin with a relation: '\(relation) | \(stage) …'"
        case .noSuchDate: "a difference has spaces: '2024 - 11'"
        case .assignmentInExpression: "'==' compares"
        case .unknownUnit(_, let nearest?): "did you mean '\(nearest)'?"
        case .groupedNumber(let number): "write '\(number)', or a word: '$5 million'"
        case .plainWords(let meant): "did you mean '\(meant)'?"
        case .missingParentheses(let function, let argument): "write '\(function)(\(argument))'"
        case .missingQuotes(let word): "write '\"\(word) …\"'"
        case .expected(let what, let found): SyntaxFault.hint(expected: what, found: found)
        case .expectedStage("'has'"), .expectedStage("'contains'"), .expectedStage("'matches'"):
            "write 'where text has …'"
        case .expectedStage("'by'"): "'count by …' and 'summarize … by …' make groups"
        case .incomplete("'by'"): "'top 3 by value'"
        case .comparisonOfComparison: "join them with 'and', or use 'between'"
        default: ""
        }
    }

    private static func hint(expected what: String, found: String) -> String {
        switch (what, found) {
        case ("a value", "'+'"): "a line that goes on ends with its '+'"
        case ("the statement's end", "'by'"), (Parser.pipeOrEnd, "'by'"):
            "'count by …' and 'summarize … by …' make groups"
        case ("'('", "'='"): "a 'def' has parentheses, 'def f() = …'; 'let' names a value"
        case ("the statement's end", _) where found.dropFirst().first.map { $0.isLetter || $0.isNumber } == true:
            "a stage follows '|': 'items | where …'"
        case ("the statement's end", "'|'"): "a pipeline in an expression stands in parentheses"
        case ("a value", "'by'"): "keys follow 'sort' at once: 'sort text'"
        case ("a value", "'desc'"): "'desc' stands after its key: 'sort text desc'"
        case ("a value", "'has'"), ("a value", "'contains'"), ("a value", "'starts'"), ("a value", "'ends'"),
            ("a value", "'matches'"):
            "what is searched stands before it: 'text has …'"
        case ("a value", "'>'"), ("a value", "'<'"), ("a value", "'>='"), ("a value", "'<='"), ("a value", "'=='"):
            "what is compared stands before it: 'value > …'"
        case (Parser.valueToCompare, _): "what stands in the text itself is in quotes: bound == \">\""
        case ("a field's name after '.'", _) where found.dropFirst().first?.isNumber == true:
            "a date begins with its year: '2025-12-31'"
        case ("an aggregate", _): "'summarize count() by section'"
        case ("'by'", _): "'top 3 by value'"
        case ("'words'", _): "'near \"by\" within 3 words before'"
        case ("the statement's end", "','"): "'select' has several columns: 'links | select text, host'"
        case (Parser.pipeOrEnd, "'('"): "stages have no parentheses: 'items | count'"
        case (Parser.pipeOrEnd, "'like'"), (Parser.pipeOrEnd, "'includes'"), (Parser.pipeOrEnd, "'include'"):
            "'has' looks for words, 'contains' for letters, 'matches' for a pattern"
        case ("'null'", _): "'is' goes with 'null' only; '==' compares"
        case (Parser.pipeOrEnd, "'desc'"): "'top' begins with the greatest; 'sort' takes 'desc'"
        case (Parser.pipeOrEnd, "'as'"): "'summarize count() as n' names its column"
        case (Parser.pipeOrEnd, "'descending'"): "write 'desc'"
        case (Parser.pipeOrEnd, "'ascending'"): "the smallest comes first anyway"
        case (Parser.pipeOrEnd, "'per'"): "groups come with 'by'"
        case (Parser.pipeOrEnd, "'more'"), (Parser.pipeOrEnd, "'greater'"), (Parser.pipeOrEnd, "'over'"),
            (Parser.pipeOrEnd, "'above'"):
            "write '>'"
        case (Parser.pipeOrEnd, "'less'"), (Parser.pipeOrEnd, "'under'"), (Parser.pipeOrEnd, "'below'"): "write '<'"
        case (Parser.pipeOrEnd, "'equals'"), (Parser.pipeOrEnd, "'equal'"): "write '=='"
        case (Parser.pipeOrEnd, "a text"): "'text has \"…\"' looks for words"
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
