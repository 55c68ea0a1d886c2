/// A source and its stages.
package struct PipelineSyntax: Sendable {
    package let span: Range<Int>
    package let source: Source
    package let sourceSpan: Range<Int>
    /// `items as i`
    package let alias: NameSyntax?
    package let stages: [StageSyntax]

    package enum Source: Sendable {
        case open(String)
        case place(line: Int, column: Int)
        case quotation(String)
        case expression(ExpressionSyntax)
        /// The last result, where a statement starts with `|`.
        case it
    }

    /// The expression that it is, if it is nothing else.
    package var expression: ExpressionSyntax? {
        if case .expression(let expression) = source, alias == nil, stages.isEmpty { expression } else { nil }
    }
}

extension PipelineSyntax {
    /// An expression alone.
    package init(_ expression: ExpressionSyntax) {
        self.init(
            span: expression.span, source: .expression(expression), sourceSpan: expression.span, alias: nil, stages: [])
    }

    /// The same with one more stage.
    package func adding(_ stage: StageSyntax) -> PipelineSyntax {
        PipelineSyntax(
            span: span.lowerBound..<max(span.upperBound, stage.span.upperBound), source: source, sourceSpan: sourceSpan,
            alias: alias, stages: stages + [stage])
    }
}
