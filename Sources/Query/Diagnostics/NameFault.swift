/// What is wrong with a name.
enum NameFault: Fault {
    /// `print nothing`
    case unknownName(String, nearest: String?)
    /// `items | where lable == "a"`: on the nodes of a relation.
    case unknownField(String, on: String, nearest: String?)
    /// `items | summarize count() as n | where m > 1`
    case unknownColumn(String, nearest: String?)
    /// `items | were text has "a"`
    case unknownStage(String, nearest: String?)
    /// `print cout([1])`
    case unknownFunction(String, nearest: String?)
    /// `print 'a'.b`: a value that has no fields; which.
    case noFields(String, of: String)
    /// `links | where any(sentences)`: the inner and the outer relation.
    case cannotBeInside(String, of: String, up: String?)
    /// `docs | section`: rows of these have no container of that kind.
    case cannotBeAround(String, of: String, down: String)
    /// `items | summarize count() | links`: a relation's or container's name, where rows have no node.
    case noNode(String)
    /// `items | summarize count() | select next()`: a function that wants the row's node.
    case noNodeForFunction(String)
    /// `let items = 3`: what the name is.
    case taken(String, by: String)
    /// `items | select text as a, label as a`
    case repeatedColumn(String)
    /// `def f(a, a) = a`
    case repeatedParameter(String)
    /// `print {a: 1, a: 2}`
    case repeatedKey(String)
    /// `items | summarize label by section`: neither a key nor in an aggregate.
    case notAKey(String)
    /// `sections | where any(items | where text == heading)`: the rows around have it.
    case onlyAround(String)
    /// `print it`, before there is a result.
    case noResult
    /// `let least = 1`, then `items | with depth as least`
    case hidesName(String)

    var code: String {
        switch self {
        case .unknownName: "E201"
        case .unknownField: "E202"
        case .unknownColumn: "E203"
        case .unknownStage: "E204"
        case .unknownFunction: "E205"
        case .noFields: "E206"
        case .cannotBeInside: "E207"
        case .cannotBeAround: "E208"
        case .noNode: "E209"
        case .noNodeForFunction: "E217"
        case .taken: "E210"
        case .repeatedColumn: "E211"
        case .repeatedParameter: "E212"
        case .repeatedKey: "E213"
        case .notAKey: "E214"
        case .noResult: "E215"
        case .onlyAround: "E216"
        case .hidesName: "W201"
        }
    }
}
