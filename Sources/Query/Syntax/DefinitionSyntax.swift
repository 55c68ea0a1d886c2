/// `def name(parameters) = body`
public struct DefinitionSyntax: Sendable {
    let name: NameSyntax
    let parameters: [NameSyntax]
    let body: PipelineSyntax
}
