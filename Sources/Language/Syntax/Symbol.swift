/// Operators and punctuation.
public enum Symbol: String, CaseIterable, Sendable {
    case pipe = "|"
    case comma = ","
    case colon = ":"
    case assign = "="
    case openParenthesis = "("
    case closeParenthesis = ")"
    case openBracket = "["
    case closeBracket = "]"
    case openBrace = "{"
    case closeBrace = "}"
    case equal = "=="
    case notEqual = "!="
    case less = "<"
    case lessOrEqual = "<="
    case greater = ">"
    case greaterOrEqual = ">="
    case orElse = "??"
    case range = ".."
    case dot = "."
    case plus = "+"
    case minus = "-"
    case times = "*"
    case divide = "/"

    /// The symbol that begins with a byte, the next being known; nil if there is none.
    package init?(_ first: UInt8, _ second: UInt8) {
        switch (Unicode.Scalar(first), Unicode.Scalar(second)) {
        case ("=", "="): self = .equal
        case ("!", "="): self = .notEqual
        case ("<", "="): self = .lessOrEqual
        case (">", "="): self = .greaterOrEqual
        case ("?", "?"): self = .orElse
        case (".", "."): self = .range
        case ("|", _): self = .pipe
        case (",", _): self = .comma
        case (":", _): self = .colon
        case ("=", _): self = .assign
        case ("(", _): self = .openParenthesis
        case (")", _): self = .closeParenthesis
        case ("[", _): self = .openBracket
        case ("]", _): self = .closeBracket
        case ("{", _): self = .openBrace
        case ("}", _): self = .closeBrace
        case ("<", _): self = .less
        case (">", _): self = .greater
        case (".", _): self = .dot
        case ("+", _): self = .plus
        case ("-", _): self = .minus
        case ("*", _): self = .times
        case ("/", _): self = .divide
        default: return nil
        }
    }

    /// Whether a statement goes on in the next line after it.
    package var continuesLine: Bool {
        switch self {
        case .closeParenthesis, .closeBracket, .closeBrace: false
        default: true
        }
    }

    package var opens: Bool { self == .openParenthesis || self == .openBracket || self == .openBrace }
    package var closes: Bool { self == .closeParenthesis || self == .closeBracket || self == .closeBrace }
}
