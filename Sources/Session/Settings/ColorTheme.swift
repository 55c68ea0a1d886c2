/// The colours of what is typed, to suit the terminal's ground.
public enum ColorTheme: String, CaseIterable, Sendable {
    /// The terminal's sixteen colours, as people have chosen them.
    case auto
    /// For a dark ground.
    case dark
    /// For a light one.
    case light
    /// No colours at all, of results neither.
    case none
}

/// A part of a typed line that has a style of its own.
public enum StyledPart: String, CaseIterable, Sendable {
    case prompt, keyword, stage, relation, field, function, command, text, number, comment, wrong, suggestion, message
    case choice

    /// One line of help.
    var help: String {
        switch self {
        case .prompt: "what stands before the line"
        case .keyword: "'by', 'as', 'and', '|' …"
        case .stage: "the names of stages"
        case .relation: "the names of relations"
        case .field: "the names of fields"
        case .function: "the names of functions"
        case .command: "what starts with ':'"
        case .text: "texts and patterns"
        case .number: "numbers, dates and quantities"
        case .comment: "what comes after '#'"
        case .wrong: "what can't be right any more"
        case .suggestion: "what may come next"
        case .message: "the line below"
        case .choice: "the words that Tab offers"
        }
    }
}
