/// An expression and the name that `as` gives it.
public struct ColumnSyntax: Sendable {
    let expression: ExpressionSyntax
    let name: NameSyntax?
}
