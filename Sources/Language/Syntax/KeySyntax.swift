/// A key to sort by.
package struct KeySyntax: Sendable {
    package let expression: ExpressionSyntax
    package let isDescending: Bool
}
