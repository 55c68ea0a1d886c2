/// An expression and the name that `as` gives it.
package struct ColumnSyntax: Sendable {
    package let expression: ExpressionSyntax
    package let name: NameSyntax?

    package init(expression: ExpressionSyntax, name: NameSyntax?) {
        self.expression = expression
        self.name = name
    }
}
