extension Checker {
    /// Checks a statement; `environment` gets the names that it makes.
    func checkStatement(
        _ syntax: StatementSyntax, of script: Script, _ environment: inout Environment
    ) throws -> Statement {
        startStatement()
        statementSpan = syntax.span
        let scope = Scope(script: script, environment: environment)
        let before = needs.lookAround
        let kind = try checkKind(syntax, in: scope, &environment)
        return Statement(
            place: Place(script, syntax.span), kind: kind, slots: slots, environment: environment,
            looksAround: needs.lookAround > before, warnings: takeDiagnostics())
    }

    private func checkKind(
        _ syntax: StatementSyntax, in scope: Scope, _ environment: inout Environment
    ) throws -> Statement.Kind {
        switch syntax.kind {
        case .let(let name, let pipeline):
            try checkFree(name, in: scope)
            let checked = try checkNested(pipeline, in: scope)
            return .assign(newGlobal(name, checked.type, &environment), checked.computation)
        case .param(let name, let value, _):
            try checkFree(name, in: scope)
            let checked = try value.map { try check($0, in: scope) }
            let index = newGlobal(name, checked?.type ?? .any, &environment)
            return .param(index, name: name.text, defaultValue: checked?.computation)
        case .def(let definition):
            try checkDefinition(definition, in: scope)
            checkForCompletion(definition, in: scope)
            environment.definitions.set(
                definition.name.text, Definition(definition, in: scope.script, scope.environment))
            return .nothing
        case .import(let path, let span):
            let before = environment
            environment = Environment()
            defer { environment = before.adding(environment) }
            let statements = try checkImport(path, at: span, in: scope, &environment)
            if importing.isEmpty { importedNames[syntax.span.lowerBound] = environment.allNames }
            return .imported(statements)
        case .importTable(let path, let span, let name):
            try checkFree(name, in: scope)
            let table = try checkTable(path, at: span, in: scope)
            return .assign(newGlobal(name, .rows(table.shape), &environment), NestedPipeline(pipeline: table))
        case .print(let expression): return .print(try check(expression, in: scope).computation)
        case .assert(let condition, let message):
            let checked = try checkAssertion(condition, message, in: scope)
            return .assert(
                checked.condition.computation, message: checked.message.computation, checked.values,
                place(condition.span, in: scope))
        case .pipeline(let pipeline):
            try requireOneRelation(pipeline, in: scope)
            if case .expression(let expression) = pipeline.source, case .name(let name) = expression.kind,
                pipeline.stages.isEmpty
            {
                // A word of the documents, by itself: a new user's first try.
                likelyMistake = (expression.span, meant: "sentences | search \"\(name)\"", isSure: false)
            }
            defer { likelyMistake = nil }
            return try checkResult(pipeline, in: scope, &environment)
        }
    }

    private func checkResult(
        _ syntax: PipelineSyntax, in scope: Scope, _ environment: inout Environment
    ) throws -> Statement.Kind {
        if let expression = syntax.expression, !isPipeline(expression) {
            let checked = try check(expression, in: scope)
            return .value(
                checked.computation, it: readsResults(expression, in: scope) ? nil : newIt(checked.type, &environment))
        }
        let pipeline = syntax.expression.flatMap { inner($0) } ?? syntax
        if case .open(let path) = pipeline.source, pipeline.stages.isEmpty {
            note(NameFault.openedAlone(path), at: pipeline.span, in: scope)
        }
        let (plan, _) = try checkPipeline(pipeline, in: scope, isStatement: true)
        let isShown =
            switch pipeline.stages.last?.kind {
            case .show, .pivot, .bars, .histogram, .timeline, .save, .program: false
            default: true
            }
        return .rows(plan, it: newIt(.rows(plan.shape), &environment), isShown: isShown)
    }

    /// Whether it is a pipeline in parentheses.
    private func isPipeline(_ expression: ExpressionSyntax) -> Bool { inner(expression) != nil }

    private func inner(_ expression: ExpressionSyntax) -> PipelineSyntax? {
        guard case .pipeline(let pipeline) = expression.kind else { return nil }
        return pipeline.expression == nil ? pipeline : nil
    }

    private func newGlobal(_ name: NameSyntax, _ type: ValueType, _ environment: inout Environment) -> Int {
        globalTypes.append(type)
        environment.names.set(name.text, globalTypes.count - 1)
        return globalTypes.count - 1
    }

    private func newIt(_ type: ValueType, _ environment: inout Environment) -> Int {
        globalTypes.append(type)
        environment.it = globalTypes.count - 1
        // What an imported script shows is not the session's.
        if importing.isEmpty { newResults.append(globalTypes.count - 1) }
        return globalTypes.count - 1
    }

    /// Makes the name of a statement that is wrong, so that what uses it isn't wrong as well.
    func bindNames(of syntax: StatementSyntax, in script: Script, _ environment: inout Environment) {
        switch syntax.kind {
        case .let(let name, _), .param(let name, _, _):
            if environment.names[name.text] == nil { _ = newGlobal(name, .any, &environment) }
        case .def(let definition):
            environment.definitions.set(definition.name.text, Definition(definition, in: script, environment))
        default: break
        }
    }

    /// No name is a relation's or container's.
    private func checkFree(_ name: NameSyntax, in scope: Scope) throws {
        if let what = ReservedNames.relationOrContainer(name.text) {
            throw wrong(NameFault.taken(name.text, by: what), at: name.span, in: scope)
        }
    }

    private func checkDefinition(_ definition: DefinitionSyntax, in scope: Scope) throws {
        if let what = ReservedNames.forDefinition(definition.name.text) {
            throw wrong(NameFault.taken(definition.name.text, by: what), at: definition.name.span, in: scope)
        }
        var seen: Set<String> = []
        _ = try each(definition.parameters) { parameter in
            guard seen.insert(parameter.text).inserted else {
                throw wrong(NameFault.repeatedParameter(parameter.text), at: parameter.span, in: scope)
            }
        }
    }
}
