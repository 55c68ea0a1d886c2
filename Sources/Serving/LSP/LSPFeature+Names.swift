import Documents
import Language
import Query
import Session

extension LSPServer {
    /// Where a name is made; of the path of an `import` the script.
    func definition(_ parameters: FieldValue) -> JSON {
        guard let (script, offset) = textPosition(parameters) else { return .null }
        var index = names
        if let statement = script.statement(at: offset), case .import(let path, let span) = statement.kind,
            span.holds(offset), let imported = index.script(at: ImportPath.resolve(path, from: script.path))
        {
            return location(imported, 0..<0)
        }
        guard let made = index.name(at: offset, in: script), let home = index.script(at: made.path) else {
            return .null
        }
        return location(home, made.span)
    }

    /// All occurrences of a name.
    func references(_ parameters: FieldValue) -> JSON {
        guard let (script, offset) = textPosition(parameters) else { return .null }
        var index = names
        guard let made = index.name(at: offset, in: script) else { return [] }
        let includesDeclaration = parameters["context"]?["includeDeclaration"]?.truth ?? true
        return .list(
            index.occurrences(of: made).flatMap { script, spans in
                spans.filter { includesDeclaration || script.path != made.path || $0 != made.span }
                    .map { location(script, $0) }
            })
    }

    /// The occurrences of a name in the script itself.
    func highlights(_ parameters: FieldValue) -> JSON {
        guard let (script, offset) = textPosition(parameters) else { return .null }
        var index = names
        guard let made = index.name(at: offset, in: script) else { return [] }
        let spans = index.occurrences(of: made).filter { $0.script.path == script.path }.flatMap(\.spans)
        return .list(spans.map { ["range": script.document.range(of: $0, encoding)] })
    }

    // MARK: Renaming

    func prepareRename(_ parameters: FieldValue) throws(RPCError) -> JSON {
        guard let (script, offset) = textPosition(parameters) else { return .null }
        var index = names
        guard let made = index.name(at: offset, in: script),
            let span = index.occurrences(of: made).first(where: { $0.script.path == script.path })?.spans
                .first(where: { $0.holds(offset) })
        else {
            throw RPCError(.failed, "only names that 'let', 'def', 'param' or 'import … as' has made can be renamed")
        }
        return ["range": script.document.range(of: span, encoding), "placeholder": .text(made.name)]
    }

    /// Renames a name wherever it is used; refused where anything would be wrong then that is not wrong now.
    func renaming(_ parameters: FieldValue) throws(RPCError) -> JSON {
        guard let (script, offset) = textPosition(parameters) else { throw RPCError(.failed, "the script is not open") }
        let name = parameters["newName"]?.text ?? ""
        let tokens = Tokens(of: name).all.filter { $0.kind != .end }
        guard tokens.count == 1, tokens[0].kind == .name, tokens[0].span == 0..<name.utf8.count else {
            throw RPCError(.failed, "'\(name)' can't be a name")
        }
        var index = names
        guard let made = index.name(at: offset, in: script) else {
            throw RPCError(.failed, "only names that 'let', 'def', 'param' or 'import … as' has made can be renamed")
        }
        let occurrences = index.occurrences(of: made)
        try check(occurrences, renamedTo: name)
        return [
            "changes": .object(
                occurrences.map { script, spans in
                    (
                        script.uri,
                        .list(
                            spans.map {
                                ["range": script.document.range(of: $0, encoding), "newText": .text(name)]
                            })
                    )
                })
        ]
    }

    private func check(
        _ occurrences: [(script: OpenScript, spans: [Range<Int>])], renamedTo name: String
    ) throws(RPCError) {
        var renamed = drafts
        for (script, spans) in occurrences {
            var bytes = script.script.bytes
            for span in spans.reversed() { bytes.replaceSubrange(span, with: name.utf8) }
            renamed[script.path] = String(decoding: bytes, as: UTF8.self)
        }
        for (script, _) in occurrences {
            let before = errors(in: script.script.text, of: script, drafts)
            let after = errors(in: renamed[script.path] ?? "", of: script, renamed)
            guard after.count > before.count || before.isEmpty != after.isEmpty, let first = after.first else {
                continue
            }
            throw RPCError(.failed, "'\(name)' would make \(script.path) wrong: \(Workbench.line(first))")
        }
    }

