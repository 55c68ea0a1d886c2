/// What is wrong with the form of a script.
enum SyntaxFault: Fault {
    /// `items & links`
    case unknownCharacter(String)
    /// `print "a`
    case unclosedText
    /// `print "\q"`
    case unknownEscape(String)
    /// `items | where text matches /a`
    case unclosedPattern
    /// `items | where text matches /a/x`
    case unknownPatternFlag(String)
    /// `items | where text matches /(/`: what PCRE2 says of it.
    case wrongPattern(String)
    /// `print 123456789012345678901234567890123456789012345678901234567890`
    case numberTooLong
    /// `items | take 5abc`
    case numberRunsIntoWord(String)
    /// `items | take | links`: what should stand there, and what does.
    case expected(String, found: String)
    /// `items | (text)`
    case expectedStage(found: String)
    /// `items where depth == 1`: a stage's name where `|` is missing before it.
    case missingPipe(String)
    /// `select text`: a stage that nothing comes before.
    case stageWithoutRows(String)
    /// `print 12 furlongs`
    case unknownUnit(String)
    /// `print 2024-02-30`
    case noSuchDate(String)
    /// `items | where level = 2`
    case assignmentInExpression
    /// `print 1 < 2 < 3`
    case comparisonOfComparison
    /// `let in = 3`
    case reservedName(String)
    /// `print join(items | take 1, "a")`
    case pipelineAmongArguments
    /// `print ((((1))))`, a hundred times over.
    case tooDeep
    /// `items | where (text`, in a script that goes no further.
    case incomplete(String)

    var code: String {
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
        }
    }
}
