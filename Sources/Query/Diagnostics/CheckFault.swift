/// What is wrong with a query in ways that are no matter of form or names.
enum CheckFault: Fault {
    /// `items | where text == 3`: values of these kinds are never equal, and none is before the other.
    case incomparable(OperationError.Kind, OperationError.Kind)
    /// `print round()`: a function with its parameters, how many arguments it was given.
    case argumentCount(String, parameters: [String], given: Int)
    /// `items | where count() > 1`
    case countOutsideSummarize
    /// `items | where avg(line) > 1`: an aggregate's name, what it was given, and what could be meant.
    case aggregateWantsList(String, OperationError.Kind, example: String?)
    /// `'a' | take 1`: a value that is no list.
    case notRows(OperationError.Kind)
    /// `def f(x) = 1`, then `items | f()`: what a stage's `def` gives.
    case stageGivesNoRows(String, OperationError.Kind)
    /// `items | save "a.csv"`
    case notAvailable(String)
    /// `items | take -1`: what wants a whole number from 0.
    case notACount(String)
    /// Calls of `def`s that call others, many times over.
    case tooLarge
    /// `param least`, without `--set least=…`
    case unsetParam(String)
    /// `open "x.md"`, where there is none: the path and why.
    case cannotOpen(String, why: String)
    /// `import "a.docent"`, which imports itself.
    case importsItself(String)
    /// `assert 1 > 2, "no"`: its words.
    case assertion(String)
    /// `items | expand [1, 2] as n | expand [1, 2] as m`, again and again.
    case tooManyRows
    /// `at 99999:1`
    case noPlace(String)

    var code: String {
        switch self {
        case .incomparable: "E311"
        case .argumentCount: "E312"
        case .countOutsideSummarize: "E313"
        case .aggregateWantsList: "E314"
        case .notRows: "E315"
        case .stageGivesNoRows: "E316"
        case .notACount: "E317"
        case .unsetParam: "E401"
        case .cannotOpen: "E402"
        case .importsItself: "E403"
        case .assertion: "E404"
        case .noPlace: "E405"
        case .tooLarge: "E501"
        case .tooManyRows: "E502"
        case .notAvailable: "E901"
        }
    }

    var blame: FaultBlame {
        switch self {
        case .cannotOpen: .file
        case .tooLarge, .tooManyRows: .limit
        default: .query
        }
    }
}
