/// What is known of the statements of a script that is inspected again and again, as it is written: those that nothing is
/// wrong with, and whose meaning no name of the script has a part in, need no second look.
package final class InspectionMemo {
    /// What a statement leaves to those after it.
    fileprivate struct Known {
        /// Of the name that it makes.
        let made: ValueType?
        /// Of its result.
        let it: ValueType?
    }

    /// By the statements' texts.
    fileprivate var known: [ArraySlice<UInt8>: Known] = [:]

    package init() {}
}

extension Engine {
    /// The same as `inspect(_:read:)`, by what is known from the last time.
    package func inspect(_ script: Script, read syntax: [StatementSyntax], by memo: InspectionMemo) -> [Diagnostic] {
        // What an import brings is not known before it is read.
        guard !syntax.contains(where: \.importsAnything) else { return inspect(script, read: syntax) }
        let checker = makeChecker()
        checker.isInspecting = true
        var pass = InspectionPass(syntax)
        var environment = environment
        var (errors, warnings): ([Diagnostic], [Diagnostic]) = ([], [])
        for statement in syntax where errors.count < Self.mostErrors {
            let source = script.bytes[statement.span]
            let canBeKnown = pass.isIndependent(statement, source)
            if canBeKnown, let known = memo.known[source] {
                checker.bind(known, of: statement, &environment)
                pass.known[source] = known
                continue
            }
            do {
                let found = try checker.checkStatement(statement, of: script, &environment).warnings
                warnings += found
                guard canBeKnown, found.isEmpty else { continue }
                pass.known[source] = checker.known(of: statement, environment)
            } catch {
                errors += checker.takeDiagnostics()
                checker.bindNames(of: statement, in: script, &environment)
            }
        }
        memo.known = pass.known
        checker.globalTypes.giveBack(to: globalTypes)
        guard errors.isEmpty else { return errors }
        return (warnings + UnusedNames(script, syntax, imports: [:]).warnings)
            .sorted { $0.place.span.lowerBound < $1.place.span.lowerBound }
    }
}

/// One look at a script's statements.
private struct InspectionPass {
    /// How often each name is made.
    private var made: [ArraySlice<UInt8>: Int] = [:]
    /// What is known of statements now.
    var known: [ArraySlice<UInt8>: InspectionMemo.Known] = [:]

    /// Words by which a statement depends on more than its text.
    private static let dependent: Set<ArraySlice<UInt8>> = Set(["it", "out", "save"].map { ArraySlice($0.utf8) })

    init(_ syntax: [StatementSyntax]) {
        for statement in syntax {
            if let name = statement.madeName { made[ArraySlice(name.text.utf8), default: 0] += 1 }
        }
    }

    /// Whether a statement means the same whatever stands around it.
    func isIndependent(_ statement: StatementSyntax, _ source: ArraySlice<UInt8>) -> Bool {
        switch statement.kind {
        case .let, .param, .print, .pipeline: break
        case .def, .import, .importTable, .assert: return false
        }
        guard source.first != UInt8(ascii: "|") else { return false }
        var isOwnName = statement.madeName != nil
        return source.split { !Lexer.isNameByte($0) }.allSatisfy { word in
            guard !Self.dependent.contains(word) else { return false }
            guard let count = made[word] else { return true }
            // The name that it makes stands in it once.
            defer { isOwnName = false }
            return isOwnName && count == 1 && statement.madeName?.text.utf8.elementsEqual(word) == true
        }
    }
}

extension Checker {
    /// What a statement that has been checked leaves behind.
    fileprivate func known(of statement: StatementSyntax, _ environment: Environment) -> InspectionMemo.Known {
        let made = statement.madeName.flatMap { environment.names[$0.text] }.map { globalTypes[$0] }
        let it: ValueType? = if case .pipeline = statement.kind { environment.it.map { globalTypes[$0] } } else { nil }
        return .init(made: made, it: it)
    }

    /// Makes the names of a statement that is known.
    fileprivate func bind(
        _ known: InspectionMemo.Known, of statement: StatementSyntax, _ environment: inout Environment
    ) {
        if let type = known.made, let name = statement.madeName {
            globalTypes.append(type)
            environment.names.set(name.text, globalTypes.count - 1)
        }
        if let type = known.it {
            globalTypes.append(type)
            environment.it = globalTypes.count - 1
        }
    }
}

extension StatementSyntax {
    fileprivate var importsAnything: Bool {
        switch kind {
        case .import, .importTable: true
        default: false
        }
    }

    /// The name that it makes.
    fileprivate var madeName: NameSyntax? {
        switch kind {
        case .let(let name, _), .param(let name, _, _): name
        case .def(let definition): definition.name
        case .importTable(_, _, let name): name
        case .import, .print, .assert, .pipeline: nil
        }
    }
}
