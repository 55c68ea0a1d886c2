extension SyntaxHint {
    package var words: String {
        switch self {
        case .operatorEndsLine(let sign): "a line that goes on ends with its '\(sign.rawValue)'"
        case .groups: "'count by …' and 'summarize … by …' make groups"
        case .groupsByBy: "groups come with 'by'"
        case .definitionParentheses: "a 'def' has parentheses, 'def f() = …'; 'let' names a value"
        case .stageAfterPipe: "a stage follows '|': 'items | where …'"
        case .pipelineInParentheses: "a pipeline in an expression stands in parentheses"
        case .keysFollowSort: "keys follow 'sort' at once: 'sort text'"
        case .descendingAfterKey: "'desc' stands after its key: 'sort text desc'"
        case .searchedBefore: "what is searched stands before it: 'text has …'"
        case .comparedBefore: "what is compared stands before it: 'value > …'"
        case .signInQuotes: "what stands in the text itself is in quotes: bound == \">\""
        case .yearFirst: "a date begins with its year: '2025-12-31'"
        case .aggregateByKey: "'summarize count() by section'"
        case .topBy: "'top 3 by value'"
        case .nearWithinWords: "'near \"by\" within 3 words before'"
        case .severalColumns: "'select' has several columns: 'links | select text, host'"
        case .stageWithoutParentheses: "stages have no parentheses: 'items | count'"
        case .textTests: "'has' looks for words, 'contains' for letters, 'matches' for a pattern"
        case .isNull: "'is' goes with 'null' only; '==' compares"
        case .topIsDescending: "'top' begins with the greatest; 'sort' takes 'desc'"
        case .countWithName: "'summarize count() as n' names its column"
        case .write(let sign): "write '\(sign)'"
        case .ascendingAnyway: "the smallest comes first anyway"
        case .textHas: "'text has \"…\"' looks for words"
        case .whereTextHas: "write 'where text has …'"
        }
    }
}
