extension Engine {
    /// The names that statements have made by now.
    public struct Names: Sendable {
        let environment: Environment
    }

    /// The names as they are now, to run something with them later.
    public var currentNames: Names { Names(environment: environment) }

    /// Runs a script that leaves no names, no `it` and no files behind, with the names of some earlier time.
    public func look(_ script: Script, with names: Names, show: (QueryResult) -> Void) -> Ending {
        let kept = environment
        environment = names.environment
        defer { environment = kept }
        return look(prepare(script), show: show)
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
