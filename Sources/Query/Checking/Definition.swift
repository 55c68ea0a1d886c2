/// A `def`, and the names that stand before it: it sees no others.
final class Definition: Sendable {
    let syntax: DefinitionSyntax
    let script: Script
    let environment: Environment

    init(_ syntax: DefinitionSyntax, in script: Script, _ environment: Environment) {
        self.syntax = syntax
        self.script = script
        self.environment = environment
    }
}
