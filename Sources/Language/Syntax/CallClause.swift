/// What a call has besides arguments: `sum(value where …)`, `count(where …)`, `rank(value desc)`.
package struct CallClause: Sendable {
    package let kind: Kind
    /// Of its first word.
    package let wordSpan: Range<Int>

    package indirect enum Kind: Sendable {
        /// `where CONDITION`: an aggregate of those for which it is true.
        case condition(ExpressionSyntax)
        /// `asc` or `desc`
        case order(isDescending: Bool)
    }

    /// The condition, where it has one.
    package var condition: ExpressionSyntax? {
        if case .condition(let condition) = kind { condition } else { nil }
    }
}
