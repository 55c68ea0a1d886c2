/// Finds names that a script makes and nothing uses.
struct UnusedNames: SyntaxVisitor {
    private let script: Script
    private(set) var warnings: [Diagnostic] = []

    /// - Parameter imports: The names that `import` statements brought, by where the statements start.
    init(_ script: Script, _ statements: [StatementSyntax], imports: [Int: Set<String>]) {
        self.script = script
        // A script that only makes names is there to be imported.
        if statements.contains(where: { !$0.makesNames }) { findUnused(statements, imports) }
        for statement in statements {
            if case .def(let definition) = statement.kind { findUnusedParameters(definition) }
            walk(statement)
        }
    }

    /// From the last statement to the first: which names are used before they are made anew.
    private mutating func findUnused(_ statements: [StatementSyntax], _ imports: [Int: Set<String>]) {
        var uses = NameUses()
        for statement in statements.reversed() {
            switch statement.kind {
            case .let(let name, _): made(name, "'let'", &uses.names)
            case .param(let name, _, _): made(name, "'param'", &uses.names)
            case .importTable(_, _, let name): made(name, "'import'", &uses.names)
            case .def(let definition): made(definition.name, "'def'", &uses.names)
            case .import(let path, let span):
                if let names = imports[statement.span.lowerBound], !names.isEmpty, uses.names.isDisjoint(with: names) {
                    note(.unusedImport(path), at: span)
                }
            default: break
            }
            uses.walk(statement)
        }
    }

    private mutating func made(_ name: NameSyntax, _ what: String, _ used: inout Set<String>) {
        if used.remove(name.text) == nil { note(.unusedName(name.text, of: what), at: name.span) }
    }

    private mutating func findUnusedParameters(_ definition: DefinitionSyntax) {
        let used = NameUses(in: definition.body).names
        for parameter in definition.parameters where !used.contains(parameter.text) {
            note(.unusedName(parameter.text, of: "parameter"), at: parameter.span)
        }
    }

    mutating func visit(_ pipeline: PipelineSyntax) {
        if let alias = pipeline.alias { findUse(of: alias, in: pipeline.stages[...]) }
        for (index, stage) in pipeline.stages.enumerated() {
            if case .move(_, let alias?) = stage.kind { findUse(of: alias, in: pipeline.stages[(index + 1)...]) }
        }
    }

    private mutating func findUse(of alias: NameSyntax, in stages: ArraySlice<StageSyntax>) {
        guard !NameUses(in: stages).names.contains(alias.text) else { return }
        note(.unusedName(alias.text, of: "name of rows"), at: alias.span)
    }

    private mutating func note(_ warning: Warning, at span: Range<Int>) {
        warnings.append(Diagnostic(warning, at: Place(script, span)))
    }
}
