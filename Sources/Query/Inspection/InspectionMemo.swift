/// What is known of the statements of a script that is inspected again and again, as it is written: those that nothing is
/// wrong with, and whose text and the names in it mean what they meant, need no second look.
package final class InspectionMemo {
    /// What a statement leaves to those after it.
    fileprivate struct Known {
        /// Of the name that it makes.
        let made: ValueType?
        /// Of its result.
        let it: ValueType?
    }

    /// What a statement means: its text, and the numbers of the meanings that the names in it have, which the script makes; 0 is a
    /// name that is not made yet.
    fileprivate struct Meaning: Hashable {
        let source: ArraySlice<UInt8>
        let names: [Int]
    }

    /// A meaning's number, and what is known of it if nothing is wrong with it.
    fileprivate struct Entry {
        let number: Int
        var known: Known?
    }

    fileprivate var entries: [Meaning: Entry] = [:]
    private var numbers = 0

    /// A number that no other meaning has.
    fileprivate func newNumber() -> Int {
        numbers += 1
        return numbers
    }

    package init() {}
}

extension Engine {
    /// The same as `inspect(_:read:)`, by what is known from the last time.
    package func inspect(_ script: Script, read syntax: [StatementSyntax], by memo: InspectionMemo) -> [Diagnostic] {
        // What an import brings is not known before it is read.
        guard !syntax.contains(where: \.importsAnything) else { return inspect(script, read: syntax) }
        let checker = makeChecker()
        checker.isInspecting = true
        var pass = InspectionPass(syntax, memo)
        var environment = environment
        var (errors, warnings): ([Diagnostic], [Diagnostic]) = ([], [])
        for statement in syntax where errors.count < Self.mostErrors {
            let meaning = pass.meaning(of: statement, script.bytes[statement.span])
            if let meaning, let known = pass.entries[meaning]?.known {
                checker.bind(known, of: statement, &environment)
                continue
            }
            do {
                let found = try checker.checkStatement(statement, of: script, &environment).warnings
                warnings += found
                guard let meaning, found.isEmpty, statement.canBeKnown else { continue }
                pass.entries[meaning]?.known = checker.known(of: statement, environment)
            } catch {
                errors += checker.takeDiagnostics()
                checker.bindNames(of: statement, in: script, &environment)
            }
        }
        memo.entries = pass.entries
        checker.globalTypes.giveBack(to: globalTypes)
        guard errors.isEmpty else { return errors }
        return (warnings + UnusedNames(script, syntax, imports: [:]).warnings)
            .sorted { $0.place.span.lowerBound < $1.place.span.lowerBound }
    }
}

/// One look at a script's statements.
private struct InspectionPass {
    /// The names that the script makes, each with the number of the meaning that it has now; 0 before it is made.
    private var names: [ArraySlice<UInt8>: Int] = [:]
    /// The meanings that were met by now.
    var entries: [InspectionMemo.Meaning: InspectionMemo.Entry] = [:]
    private let memo: InspectionMemo

    /// Words by which a statement depends on more than its text and names.
    private static let dependent: Set<ArraySlice<UInt8>> = Set(["it", "out", "save"].map { ArraySlice($0.utf8) })

    init(_ syntax: [StatementSyntax], _ memo: InspectionMemo) {
        self.memo = memo
        for statement in syntax {
            if let name = statement.madeName { names[ArraySlice(name.text.utf8)] = 0 }
        }
    }

    /// What a statement means where it stands, which the name that it makes means from there on; nil where that depends on more
    /// than its text and names.
    mutating func meaning(of statement: StatementSyntax, _ source: ArraySlice<UInt8>) -> InspectionMemo.Meaning? {
        let meaning = found(source)
        let number: Int
        if let meaning {
            let entry = entries[meaning] ?? memo.entries[meaning] ?? .init(number: memo.newNumber())
            entries[meaning] = entry
            number = entry.number
        } else {
            number = memo.newNumber()
        }
        if let name = statement.madeName { names[ArraySlice(name.text.utf8)] = number }
        return meaning
    }

    private func found(_ source: ArraySlice<UInt8>) -> InspectionMemo.Meaning? {
        guard source.first != UInt8(ascii: "|") else { return nil }
        var numbers: [Int] = []
        for word in source.split(whereSeparator: { !Lexer.isNameByte($0) }) {
            guard !Self.dependent.contains(word) else { return nil }
            if let number = names[word] { numbers.append(number) }
        }
        return .init(source: source, names: numbers)
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

    /// Whether it leaves no more behind than what is kept of it.
    fileprivate var canBeKnown: Bool {
        switch kind {
        case .let, .param, .print, .pipeline: true
        case .def, .import, .importTable, .assert: false
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
