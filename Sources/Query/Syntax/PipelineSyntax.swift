/// A source and its stages.
public struct PipelineSyntax: Sendable {
    let span: Range<Int>
    let source: Source
    let sourceSpan: Range<Int>
    /// `items as i`
    let alias: NameSyntax?
    let stages: [StageSyntax]

    enum Source: Sendable {
        case open(String)
        case place(line: Int, column: Int)
        case quotation(String)
        case expression(ExpressionSyntax)
        /// The last result, where a statement starts with `|`.
        case it
    }

    /// The expression that it is, if it is nothing else.
    var expression: ExpressionSyntax? {
        if case .expression(let expression) = source, alias == nil, stages.isEmpty { expression } else { nil }
    }
}
