import Values

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

/// An expression and the name that `as` gives it.
public struct ColumnSyntax: Sendable {
    let expression: ExpressionSyntax
    let name: NameSyntax?
}

/// A key to sort by.
public struct KeySyntax: Sendable {
    let expression: ExpressionSyntax
    let isDescending: Bool
}

/// A stage of a pipeline.
public struct StageSyntax: Sendable {
    let span: Range<Int>
    /// The place of its name.
    let nameSpan: Range<Int>
    let kind: Kind

    enum Kind: Sendable {
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
        case save(String)
        /// `| f(x)`
        case call(NameSyntax, [PipelineSyntax])
        /// `| links as l`: down or up.
        case move(NameSyntax, alias: NameSyntax?)
    }

    /// Whether rows have after it what they had before.
    var keepsShape: Bool {
        switch kind {
        case .where, .sort, .part, .sample, .top, .unique, .assert, .show, .bars, .histogram, .timeline, .save: true
        default: false
        }
    }

    enum Part: Sendable { case take, last, skip }
    enum Side: Sendable { case either, before, after }
}

/// A statement of a script.
public struct StatementSyntax: Sendable {
    let span: Range<Int>
    let kind: Kind

    enum Kind: Sendable {
        case `let`(NameSyntax, PipelineSyntax)
        case param(NameSyntax, ExpressionSyntax?, help: String)
        case def(DefinitionSyntax)
        case `import`(String, Range<Int>)
        case print(ExpressionSyntax)
        case assert(ExpressionSyntax, message: ExpressionSyntax)
        case pipeline(PipelineSyntax)
    }
}

/// `def name(parameters) = body`
public struct DefinitionSyntax: Sendable {
    let name: NameSyntax
    let parameters: [NameSyntax]
    let body: PipelineSyntax
}
