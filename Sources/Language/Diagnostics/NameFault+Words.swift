import Documents

extension NameFault {
    package var message: String {
        switch self {
        case .unknownName(let name, _): "no name '\(name)'"
        case .unknownField(let name, let relation, _): "no field '\(name)' on \(relation)"
        case .unknownColumn(let name, _): "no column '\(name)'"
        case .unknownStage(let name, _): "no stage '\(name)'"
        case .unknownFunction(let name, _): "no function '\(name)'"
        case .noFields(let name, let kind): "no field '\(name)' on \(kind)"
        case .cannotBeInside(let inner, let outer, _): "\(inner) can't be inside \(outer)"
        case .cannotBeAround(let container, let relation, _): "no \(container) can be around \(relation)"
        case .noNode(let name): "these rows have no node, so they have no \(name)"
        case .noNodeForFunction(let name): "'\(name)' wants a node, and these rows have none"
        case .taken(let name, let what): "'\(name)' is the name of \(what)"
        case .repeatedColumn(let name): "two columns are named '\(name)'"
        case .repeatedParameter(let name): "two parameters are named '\(name)'"
        case .repeatedKey(let name): "two keys are named '\(name)'"
        case .notAKey(let name): "'\(name)' is no key of the groups"
        case .onlyAround(let name): "'\(name)' is of the rows around, which have no name here"
        case .noResult: "there is no result yet for 'it' to be"
        case .hidesName(let name): "the column '\(name)' hides the 'let' of its name"
        }
    }

    package var hint: String {
        switch self {
        case .unknownName(_, let nearest?), .unknownField(_, _, let nearest?), .unknownColumn(_, let nearest?),
            .unknownStage(_, let nearest?), .unknownFunction(_, let nearest?):
            "did you mean '\(nearest)'?"
        case .noFields(let name, _):
            FunctionName.call(meantBy: name, of: "…").map { "did you mean '\($0)'?" } ?? ""
        case .cannotBeInside("docs", _, _): "'doc' is the one around it"
        case .cannotBeInside(let inner, _, let up?): "'\(up)' is the one around it, 'doc.\(inner)' are the document's"
        case .cannotBeInside(let inner, _, nil): "'doc.\(inner)' are the document's"
        case .cannotBeAround(_, _, "docs"): ""
        case .cannotBeAround(_, _, let down): "'\(down)' are those inside"
        case .noNode(let name):
            Relation(named: name).map { "'docs.\($0.schema.name)' are those of all documents" } ?? ""
        case .onlyAround(let name): "name them: '… as a', then 'a.\(name)'"
        case .notAKey(let name): "take one or all of each group: 'first(\(name))', 'list(\(name))'"
        default: ""
        }
    }
}
