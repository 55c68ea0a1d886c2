import Rendering
import Session

/// What a piece of the painted line is: the one place that knows the colours of typing.
package enum LineStyle: Equatable, Sendable {
    case prompt, continuation, plain
    /// The prompt while vi's keys are commands.
    case commandPrompt
    case keyword, stage, relation, field, function, command, text, number, comment
    /// It can't be right any more.
    case wrong
    /// A bracket beside the cursor, and its partner.
    case bracket
    /// A picture of a character that could act.
    case control
    /// What may come next.
    case ghost
    /// The line below: what is wrong, or worth knowing.
    case message
    /// The search through the history: its line below, what it found, and that it found nothing.
    case search, found, failed
    case choice, choiceHelp, chosen, chosenHelp

    /// How a part of a query is painted.
    init(_ style: Highlighting.Style) {
        self =
            switch style {
            case .keyword: .keyword
            case .stage: .stage
            case .relation: .relation
            case .field: .field
            case .function: .function
            case .number: .number
            case .text, .pattern: .text
            case .comment: .comment
            case .command: .command
            case .wrong: .wrong
            }
    }

    /// The parameters of `CSI … m`. They are of the sixteen colours, which people choose to suit their background.
    var code: TerminalText? {
        switch self {
        case .plain: nil
        case .prompt: "1;32"
        case .commandPrompt: "1;33"
        case .continuation: "2;32"
        case .keyword: "35"
        case .stage: "1;34"
        case .relation: "1;36"
        case .field: "36"
        case .function: "34"
        case .command: "1;35"
        case .text: "32"
        case .number: "33"
        case .comment, .ghost, .message, .choiceHelp: "2"
        case .wrong: "4;31"
        case .bracket: "1;4"
        case .control: "7"
        case .search: "33"
        case .found: "1;33"
        case .failed: "1;31"
        case .choice: "36"
        case .chosen: "7;36"
        case .chosenHelp: "7"
        }
    }

    /// What tells it from the rest where there are no colours.
    var plainCode: TerminalText? {
        switch self {
        case .wrong, .bracket, .commandPrompt: "4"
        case .ghost: "2"
        case .chosen, .chosenHelp, .control: "7"
        default: nil
        }
    }
}
