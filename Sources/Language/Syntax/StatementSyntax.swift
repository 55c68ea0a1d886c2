/// A statement of a script.
package struct StatementSyntax: Sendable {
    package let span: Range<Int>
    package let kind: Kind

    package enum Kind: Sendable {
        case `let`(NameSyntax, PipelineSyntax)
        case param(NameSyntax, ExpressionSyntax?, help: String)
        case def(DefinitionSyntax)
        case `import`(String, Range<Int>)
        /// `import "states.csv" as states`
        case importTable(String, Range<Int>, as: NameSyntax)
        case print(ExpressionSyntax)
        case assert(ExpressionSyntax, message: ExpressionSyntax)
        case pipeline(PipelineSyntax)
    }
}
