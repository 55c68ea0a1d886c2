/// A place at which a script uses a name that a `let`, `param` or `def` has made.
public struct NameUse: Sendable, Hashable {
    /// The name.
    public let name: String
    /// In bytes of the script.
    public let span: Range<Int>
    /// Whether it is the name of a `def`.
    public let isCall: Bool
}

extension Engine {
    /// Where a script uses names that statements have made, as far as it can be read: a column or a row's name of the same
    /// letters is none of them. In the order of their places, each once; nothing runs.
    public func uses(in script: Script) -> [NameUse] {
        guard case .read(let syntax) = Parser.parse(script) else { return [] }
        let checker = makeChecker()
        checker.uses = NameUseList(in: script)
        var environment = environment
        for statement in syntax {
            if (try? checker.checkStatement(statement, of: script, &environment)) == nil {
                checker.bindNames(of: statement, in: script, &environment)
            }
            _ = checker.takeDiagnostics()
        }
        var uses = Set(checker.uses?.all ?? [])
        // What a `def` says is checked where that is called; of one that nothing calls, names are taken as they read.
        for case .def(let definition) in syntax.map(\.kind) {
            let inside = uses.contains { definition.body.span.contains($0.span.lowerBound) }
            if !inside { uses.formUnion(UncheckedUses(in: definition, environment).all) }
        }
        return uses.sorted { $0.span.lowerBound < $1.span.lowerBound }
    }
}

/// Gathers the uses that the checker meets in one script.
final class NameUseList {
    private let script: Script
    private(set) var all: [NameUse] = []

    init(in script: Script) { self.script = script }

    func add(_ name: NameSyntax, isCall: Bool, in script: Script) {
        if script === self.script { all.append(NameUse(name: name.text, span: name.span, isCall: isCall)) }
    }
}

/// The uses in a `def` that nothing calls: of names that are no parameter's.
private struct UncheckedUses: SyntaxVisitor {
    private let environment: Environment
    private let parameters: Set<String>
    private(set) var all: [NameUse] = []

    init(in definition: DefinitionSyntax, _ environment: Environment) {
        self.environment = environment
        parameters = Set(definition.parameters.map(\.text))
        walk(definition.body)
    }

    mutating func visit(_ expression: ExpressionSyntax) {
        switch expression.kind {
        case .name(let name): add(NameSyntax(text: name, span: expression.span), isCall: false)
        case .call(let name, _, _): add(name, isCall: true)
        default: break
        }
    }

    mutating func visit(_ stage: StageSyntax) {
        if case .call(let name, _) = stage.kind { add(name, isCall: true) }
    }

    private mutating func add(_ name: NameSyntax, isCall: Bool) {
        let isKnown = isCall ? environment.definitions[name.text] != nil : environment.names[name.text] != nil
        guard isKnown, isCall || !parameters.contains(name.text) else { return }
        all.append(NameUse(name: name.text, span: name.span, isCall: isCall))
    }
}
