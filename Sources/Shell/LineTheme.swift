import Rendering
import Session

/// The colours of what is typed: a theme, and what the person has set beside it.
package struct LineTheme: Sendable, Equatable {
    private let theme: ColorTheme
    private let own: [StyledPart: TextStyle]

    package init(_ settings: Settings = Settings()) {
        theme = settings.theme
        own = settings.styles
    }

    /// The parameters of `CSI … m` for a style; nil for none.
    package func code(of style: LineStyle, usesColor: Bool) -> TerminalText? {
        guard usesColor else { return style.plainCode }
        if let part = style.part, let own = own[part] { return own.code }
        switch theme {
        case .auto: return style.code
        case .dark: return Self.dark(style) ?? style.code
        case .light: return Self.light(style) ?? style.code
        case .none: return style.plainCode
        }
    }

    /// Of the 256 colours, those that read well on black.
    private static func dark(_ style: LineStyle) -> TerminalText? {
        switch style {
        case .prompt: "1;38;5;114"
        case .continuation: "38;5;71"
        case .keyword: "38;5;176"
        case .stage: "1;38;5;75"
        case .relation: "1;38;5;80"
        case .field: "38;5;116"
        case .function: "38;5;111"
        case .command: "1;38;5;176"
        case .text: "38;5;114"
        case .number: "38;5;215"
        case .comment, .ghost, .message, .choiceHelp: "38;5;245"
        case .wrong: "4;38;5;203"
        case .choice: "38;5;116"
        default: nil
        }
    }

    /// Of the 256 colours, those that read well on white.
    private static func light(_ style: LineStyle) -> TerminalText? {
        switch style {
        case .prompt: "1;38;5;28"
        case .continuation: "38;5;65"
        case .keyword: "38;5;90"
        case .stage: "1;38;5;25"
        case .relation: "1;38;5;30"
        case .field: "38;5;24"
        case .function: "38;5;26"
        case .command: "1;38;5;90"
        case .text: "38;5;22"
        case .number: "38;5;130"
        case .comment, .ghost, .message, .choiceHelp: "38;5;243"
        case .wrong: "4;38;5;160"
        case .search: "38;5;130"
        case .found: "1;38;5;130"
        case .choice: "38;5;24"
        default: nil
        }
    }
}

extension LineStyle {
    /// What a person calls it in `:set colors.PART`; nil for what has the style of others, or none.
    fileprivate var part: StyledPart? {
        switch self {
        case .prompt: .prompt
        case .keyword: .keyword
        case .stage: .stage
        case .relation: .relation
        case .field: .field
        case .function: .function
        case .command: .command
        case .text: .text
        case .number: .number
        case .comment: .comment
        case .wrong: .wrong
        case .ghost: .suggestion
        case .message: .message
        case .choice: .choice
        case .plain, .continuation, .commandPrompt, .bracket, .control, .search, .found, .failed, .choiceHelp, .chosen,
            .chosenHelp:
            nil
        }
    }
}

extension TextStyle {
    /// The parameters of `CSI … m`; nil for none.
    fileprivate var code: TerminalText? {
        let codes =
            attributes.map(\.code)
            + [color.map { $0.code(on: false) }, ground.map { $0.code(on: true) }].compactMap(\.self)
        return codes.isEmpty ? nil : codes.joined(separator: ";")
    }
}

extension TextStyle.Attribute {
    fileprivate var code: TerminalText {
        switch self {
        case .bold: "1"
        case .dim: "2"
        case .italic: "3"
        case .underline: "4"
        case .reverse: "7"
        }
    }
}

extension TextStyle.Color {
    fileprivate func code(on isGround: Bool) -> TerminalText {
        switch self {
        case .named(let number): "\((number < 8 ? 30 + number : 82 + number) + (isGround ? 10 : 0))"
        case .number(let number): "\(isGround ? 48 : 38);5;\(number)"
        case .mixed(let red, let green, let blue): "\(isGround ? 48 : 38);2;\(red);\(green);\(blue)"
        }
    }
}
