import Values

/// A piece of a script, with its place. Every byte that is no space or comment is in one.
public struct Token: Sendable {
    public enum Kind: Hashable, Sendable {
        case name
        case keyword(Keyword)
        case symbol(Symbol)
        /// A number, quantity, date or duration; `Tokens.literals` has its value.
        case literal(Int)
        /// `'as it is'`
        case rawText
        /// `"` at the start of a text, and at its end.
        case textStart, textEnd
        /// Letters of a text between `"`, `{` and `}`.
        case textPiece
        /// `{` and `}` around an expression in a text.
        case pieceStart, pieceEnd
        /// `/…/i`
        case pattern
        /// The end of a statement: of its line, or `;`.
        case statementEnd
        /// What can't be read; an error has been noted.
        case wrong
        /// After the last.
        case end
    }

    public let kind: Kind
    /// In bytes of the script.
    public let span: Range<Int>
}

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
    init?(_ first: UInt8, _ second: UInt8) {
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
    var continuesLine: Bool {
        switch self {
        case .closeParenthesis, .closeBracket, .closeBrace: false
        default: true
        }
    }

    var opens: Bool { self == .openParenthesis || self == .openBracket || self == .openBrace }
    var closes: Bool { self == .closeParenthesis || self == .closeBracket || self == .closeBrace }
}

/// A script in tokens.
public struct Tokens: Sendable {
    /// The last is the end.
    public internal(set) var all: [Token] = []
    /// The values of literals.
    var literals: [Value] = []
    /// Comments, from `#` to the line's end, for colouring.
    public internal(set) var comments: [Range<Int>] = []
    /// What couldn't be read.
    var faults: [(fault: SyntaxFault, span: Range<Int>)] = []

    init() {}

    /// The tokens of any text at all, whether it can be read or not: for colouring while it is typed.
    public init(of script: Script) {
        self = Lexer.tokens(of: script.bytes)
    }
}
