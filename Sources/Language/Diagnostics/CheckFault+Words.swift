extension CheckFault {
    package var message: String {
        switch self {
        case .incomparable(let left, let right): "\(left.words) and \(right.words) can't be compared"
        case .unordered(.rows): "rows can't be less or more than something"
        case .unordered(let kind): "\(kind.words) can't be less or more than something"
        case .argumentCount(let name, let parameters, let given):
            "'\(name)(\(parameters.joined(separator: ", ")))' was given \(CheckFault.arguments(given))"
        case .countOutsideSummarize: "'count()' counts the rows of a group, in 'summarize' only"
        case .aggregateWantsList(let name, let kind, _): "'\(name)' wants a list, not \(kind.words)"
        case .notRows(let kind): "\(kind.words) can't be piped"
        case .stageGivesNoRows(let name, let kind): "'\(name)' gives \(kind.words), no rows"
        case .notACount(let stage): "'\(stage)' wants a whole number, 0 or more"
        case .wrongSearch(let words): words
        case .nothingToSearch: "these rows have no text to search in"
        case .unsetParam(let name): "'\(name)' has no value"
        case .cannotOpen(let path, let why): "can't open '\(path)': \(why)"
        case .importsItself(let path, _): "'\(path)' imports itself"
        case .assertion(let words, _): words
        case .noPlace(let place): "no open document has \(place)"
        case .tooLarge: "the query is too large once its 'def's are put in"
        }
    }

    package var hint: String {
        switch self {
        case .aggregateWantsList(let name, _, let example?): "of all: '\(name)(\(example))'"
        case .aggregateWantsList(let name, _, nil): "'summarize \(name)(…)' makes one value of many rows"
        case .unordered(.node), .unordered(.row): "a field of it may be: 'doc.date'"
        case .incomparable(.list, _), .unordered(.list): "'any(list | where value …)' asks it of each element"
        case .incomparable(.rows, _), .unordered(.rows):
            "'… | where value …' keeps some, and 'any(…)' tells whether there are some"
        case .incomparable(.node, .text), .incomparable(.text, .node): "a node's text is '.text'"
        case .wrongSearch: "as in: \"a phrase\" word -not econ*"
        case .assertion(_, let values): values
        case .importsItself(_, let others) where !others.isEmpty:
            "by way of \(others.map { "'\($0)'" }.joined(separator: ", "))"
        case .notRows: "a list can be: '[…]'"
        case .unsetParam(let name): "give it: '--set \(name)=…'"
        default: ""
        }
    }

    private static func arguments(_ count: Int) -> String {
        count == 0 ? "no arguments" : count == 1 ? "1 argument" : "\(count) arguments"
    }
}
