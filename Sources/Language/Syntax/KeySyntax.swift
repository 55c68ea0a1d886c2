/// A key to sort by.
public struct KeySyntax: Sendable {
    package let expression: ExpressionSyntax
    package let isDescending: Bool
}
