extension Checker {
    /// `import "x.docent"`: its `let`, `param`, `def` and `import` only. It sees no names of the script that imports it.
    func checkImport(
        _ path: String, at span: Range<Int>, in scope: Scope, _ environment: inout Environment
    ) throws -> [Statement] {
        let path = ImportPath.resolve(path, from: scope.script.path)
        try checkChain(to: path, at: span, in: scope)
        if importing.isEmpty { imports = [:] }
        // What several scripts import is read once for all of them.
        let key = Array(path.utf8)
        switch imports[key] {
        case .names(let names)?:
            environment = environment.adding(names)
            return []
        case .nothing?:
            environment.isUncertain = true
            throw CheckFailure()
        case nil: imports[key] = .nothing
        }
        let text: String
        do {
            text = try readScript(path)
        } catch {
            environment.isUncertain = true
            throw wrong(CheckFault.cannotOpen(path, why: error.message), at: span, in: scope)
        }
        importing.append((path, place(span, in: scope)))
        defer { importing.removeLast() }
        let script = Script(text, path: path)
        var imported = Environment()
        var statements: [Statement] = []
        var errors: [Diagnostic] = []
        for statement in try readStatements(of: script, &environment) {
            do {
                statements.append(try checkStatement(statement, of: script, &imported))
            } catch {
                errors += takeDiagnostics()
                bindNames(of: statement, in: script, &imported)
            }
        }
        environment = environment.adding(imported)
        errors.forEach { note($0) }
        guard errors.isEmpty else { throw CheckFailure() }
        imports[key] = .names(imported)
        return statements
    }

    /// What a script gave that an `import` brought.
    enum Imported {
        case names(Environment)
        /// Something is wrong with it, which was told.
        case nothing
    }

    /// No script imports itself, by way of others neither.
    private func checkChain(to path: String, at span: Range<Int>, in scope: Scope) throws {
        let first = (importing.first?.place ?? place(span, in: scope)).script.path
        let chain = [first].compactMap(\.self) + importing.map(\.path)
        guard
            let start = chain.firstIndex(where: { $0.utf8.elementsEqual(path.utf8) })
                ?? (chain.count > Self.longestChain ? 0 : nil)
        else { return }
        throw wrong(CheckFault.importsItself(path, by: Array(chain[(start + 1)...])), at: span, in: scope)
    }

    /// Links to folders can give a script a new path each time round.
    private static let longestChain = 100

    private func readStatements(of script: Script, _ environment: inout Environment) throws -> [StatementSyntax] {
        let wrong: [Diagnostic]
        switch Parser.parse(script) {
        case .read(let statements): return statements.filter(\.makesNames)
        case .incomplete(let diagnostic): wrong = [diagnostic]
        case .wrong(let diagnostics): wrong = diagnostics
        }
        environment.isUncertain = true
        for diagnostic in wrong { note(Diagnostic(diagnostic.fault, at: diagnostic.place, imports: importPlaces)) }
        throw CheckFailure()
    }
}

extension StatementSyntax {
    /// Whether it makes names and does nothing else.
    package var makesNames: Bool {
        switch kind {
        case .let, .param, .def, .import, .importTable: true
        case .print, .assert, .pipeline: false
        }
    }
}
