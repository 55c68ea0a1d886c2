/// A stage of a pipeline.
package struct StageSyntax: Sendable {
    package let span: Range<Int>
    /// The place of its name.
    package let nameSpan: Range<Int>
    package let kind: Kind

    package enum Kind: Sendable {
        case `where`(ExpressionSyntax)
        case sort([KeySyntax])
        case part(Part, count: ExpressionSyntax, per: [ColumnSyntax])
        case sample(ExpressionSyntax, seed: ExpressionSyntax?, per: [ColumnSyntax])
        case top(ExpressionSyntax, by: ExpressionSyntax, per: [ColumnSyntax])
        case unique([ColumnSyntax])
        case search(ExpressionSyntax)
        case near(ExpressionSyntax, within: ExpressionSyntax, side: Side)
        case assert(ExpressionSyntax, message: ExpressionSyntax)
        case select([ColumnSyntax])
        case with([ColumnSyntax])
        case expand(ExpressionSyntax, name: NameSyntax)
        case join(PipelineSyntax, name: NameSyntax, on: ExpressionSyntax, isLeft: Bool)
        case summarize([ColumnSyntax], by: [ColumnSyntax])
        case count(by: [ColumnSyntax])
        case why
        case show
        case bars(ExpressionSyntax, by: ExpressionSyntax)
        case histogram(ExpressionSyntax)
        case timeline(ExpressionSyntax)
        /// The file's name and its place.
        case save(String, Range<Int>)
        /// `| f(x)`
        case call(NameSyntax, [PipelineSyntax])
        /// `| links as l`: down or up.
        case move(NameSyntax, alias: NameSyntax?)
    }

    /// Whether rows have after it what they had before.
    package var keepsShape: Bool {
        switch kind {
        case .where, .sort, .part, .sample, .top, .unique, .assert, .show, .bars, .histogram, .timeline, .save: true
        default: false
        }
    }

    /// Whether it makes a drawing.
    package var draws: Bool {
        switch kind {
        case .bars, .histogram, .timeline: true
        default: false
        }
    }

    package enum Part: String, Sendable { case take, last, skip }
    package enum Side: Sendable { case either, before, after }
}
