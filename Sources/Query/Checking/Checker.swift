import Documents

/// Finds out, before a query runs, what its names mean and its types are, and makes what runs.
///
/// What is wrong is noted with its place, and it goes on where it can.
final class Checker {
    private(set) var diagnostics: [Diagnostic] = []
    /// The types of `let`, `param` and `it`, by their index among the globals.
    var globalTypes: GlobalTypes
    /// The results that there are.
    let results: KeptResults
    /// The indices of those that the statements checked so far will make.
    var newResults: [Int] = []
    var slots = SlotCounts()
    /// The calls of `def`s around what is being checked, the innermost last.
    var calls: [Place] = []
    /// How many expressions are open around the one that is being checked.
    private var depth = 0
    /// How many expressions have been checked; calls of `def`s multiply them.
    private var size = 0
    private var isExhausted = false
    private var onceCount = 0
    /// A name that is likely to be wrong, and what it should be: a text that has no quotes in `text has police`.
    var likelyMistake: (span: Range<Int>, meant: String, isSure: Bool)?
    /// What looks for the meanings of a name that is being typed.
    var completion: CompletionContext?

    private static let deepest = 250
    private static let largest = 50_000
    /// How many columns a row may have: to check one more takes as long as there are already.
    static let mostColumns = 2_000

    /// Reads the script that `import` names.
    let readScript: (String) throws(Engine.OpenFailure) -> String
    /// Reads the names of a table's columns; none of what is no table.
    let readColumns: (String) throws(Engine.OpenFailure) -> [String]
    /// Whether a file may be saved, as far as can be told before anything runs.
    let maySave: (SaveTarget) throws(SaveFailure) -> Void
    /// Whether a command may be run, as far as can be told before anything runs.
    let mayRun: (ProgramRequest.Command) throws(SaveFailure) -> Void
    /// The statement that is being checked.
    var statementSpan = 0..<0
    /// What the script's statements save so far.
    var saved: Set<SaveTarget> = []
    /// What has been asked for so far.
    var needs = ScriptNeeds()
    /// The scripts that are being imported, and the statements that do; the innermost last.
    var importing: [(path: String, place: Place)] = []
    /// What the `import` that is being checked has brought so far, by the scripts' paths in UTF-8.
    var imports: [[UInt8]: Imported] = [:]
    /// The names that `import` statements brought, by where the statements start; of the script that is checked itself.
    var importedNames: [Int: Set<String>] = [:]
    /// What gathers the uses of names, where somebody asks for them.
    var uses: NameUseList?
    /// Whether what is right but odd is noted, too.
    var isInspecting = false

    init(
        globalTypes: GlobalTypes, results: KeptResults = KeptResults(),
        readScript: @escaping (String) throws(Engine.OpenFailure) -> String = { _ throws(Engine.OpenFailure) in
            throw Engine.OpenFailure("no files can be opened here")
        },
        readColumns: @escaping (String) throws(Engine.OpenFailure) -> [String] = { _ throws(Engine.OpenFailure) in
            throw Engine.OpenFailure("no files can be opened here")
        },
        maySave: @escaping (SaveTarget) throws(SaveFailure) -> Void = { _ in },
        mayRun: @escaping (ProgramRequest.Command) throws(SaveFailure) -> Void = { _ in }
    ) {
        self.globalTypes = globalTypes
        self.results = results
        self.readScript = readScript
        self.readColumns = readColumns
        self.maySave = maySave
        self.mayRun = mayRun
    }

    var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

    /// For the next statement.
    func startStatement() {
        slots = SlotCounts()
        size = 0
        isExhausted = false
        onceCount = 0
    }

    /// Checks what should be a text, for which people forget the quotes.
    func checkText(_ syntax: ExpressionSyntax, in scope: Scope) throws -> Checked {
        if case .name(let name) = syntax.kind {
            likelyMistake = (syntax.span, meant: "\"\(name)\"", isSure: true)
        }
        defer { likelyMistake = nil }
        return try check(syntax, in: scope)
    }

    func newRowSlot() -> Int {
        slots.rows += 1
        return slots.rows - 1
    }

    func newValueSlot() -> Int {
        slots.values += 1
        return slots.values - 1
    }

    /// Notes an error.
    func wrong(_ fault: any Fault, at span: Range<Int>, in scope: Scope) -> CheckFailure {
        note(fault, at: span, in: scope)
        return CheckFailure()
    }

    /// Notes an error or a warning.
    func note(_ fault: any Fault, at span: Range<Int>, in scope: Scope) {
        guard diagnostics.count < Parser.mostErrors else { return }
        diagnostics.append(
            Diagnostic(fault, at: Place(scope.script, span), calls: calls.reversed(), imports: importPlaces))
    }

    /// Notes what was found elsewhere.
    func note(_ diagnostic: Diagnostic) {
        if diagnostics.count < Parser.mostErrors { diagnostics.append(diagnostic) }
    }

    /// The `import` statements around what is being checked, the innermost first.
    var importPlaces: [Place] { importing.reversed().map(\.place) }

    /// Takes the warnings and errors noted so far.
    func takeDiagnostics() -> [Diagnostic] {
        defer { diagnostics = [] }
        return diagnostics
    }

    /// Does something of which no error or warning is noted.
    func quietly<T>(_ body: () -> T) -> T {
        let before = (diagnostics, size, isExhausted)
        defer { (diagnostics, size, isExhausted) = before }
        return body()
    }

    /// Counts a level of nesting while `body` checks it.
    func nested<T>(at span: Range<Int>, in scope: Scope, _ body: () throws -> T) throws -> T {
        guard depth < Checker.deepest, size < Checker.largest else {
            throw exhausted(depth < Checker.deepest ? CheckFault.tooLarge : SyntaxFault.tooDeep, at: span, in: scope)
        }
        depth += 1
        size += 1
        defer { depth -= 1 }
        return try body()
    }

    /// Says once that a statement is too much, at the call that makes it so.
    private func exhausted(_ fault: any Fault, at span: Range<Int>, in scope: Scope) -> CheckFailure {
        if !isExhausted { note(Diagnostic(fault, at: calls.first ?? place(span, in: scope))) }
        isExhausted = true
        return CheckFailure()
    }

    /// What depends on no row is worked out once, and what depends on the container of a row only, once for each.
    func once(_ checked: Checked) -> Checked {
        if let container = checked.slots.onlyContainer, !(checked.computation is any ContainerField) {
            var result = checked
            result.computation = NodeMemo(
                container: RowField(slot: container.row, field: container.field), id: newValueSlot(),
                body: checked.computation)
            return result
        }
        guard checked.slots.isEmpty, !(checked.computation is Constant), !(checked.computation is GlobalValue)
        else { return checked }
        onceCount += 1
        var result = checked
        result.computation = Memoized(id: onceCount, body: checked.computation)
        return result
    }

    func place(_ span: Range<Int>, in scope: Scope) -> Place { Place(scope.script, span) }
}
