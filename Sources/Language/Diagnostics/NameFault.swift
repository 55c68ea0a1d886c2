/// What is wrong with a name.
package enum NameFault: Fault {
    case unknownName(String, nearest: String?)
    /// A name, the relation whose nodes have no such field, and the nearest that they have.
    case unknownField(String, on: String, nearest: String?)
    case unknownColumn(String, nearest: String?)
    case unknownStage(String, nearest: String?)
    case unknownFunction(String, nearest: String?)
    /// A name, and what has no fields.
    case noFields(String, of: String)
    /// The inner and the outer relation.
    case cannotBeInside(String, of: String, up: String?)
    /// Rows of these have no container of that kind.
    case cannotBeAround(String, of: String, down: String)
    /// A relation's or container's name, where rows have no node.
    case noNode(String)
    /// A function that wants the row's node.
    case noNodeForFunction(String)
    /// What the name is.
    case taken(String, by: String)
    case repeatedColumn(String)
    case repeatedParameter(String)
    case repeatedKey(String)
    /// Neither a key nor in an aggregate.
    case notAKey(String)
    /// A name that the rows around have.
    case onlyAround(String)
    case noResult
    case hidesName(String)

    package var code: String {
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
