extension Checker {
    /// `import "x.docent"`: its `let`, `param`, `def` and `import` only. It sees no names of the script that imports it.
    func checkImport(
        _ path: String, at span: Range<Int>, in scope: Scope, _ environment: inout Environment
    ) throws -> [Statement] {
        let path = ImportPath.resolve(path, from: scope.script.path)
        guard !importing.contains(path), path != scope.script.path else {
            throw wrong(CheckFault.importsItself(path), at: span, in: scope)
        }
        let text: String
        do {
            text = try readScript(path)
        } catch {
            throw wrong(CheckFault.cannotOpen(path, why: error.message), at: span, in: scope)
        }
        importing.append(path)
        defer { importing.removeLast() }
        let script = Script(text, path: path)
        var imported = Environment()
        let statements = try each(try statements(of: script)) { try checkStatement($0, of: script, &imported) }
        environment.names.merge(imported.names) { $1 }
        environment.definitions.merge(imported.definitions) { $1 }
        return statements
    }

    private func statements(of script: Script) throws -> [StatementSyntax] {
        switch Parser.parse(script) {
        case .read(let statements): return statements.filter(\.makesNames)
        case .incomplete(let diagnostic): note(diagnostic)
        case .wrong(let diagnostics): diagnostics.forEach { note($0) }
        }
        throw CheckFailure()
    }
}

extension StatementSyntax {
    /// Whether it makes names and does nothing else.
    var makesNames: Bool {
        switch kind {
        case .let, .param, .def, .import: true
        case .print, .assert, .pipeline: false
        }
    }
}
