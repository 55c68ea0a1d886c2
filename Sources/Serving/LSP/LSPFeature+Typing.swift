import Documents
import Query
import Session

extension LSPServer {
    // MARK: Completion

    func completions(_ parameters: FieldValue) -> JSON {
        guard let (script, offset) = textPosition(parameters), script.hasStatements(at: offset),
            !isInComment(offset, of: script)
        else { return .null }
        let (completions, start) = completions(of: script, at: offset)
        let replaced = completions.replaced.lowerBound + start..<completions.replaced.upperBound + start
        let range = script.document.range(of: replaced, encoding)
        let items = completions.candidates.prefix(Self.mostCandidates).enumerated().map { index, candidate in
            item(candidate, index, range)
        }
        let isWhole =
            completions.candidates.count <= Self.mostCandidates && completions.total == nil
            && completions.progress == nil
        return ["isIncomplete": .truth(!isWhole), "items": .list(items)]
    }

    private static let mostCandidates = 200

    private func item(_ candidate: Completions.Candidate, _ index: Int, _ range: JSON) -> JSON {
        let digits = String(index)
        return .object(leavingOutNil: [
            "label": .text(candidate.label), "kind": .count(CandidateKind(candidate).number),
            "detail": .text(candidate.help),
            "documentation": documentation(of: candidate).map { ["kind": "markdown", "value": .text($0)] },
            // In our order, whatever the editor thinks of the words.
            "sortText": .text(String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits),
            "filterText": .text(candidate.text), "textEdit": ["range": range, "newText": .text(candidate.text)],
        ])
    }

    /// Help on what a candidate is, where the language has some.
    private func documentation(of candidate: Completions.Candidate) -> String? {
        let word = candidate.text.hasSuffix("(") ? String(candidate.text.dropLast()) : candidate.text
        guard ![.value, .field].contains(CandidateKind(candidate)) else { return nil }
        return Help.text(on: word).map(Self.code)
    }

    /// What can stand at an offset, and where the statement starts from which its offsets are counted. The names that statements
    /// before it make are found out once, for all that is typed after them.
    func completions(of script: OpenScript, at offset: Int) -> (Completions, start: Int) {
        let before = script.syntax.filter { $0.span.upperBound < offset }
        let bytes = script.script.bytes
        let current = bytes[(before.last?.span.upperBound ?? 0)..<min(offset, bytes.count)]
            .drop { $0 == 10 || $0 == 13 || $0 == UInt8(ascii: ";") }
        let made = before.filter(\.makesNames).map { bytes[$0.span] + [10] }.joined()
        let names = sessions.names(after: Array(made), for: script, drafts: drafts)
        let text = String(decoding: current, as: UTF8.self)
        return (
            sessions.session(for: script, drafts: drafts).session.completions(text, after: names), current.startIndex
        )
    }

    private func isInComment(_ offset: Int, of script: OpenScript) -> Bool {
        Tokens(of: script.script).comments.contains { $0.lowerBound < offset && offset <= $0.upperBound }
    }

    // MARK: Signatures

    func signature(_ parameters: FieldValue) -> JSON {
        guard let (script, offset) = textPosition(parameters), let call = call(around: offset, of: script) else {
            return .null
        }
        var index = names
        let form: String
        let help: String
        let names: [String]
        if let made = index.meaning(of: call.name, isCall: true, at: call.start, in: script),
            let definition = definition(of: made, &index)
        {
            names = definition.syntax.parameters.map(\.text)
            form = "\(call.name)(\(names.joined(separator: ", ")))"
            help = definition.comment
        } else if let function = FunctionTable.function(named: call.name) {
            (form, help) = (function.form, "\(function.help)\n\n\(Self.code(function.example))")
            names = form.dropFirst(call.name.utf8.count + 1).dropLast().split(separator: ",").map {
                $0.description.trimmingSpaces
            }
        } else {
            return .null
        }
        let signature: JSON = [
            "label": .text(form), "documentation": ["kind": "markdown", "value": .text(help)],
            "parameters": .list(names.map { ["label": .text($0)] }),
        ]
        return [
            "signatures": [signature], "activeSignature": 0,
            "activeParameter": .count(min(call.argument, max(names.count - 1, 0))),
        ]
    }

    /// The call whose parentheses are around an offset: its name, where that stands, and the argument's number from 0.
    private func call(around offset: Int, of script: OpenScript) -> (name: String, start: Int, argument: Int)? {
        let tokens = Tokens(of: script.script).all.filter { $0.span.upperBound <= offset && !$0.span.isEmpty }
        var (depth, commas) = (0, 0)
        for (index, token) in tokens.enumerated().reversed() {
            switch token.kind {
            case .statementEnd: return nil
            case .symbol(let symbol) where symbol.closes: depth += 1
            case .symbol(.comma) where depth == 0: commas += 1
            case .symbol(let symbol) where symbol.opens:
                depth -= 1
                guard depth < 0 else { continue }
                (depth, _) = (0, commas)
                if symbol == .openParenthesis, index > 0, tokens[index - 1].kind == .name,
                    tokens[index - 1].span.upperBound == token.span.lowerBound
                {
                    let name = tokens[index - 1].span
                    return (script.script.text(in: name), name.lowerBound, commas)
                }
                commas = 0
            default: break
            }
        }
        return nil
    }

    /// A `def`, and what the comment above it says.
    func definition(of made: MadeName, _ index: inout NameIndex) -> (syntax: DefinitionSyntax, comment: String)? {
        guard let home = index.script(at: made.path) else { return nil }
        for statement in home.syntax {
            if case .def(let definition) = statement.kind, definition.name.span == made.span {
                return (definition, home.script.comment(above: statement.span.lowerBound))
            }
        }
        return nil
    }

    /// Text as a block of code in Markdown.
    static func code(_ text: String) -> String { "```docent\n\(text)\n```" }
}
