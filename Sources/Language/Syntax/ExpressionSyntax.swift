/// An expression as it was written.
package struct ExpressionSyntax: Sendable {
    /// In bytes of the script.
    package let span: Range<Int>
    package let kind: Kind

    package init(span: Range<Int>, kind: Kind) {
        self.span = span
        self.kind = kind
    }

    package indirect enum Kind: Sendable {
        /// `12`, `$5 million`, `2024-11`
        case literal(Literal)
        /// `"a {b}"`
        case text([TextPart])
        /// `/a/i`: without slashes.
        case pattern(String, ignoresCase: Bool)
        case it
        case name(String)
        /// `f(a, b)`; with what `sum(value where …)` has besides.
        case call(name: NameSyntax, arguments: [PipelineSyntax], clause: CallClause?)
        /// `( … )`
        case pipeline(PipelineSyntax)
        case list([ExpressionSyntax])
        case record([(name: NameSyntax, value: ExpressionSyntax)])
        /// `a.b[1]`
        case path(ExpressionSyntax, [PathStep])
        /// `- - a`: so many times.
        case negative(ExpressionSyntax, times: Int)
        /// `a + b - c`, `a * b`, `a .. b`, `a ?? b`: operators of one strength, from left to right.
        case chain(ExpressionSyntax, [(operation: Operation, operand: ExpressionSyntax)])
        /// `not not a`: so many times.
        case not(ExpressionSyntax, times: Int)
        /// `a and b and c`
        case all([ExpressionSyntax])
        /// `a or b or c`
        case any([ExpressionSyntax])
        case comparison(ExpressionSyntax, Comparison, ExpressionSyntax)
        case between(ExpressionSyntax, low: ExpressionSyntax, high: ExpressionSyntax, isNegated: Bool)
        case isNull(ExpressionSyntax, isNegated: Bool)
        case conditional(ExpressionSyntax, then: ExpressionSyntax, else: ExpressionSyntax)
    }

    /// Whether it is a call that tells how many there are.
    package var isCount: Bool {
        if case .call(let name, _, _) = kind { ["count", "distinct"].contains(name.text) } else { false }
    }

    /// What an aggregate is of that gives a value of the kind of those that it takes; nil of all else.
    package var argumentOfSameKind: ExpressionSyntax? {
        guard case .call(let name, let arguments, _) = kind, arguments.count == 1,
            ["sum", "avg", "median", "min", "max", "first", "last"].contains(name.text)
        else { return nil }
        return arguments[0].expression
    }

    /// A part of a text.
    package enum TextPart: Sendable {
        case letters(String)
        case value(ExpressionSyntax)
    }

    /// What goes on from a value.
    package enum PathStep: Sendable {
        case name(NameSyntax)
        case index(ExpressionSyntax)

        /// Where it ends, a bracket after it aside.
        package var end: Int {
            switch self {
            case .name(let name): name.span.upperBound
            case .index(let index): index.span.upperBound
            }
        }
    }

    /// An operator between two operands, and its place.
    package struct Operation: Sendable {
        package let symbol: Sign
        package let span: Range<Int>

        package enum Sign: String, Sendable {
            case add = "+"
            case subtract = "-"
            case multiply = "*"
            case divide = "/"
            case remainder = "mod"
            case range = ".."
            case orElse = "??"
        }
    }

    /// A comparison and its place; `isNegated` for `not in` and the like.
    package struct Comparison: Sendable {
        package let sign: Sign
        package let isNegated: Bool
        package let span: Range<Int>

        package enum Sign: Equatable, Sendable {
            case equal
            case notEqual
            case order(ComparisonSign)
            case text(TextOperation)
            case `in`
        }
    }
}
