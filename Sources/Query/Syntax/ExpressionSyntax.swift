/// An expression as it was written.
public struct ExpressionSyntax: Sendable {
    /// In bytes of the script.
    let span: Range<Int>
    let kind: Kind

    indirect enum Kind: Sendable {
        /// `12`, `$5 million`, `2024-11`
        case literal(Value)
        /// `"a {b}"`
        case text([TextPart])
        /// `/a/i`: without slashes.
        case pattern(String, ignoresCase: Bool)
        case it
        case name(String)
        case call(name: NameSyntax, arguments: [PipelineSyntax])
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
        case conditional(ExpressionSyntax, then: ExpressionSyntax, otherwise: ExpressionSyntax)
    }

    /// A part of a text.
    enum TextPart: Sendable {
        case letters(String)
        case value(ExpressionSyntax)
    }

    /// What goes on from a value.
    enum PathStep: Sendable {
        case name(NameSyntax)
        case index(ExpressionSyntax)
    }

    /// An operator between two operands, and its place.
    struct Operation: Sendable {
        let symbol: Sign
        let span: Range<Int>

        enum Sign: String, Sendable {
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
    struct Comparison: Sendable {
        let sign: Sign
        let isNegated: Bool
        let span: Range<Int>

        enum Sign: Equatable, Sendable {
            case equal
            case notEqual
            case order(ComparisonSign)
            case text(TextOperation)
            case `in`
        }
    }
}
