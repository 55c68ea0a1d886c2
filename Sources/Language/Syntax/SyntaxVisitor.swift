/// Looks at the parts of statements, outside in, in the order in which they are written.
///
/// The parser lets nothing nest deeply, so the walk may recurse.
package protocol SyntaxVisitor {
    mutating func visit(_ expression: ExpressionSyntax)
    mutating func visit(_ pipeline: PipelineSyntax)
    mutating func visit(_ stage: StageSyntax)
}

extension SyntaxVisitor {
    package mutating func visit(_ expression: ExpressionSyntax) {}
    package mutating func visit(_ pipeline: PipelineSyntax) {}
    package mutating func visit(_ stage: StageSyntax) {}

    /// Visits all that is in a statement.
    package mutating func walk(_ statement: StatementSyntax) {
        switch statement.kind {
        case .let(_, let pipeline), .pipeline(let pipeline): walk(pipeline)
        case .def(let definition): walk(definition.body)
        case .param(_, let value, _): if let value { walk(value) }
        case .import, .importTable: break
        case .print(let expression): walk(expression)
        case .assert(let condition, let message):
            walk(condition)
            walk(message)
        }
    }

    /// Visits a pipeline and all that is in it.
    package mutating func walk(_ pipeline: PipelineSyntax) {
        visit(pipeline)
        if case .expression(let expression) = pipeline.source { walk(expression) }
        for stage in pipeline.stages { walk(stage) }
    }

    /// Visits a stage and all that is in it.
    package mutating func walk(_ stage: StageSyntax) {
        visit(stage)
        switch stage.kind {
        case .where(let expression), .search(let expression), .ngrams(let expression), .around(let expression, _),
            .expand(let expression, _):
            walk(expression)
        case .sort(let keys): for key in keys { walk(key.expression) }
        case .part(_, let count, let per): walk([count], per)
        case .sample(let count, let seed, let per): walk([count, seed].compactMap(\.self), per)
        case .top(let count, let key, let per): walk([count, key], per)
        case .unique(let columns), .select(let columns), .count(let columns): walk([], columns)
        case .with(let columns, let per): walk([], columns + per)
        case .near(let text, let distance, _): walk([text, distance], [])
        case .assert(let condition, let message): walk([condition, message], [])
        case .join(let right, _, let condition, _):
            walk(right)
            walk(condition)
        case .summarize(let columns, let keys): walk([], columns + keys)
        case .pivot(let value, let row, let column, let words): walk([value, row, column] + words.all, [])
        case .bars(let size, let name, let group, let words):
            walk([size, name, group].compactMap(\.self) + words.all, [])
        case .histogram(let value, _, let words), .timeline(let value, let words): walk([value] + words.all, [])
        case .call(_, let arguments): for argument in arguments { walk(argument) }
        case .why, .show, .save, .program, .move: break
        }
    }

    private mutating func walk(_ expressions: [ExpressionSyntax], _ columns: [ColumnSyntax]) {
        for expression in expressions { walk(expression) }
        for column in columns { walk(column.expression) }
    }

    /// Visits an expression and all that is in it.
    package mutating func walk(_ expression: ExpressionSyntax) {
        visit(expression)
        switch expression.kind {
        case .literal, .pattern, .it, .name: break
        case .text(let parts): for case .value(let value) in parts { walk(value) }
        case .call(_, let arguments, let clause):
            for argument in arguments { walk(argument) }
            if let condition = clause?.condition { walk(condition) }
        case .pipeline(let pipeline): walk(pipeline)
        case .list(let elements), .all(let elements), .any(let elements): walk(elements, [])
        case .record(let entries): walk(entries.map(\.value), [])
        case .path(let base, let steps):
            walk(base)
            for case .index(let index) in steps { walk(index) }
        case .negative(let operand, _), .not(let operand, _), .isNull(let operand, _): walk(operand)
        case .chain(let first, let rest): walk([first] + rest.map(\.operand), [])
        case .comparison(let left, _, let right): walk([left, right], [])
        case .between(let operand, let low, let high, _): walk([operand, low, high], [])
        case .conditional(let condition, let then, let alternative): walk([condition, then, alternative], [])
        }
    }
}
