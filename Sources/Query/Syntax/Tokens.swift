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
