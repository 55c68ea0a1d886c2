import Values

/// A script in tokens.
public struct Tokens: Sendable {
    /// The last is the end.
    public internal(set) var all: [Token] = []
    /// The values of literals.
    package var literals: [Literal] = []
    /// Comments, from `#` to the line's end, for colouring.
    public internal(set) var comments: [Range<Int>] = []
    /// The line ends after which the statement before them has to go on: within brackets, or after such as `|`.
    package var openLineEnds: [Int] = []
    /// What couldn't be read.
    package var faults: [(fault: SyntaxFault, span: Range<Int>)] = []

    package init() {}

    /// The first comment from an offset on.
    package func firstComment(from offset: Int) -> Range<Int>? {
        let low = comments.partitioningIndex { $0.lowerBound >= offset }
        return low < comments.count ? comments[low] : nil
    }

    /// The tokens of any text at all, whether it can be read or not: for colouring while it is typed.
    public init(of script: Script) {
        self = Lexer.tokens(of: script.bytes)
    }
}
