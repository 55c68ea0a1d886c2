/// The names that statements have made so far.
struct Environment: Sendable {
    /// `let` and `param`: the place of the value among the globals.
    var names: [String: Int] = [:]
    var definitions: [String: Definition] = [:]
    /// The place of the last result.
    var it: Int?
}

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
