extension Engine {
    /// The names that statements have made by now.
    package struct Names: Sendable {
        let environment: Environment
    }

    /// The names as they are now, to run something with them later.
    package var currentNames: Names { Names(environment: environment) }

    /// The names that there are after a script's statements, which are checked and not run: their types are known, and not what
    /// they are worth.
    package func names(after script: Script) -> Names {
        guard case .read(let syntax) = Parser.parse(script, explains: false) else { return currentNames }
        let checker = makeChecker()
        var environment = environment
        for statement in syntax where statement.makesNames {
            if (try? checker.checkStatement(statement, of: script, &environment)) == nil {
                checker.bindNames(of: statement, in: script, &environment)
            }
            _ = checker.takeDiagnostics()
        }
        globalTypes = checker.globalTypes
        return Names(environment: environment)
    }

    /// Does work that looks at names, with those of some other time.
    package func with<Answer>(_ names: Names, _ work: () -> Answer) -> Answer {
        let kept = environment
        environment = names.environment
        defer { environment = kept }
        return work()
    }

    /// Runs a script that leaves no names, no `it` and no files behind, with the names of some earlier time.
    package func look(_ script: Script, with names: Names, show: (QueryResult) -> Void) -> Ending {
        with(names) { look(prepare(script), show: show) }
    }

    /// Runs a script that leaves no names, no `it` and no files behind, and runs no programs.
    public func look(_ script: Prepared, show: (QueryResult) -> Void) -> Ending {
        let kept = (environment, save, send, showNote)
        defer { (environment, save, send, showNote) = kept }
        save = { _ in }
        send = { _ in }
        showNote = { _ in }
        return withoutNumbers { run(script, show: show) }
    }
}
