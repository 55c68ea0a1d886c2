extension Expected {
    /// In a message, after 'expected'.
    package var words: String {
        switch self {
        case .symbol(let symbol): "'\(symbol.rawValue)'"
        case .keyword(let keyword): "'\(keyword.rawValue)'"
        case .word(let word): "'\(word.rawValue)'"
        case .value: "a value"
        case .valueToCompare: "a value to compare with"
        case .stage: "a stage"
        case .aggregate: "an aggregate"
        case .name: "a name"
        case .rowName: "a name for the rows"
        case .columnName: "a column's name"
        case .parameterName: "a parameter's name"
        case .fieldName: "a field's name after '.'"
        case .recordKey: "a key"
        case .calendarUnit: "a unit of the calendar (\(CalendarUnit.allCases.map(\.rawValue).joined(separator: ", ")))"
        case .fileName: "a file's name in quotes"
        case .quotation: "a quotation"
        case .plainText(let text): "\(text.words), without '{ }'"
        case .columnNumber: "a column's number"
        case .statementEnd: "the statement's end"
        case .pipeOrEnd: "'|' or the end"
        case .pieceEnd: "'}'"
        case .textEnd: "the text's end"
        }
    }
}

extension Found {
    /// In a message, after 'not'.
    package var words: String {
        switch self {
        case .symbol(let symbol): "'\(symbol.rawValue)'"
        case .keyword(let keyword): "'\(keyword.rawValue)'"
        case .name(let text), .literal(let text), .other(let text): "'\(text)'"
        case .text: "a text"
        case .pattern: "a pattern"
        case .lineEnd: "the end of the line"
        case .semicolon: "';'"
        case .end: "the end"
        }
    }
}