    private func errors(in text: String, of script: OpenScript, _ drafts: [String: String]) -> [Diagnostic] {
        let session = Session()
        session.drafts = drafts
        return session.inspect(Script(text, path: script.path)).filter { $0.severity == .error }
    }

    // MARK: Outline

    /// The names that statements make.
    func outline(_ parameters: FieldValue) -> JSON {
        guard let script = script(parameters) else { return [] }
        return .list(
            script.syntax.compactMap { statement -> JSON? in
                guard let made = NameIndex.made(by: statement, in: script) else {
                    return imported(statement, in: script)
                }
                let kinds: [MadeName.Kind: Int] = [.let: 13, .param: 14, .def: 12, .table: 18]
                return symbol(
                    made.name, detail: made.kind.rawValue, kind: kinds[made.kind] ?? 13, statement.span, made.span,
                    in: script)
            })
    }

    private func imported(_ statement: StatementSyntax, in script: OpenScript) -> JSON? {
        guard case .import(let path, let span) = statement.kind else { return nil }
        return symbol(path.isEmpty ? "import" : path, detail: "import", kind: 2, statement.span, span, in: script)
    }

    private func symbol(
        _ name: String, detail: String, kind: Int, _ span: Range<Int>, _ nameSpan: Range<Int>, in script: OpenScript
    ) -> JSON {
        [
            "name": .text(name), "detail": .text(detail), "kind": .count(kind),
            "range": script.document.range(of: span, encoding),
            "selectionRange": script.document.range(of: nameSpan, encoding),
        ]
    }

    // MARK: Layout and colours

    /// What brings a script, or the blocks of a tour, into the standard layout; nothing where something is wrong.
    func formatting(_ parameters: FieldValue) -> JSON {
        guard let script = script(parameters) else { return .null }
        return .list(script.blocks.flatMap { edits(of: $0, in: script) })
    }

    private func edits(of block: Range<Int>, in script: OpenScript) -> [JSON] {
        let old = Array(script.document.bytes[block])
        guard case .success(let text) = ScriptFormatter.format(Script(String(decoding: old, as: UTF8.self))) else {
            return []
        }
        let new = Array(text.utf8)
        guard new != old else { return [] }
        // The cursor stays where it is.
        let edit = LineEdit(from: old, to: new)
        let span = block.lowerBound + edit.range.lowerBound..<block.lowerBound + edit.range.upperBound
        return [
            [
                "range": script.document.range(of: span, encoding),
                "newText": .text(String(decoding: edit.new, as: UTF8.self)),
            ]
        ]
    }

    /// The colours of statements, as LSP counts them: each from the one before.
    func colours(_ parameters: FieldValue) -> JSON {
        guard let script = script(parameters) else { return .null }
        let made = Set(script.syntax.compactMap { NameIndex.made(by: $0, in: script)?.name })
        var numbers: [JSON] = []
        var last = LSPPosition(line: 0, character: 0)
        for piece in Session.colours(of: script.script.text) {
            guard var type = TokenType(piece.style) else { continue }
            if type == .property, made.contains(script.script.text(in: piece.range)) { type = .variable }
            let start = script.document.position(of: piece.range.lowerBound, encoding)
            let end = script.document.position(of: piece.range.upperBound, encoding)
            // What goes over several lines has no one length.
            guard start.line == end.line, let number = TokenType.allCases.firstIndex(of: type) else { continue }
            let character = start.line == last.line ? start.character - last.character : start.character
            numbers += [
                .count(start.line - last.line), .count(character), .count(end.character - start.character),
                .count(number), 0,
            ]
            last = start
        }
        return ["data": .list(numbers)]
    }
}
