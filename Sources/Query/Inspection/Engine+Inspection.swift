extension Engine {
    /// What `docent check` says of a script: all its errors, or else what is worth a warning.
    ///
    /// Nothing runs, and no document needs to be open.
    public func inspect(_ script: Script) -> [Diagnostic] {
        guard case .read(let syntax) = Parser.parse(script) else { return prepare(script).diagnostics }
        return inspect(script, read: syntax)
    }

    /// The same of a script that has been read already.
    package func inspect(_ script: Script, read syntax: [StatementSyntax]) -> [Diagnostic] {
        let checker = makeChecker()
        checker.isInspecting = true
        switch warnings(of: syntax, of: script, by: checker) {
        case .failure(let errors): return errors.diagnostics
        case .success(let warnings):
            return (warnings + UnusedNames(script, syntax, imports: checker.importedNames).warnings)
                .sorted { $0.place.span.lowerBound < $1.place.span.lowerBound }
        }
    }
}
