import Corpus
import Language
import Query
import Session

/// A name that a statement makes, or that a `def` gives a parameter.
struct MadeName: Hashable, Sendable {
    enum Kind: String, Sendable { case `let`, param, def, table, parameter }

    let name: String
    let kind: Kind
    /// The script that it stands in.
    let path: String
    /// Where its name stands there, in bytes.
    let span: Range<Int>
}

/// Finds what names of scripts mean, and where they are used: in a script, in what it imports and in what imports it.
struct NameIndex {
    /// The scripts that are open, by their paths.
    let open: [String: OpenScript]
    /// The folders in which other scripts may be.
    let folders: [String]

    private var read: [String: OpenScript] = [:]
    /// The longest script that is read for the names in it, and how many entries of folders are looked at.
    private static let (longest, mostEntries) = (1 << 20, 20_000)

    init(open: [String: OpenScript], folders: [String]) { (self.open, self.folders) = (open, folders) }

    /// A script, as it is in the editor or else as its file is.
    mutating func script(at path: String) -> OpenScript? {
        if let known = open[path] ?? read[path] { return known }
        guard let bytes = try? File.readRegular(path, limit: Self.longest) else { return nil }
        let script = OpenScript(
            uri: FileAddress.of(path), language: "docent", version: nil, text: String(decoding: bytes, as: UTF8.self))
        read[path] = script
        return script
    }

    // MARK: What a name means

    /// The name that a statement makes; nil of one that makes none, or several.
    static func made(by statement: StatementSyntax, in script: OpenScript) -> MadeName? {
        func name(_ syntax: NameSyntax, _ kind: MadeName.Kind) -> MadeName {
            MadeName(name: syntax.text, kind: kind, path: script.path, span: syntax.span)
        }
        switch statement.kind {
        case .let(let made, _): return name(made, .let)
        case .param(let made, _, _): return name(made, .param)
        case .def(let definition): return name(definition.name, .def)
        case .importTable(_, _, let made): return name(made, .table)
        default: return nil
        }
    }

    /// What a name means at an offset of a script: what was made last before that.
    mutating func meaning(of name: String, isCall: Bool, at offset: Int, in script: OpenScript) -> MadeName? {
        for statement in script.syntax.reversed() where statement.span.upperBound <= offset {
            if let made = Self.made(by: statement, in: script), made.name == name, (made.kind == .def) == isCall {
                return made
            }
            guard case .import(let path, _) = statement.kind else { continue }
            if let made = exported(name, isCall, by: path, from: script, depth: 0) { return made }
        }
        return nil
    }

    private mutating func exported(
        _ name: String, _ isCall: Bool, by path: String, from script: OpenScript, depth: Int
    ) -> MadeName? {
        guard depth < 20, let imported = self.script(at: ImportPath.resolve(path, from: script.path)) else {
            return nil
        }
        for statement in imported.syntax.reversed() {
            if let made = Self.made(by: statement, in: imported), made.name == name, (made.kind == .def) == isCall {
                return made
            }
            if case .import(let path, _) = statement.kind,
                let made = exported(name, isCall, by: path, from: imported, depth: depth + 1)
            {
                return made
            }
        }
        return nil
    }

    /// The name that stands at an offset, made or used there.
    mutating func name(at offset: Int, in script: OpenScript) -> MadeName? {
        for statement in script.syntax {
            guard statement.span.lowerBound <= offset, offset <= statement.span.upperBound else { continue }
            if let made = Self.made(by: statement, in: script), made.span.holds(offset) { return made }
            guard case .def(let definition) = statement.kind else { continue }
            for parameter in definition.parameters {
                let occurrences = [parameter.span] + Self.uses(of: parameter.text, in: definition)
                if occurrences.contains(where: { $0.holds(offset) }) {
                    return MadeName(name: parameter.text, kind: .parameter, path: script.path, span: parameter.span)
                }
            }
        }
        guard let use = uses(in: script).first(where: { $0.span.holds(offset) }) else { return nil }
        return meaning(of: use.name, isCall: use.isCall, at: start(of: use, in: script), in: script)
    }

    /// Where the statement starts that a use is in: what it makes itself is not meant.
    private func start(of use: NameUse, in script: OpenScript) -> Int {
        script.statement(at: use.span.lowerBound)?.span.lowerBound ?? use.span.lowerBound
    }

    /// Where a `def`'s body uses a parameter.
    private static func uses(of parameter: String, in definition: DefinitionSyntax) -> [Range<Int>] {
        var uses = ParameterUses(name: parameter)
        uses.walk(definition.body)
        return uses.spans
    }

    private struct ParameterUses: SyntaxVisitor {
        let name: String
        var spans: [Range<Int>] = []

        mutating func visit(_ expression: ExpressionSyntax) {
            if case .name(let other) = expression.kind, other == name { spans.append(expression.span) }
        }
    }

    /// Where a script uses names that statements have made.
    func uses(in script: OpenScript) -> [NameUse] {
        let session = Session()
        session.drafts = open.mapValues(\.script.text)
        return session.uses(in: script.script)
    }

    // MARK: Where it is used

    /// All occurrences of a name, the one where it is made first, by the scripts' paths.
    mutating func occurrences(of made: MadeName) -> [(script: OpenScript, spans: [Range<Int>])] {
        guard let home = script(at: made.path) else { return [] }
        if made.kind == .parameter {
            for case .def(let definition) in home.syntax.map(\.kind)
            where definition.parameters.contains(where: { $0.span == made.span }) {
                return [(home, [made.span] + Self.uses(of: made.name, in: definition))]
            }
            return []
        }
        var occurrences: [(OpenScript, [Range<Int>])] = []
        for path in candidates(for: made) {
            guard let script = script(at: path) else { continue }
            var spans = path == made.path ? [made.span] : []
            for use in uses(in: script) where use.name == made.name && use.isCall == (made.kind == .def) {
                let meaning = meaning(of: use.name, isCall: use.isCall, at: start(of: use, in: script), in: script)
                if meaning == made { spans.append(use.span) }
            }
            if !spans.isEmpty { occurrences.append((script, spans.sorted { $0.lowerBound < $1.lowerBound })) }
        }
        return occurrences
    }

    /// The scripts that may use a name: its own, those that are open, and those of the folders that have an import.
    private mutating func candidates(for made: MadeName) -> [String] {
        var paths = [made.path] + open.keys.sorted()
        for folder in folders {
            for path in Folder.files(below: folder, ending: ".docent", limit: Self.mostEntries) {
                guard let script = script(at: path) else { continue }
                let imports = script.syntax.contains { if case .import = $0.kind { true } else { false } }
                if imports { paths.append(path) }
            }
        }
        var seen: Set<String> = []
        return paths.filter { seen.insert($0).inserted }
    }
}

extension Range<Int> {
    /// Whether an offset is in it, or at its end.
    func holds(_ offset: Int) -> Bool { lowerBound <= offset && offset <= upperBound }
}
