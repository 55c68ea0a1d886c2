/// What a script says of itself, for people: `docent run s.docent --help`.
public struct ScriptOutline: Sendable {
    /// The comment at its top, without marks; empty if there is none.
    public let description: String
    /// Its `param`s, and those of the scripts that it imports.
    public let params: [Param]

    /// A `param` as it is written.
    public struct Param: Sendable {
        /// How `--set` calls it.
        public let name: String
        /// Its default as it is written; nil where it must be set.
        public let defaultValue: String?
        /// What the comment at its line says, or that just above it; or nothing.
        public let help: String
    }
}

extension Engine {
    /// What a script says of itself; empty for one that can't be read.
    public func outline(of prepared: Prepared) -> ScriptOutline {
        let script = prepared.script
        var seen: Set = [script.path ?? ""]
        return ScriptOutline(
            description: script.firstComment, params: params(of: prepared.syntax, in: script, &seen))
    }

    private func params(
        of statements: [StatementSyntax], in script: Script, _ seen: inout Set<String>
    ) -> [ScriptOutline.Param] {
        var params: [ScriptOutline.Param] = []
        for statement in statements {
            switch statement.kind {
            case .param(let name, let value, let help):
                params.append(
                    .init(
                        name: name.text, defaultValue: value.map { script.text(in: $0.span) },
                        help: help.isEmpty ? script.help(above: statement.span.lowerBound) : help))
            case .import(let path, _):
                let path = ImportPath.resolve(path, from: script.path)
                guard seen.insert(path).inserted, let text = try? readScript(path) else { continue }
                let imported = Script(text, path: path)
                guard case .read(let statements) = Parser.parse(imported) else { continue }
                params += self.params(of: statements, in: imported, &seen)
            default: break
            }
        }
        return params
    }
}

extension Script {
    /// The comment lines just above a `param`, as one text; not those that the script starts with.
    fileprivate func help(above offset: Int) -> String {
        let comment = comment(above: offset)
        return comment == firstComment ? "" : comment.split(separator: "\n").joined(separator: " ")
    }
}
