/// What is wrong with a query in ways that are no matter of form or names.
package enum CheckFault: Fault {
    /// Values of these kinds are never equal, and none is before the other.
    case incomparable(OperationError.Kind, OperationError.Kind)
    /// A kind of which none is before another.
    case unordered(OperationError.Kind)
    /// A function with its parameters, how many arguments it was given.
    case argumentCount(String, parameters: [String], given: Int)
    case countOutsideSummarize
    /// An aggregate's name, what it was given, and what could be meant.
    case aggregateWantsList(String, OperationError.Kind, example: String?)
    /// A value that is no list.
    case notRows(OperationError.Kind)
    /// What a stage's `def` gives.
    case stageGivesNoRows(String, OperationError.Kind)
    /// What wants a whole number from 0.
    case notACount(String)
    /// What is wrong with what is to be looked for.
    case wrongSearch(String)
    case nothingToSearch
    case tooLarge
    /// Its name.
    case unsetParam(String)
    /// The path and why.
    case cannotOpen(String, why: String)
    /// The path of a script, and the scripts by way of which.
    case importsItself(String, by: [String])
    /// Its words, and the values that it compares.
    case assertion(String, values: String)
    /// The place, in words.
    case noPlace(String)

    package var code: String {
        switch self {
        case .incomparable: "E311"
        case .argumentCount: "E312"
        case .countOutsideSummarize: "E313"
        case .aggregateWantsList: "E314"
        case .notRows: "E315"
        case .stageGivesNoRows: "E316"
        case .notACount: "E317"
        case .wrongSearch: "E318"
        case .nothingToSearch: "E319"
        case .unordered: "E320"
        case .unsetParam: "E401"
        case .cannotOpen: "E402"
        case .importsItself: "E403"
        case .assertion: "E404"
        case .noPlace: "E405"
        case .tooLarge: "E501"
        }
    }

    package var blame: FaultBlame {
        switch self {
        case .cannotOpen: .file
        case .tooLarge: .limit
        default: .query
        }
    }
}
