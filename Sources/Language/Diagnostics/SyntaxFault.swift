/// What is wrong with the form of a script.
package enum SyntaxFault: Fault {
    case unknownCharacter(String)
    case unclosedText
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
        }
    }
}
