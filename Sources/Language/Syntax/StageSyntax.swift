/// A stage of a pipeline.
package struct StageSyntax: Sendable {
    package let span: Range<Int>
    /// The place of its name.
    package let nameSpan: Range<Int>
    package let kind: Kind

    package init(span: Range<Int>, nameSpan: Range<Int>, kind: Kind) {
        self.span = span
        self.nameSpan = nameSpan
        self.kind = kind
    }

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
        /// With the keys of the groups in which windows look around.
        case with([ColumnSyntax], per: [ColumnSyntax])
        /// How many words, and of what.
        case around(ExpressionSyntax, in: Reach)
        case expand(ExpressionSyntax, name: NameSyntax)
        case join(PipelineSyntax, name: NameSyntax, on: ExpressionSyntax, isLeft: Bool)
        case summarize([ColumnSyntax], by: [ColumnSyntax])
        case count(by: [ColumnSyntax])
        case ngrams(ExpressionSyntax)
        case why
        case show
        case pivot(ExpressionSyntax, by: ExpressionSyntax, ExpressionSyntax, DrawingWords)
        case bars(ExpressionSyntax, by: ExpressionSyntax, group: ExpressionSyntax?, DrawingWords)
        case histogram(ExpressionSyntax, by: CalendarUnit?, DrawingWords)
        case timeline(ExpressionSyntax, DrawingWords)
        /// The file's name and its place.
        case save(String, Range<Int>)
        /// `| !sort`: what the system's shell runs, and its place.
        case program(String, Range<Int>)
        /// `| f(x)`
        case call(NameSyntax, [PipelineSyntax])
        /// `| links as l`: down or up.
        case move(NameSyntax, alias: NameSyntax?)
    }

    /// Whether rows have after it what they had before.
    package var keepsShape: Bool {
        switch kind {
        case .where, .sort, .part, .sample, .top, .unique, .assert, .show, .pivot, .bars, .histogram, .timeline, .save,
            .program:
            true
        default: false
        }
    }

    /// Whether it makes a drawing.
    package var draws: Bool {
        switch kind {
        case .pivot, .bars, .histogram, .timeline: true
        default: false
        }
    }

    /// Whether it shows a table, which `save` takes instead of the rows.
    package var showsTable: Bool { if case .pivot = kind { true } else { false } }

    /// Whether it saves.
    package var saves: Bool { if case .save = kind { true } else { false } }

    package enum Part: String, Sendable { case take, last, skip }
    package enum Side: Sendable { case either, before, after }
    /// What the words around a node are of.
    package enum Reach: String, Sendable { case sentence, block }

    /// `title "…" source "…"` of a drawing.
    package struct DrawingWords: Sendable {
        package var title: ExpressionSyntax?
        package var source: ExpressionSyntax?

        /// Those that are given.
        package var all: [ExpressionSyntax] { [title, source].compactMap(\.self) }
    }
}
