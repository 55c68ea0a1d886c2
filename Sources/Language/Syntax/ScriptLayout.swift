/// Where the statements of a script stand, and its comments.
public struct ScriptLayout: Sendable {
    /// The spans of its statements, in bytes of the script; empty where it can't be read.
    public let statements: [Range<Int>]
    /// The spans of its comments, from `#` to the line's end.
    public let comments: [Range<Int>]

    public init(of script: Script) {
        if case .read(let syntax) = Parser.parse(script) {
            statements = syntax.map(\.span)
        } else {
            statements = []
        }
        comments = Tokens(of: script).comments
    }
}
