/// `def name(parameters) = body`
package struct DefinitionSyntax: Sendable {
    package let name: NameSyntax
    package let parameters: [NameSyntax]
    package let body: PipelineSyntax
}
