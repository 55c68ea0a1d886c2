/// A key to sort by.
public struct KeySyntax: Sendable {
    let expression: ExpressionSyntax
    let isDescending: Bool
}
