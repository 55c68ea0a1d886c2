import Documents
import Query
import Session

/// Something that is wrong or odd, at a place of an open script.
struct LSPDiagnostic {
    let span: Range<Int>
    let severity: Diagnostic.Severity
    let code: String
    let message: String
    /// What was meant in place of it.
    var replacement: String?
    /// Places in other scripts that tell more.
    var related: [(words: String, place: Place)] = []

    /// As LSP has it.
    func json(in script: OpenScript, _ encoding: PositionEncoding) -> JSON {
        let severities: [Diagnostic.Severity: Int] = [.error: 1, .warning: 2, .note: 3]
        let related = related.compactMap { words, place -> JSON? in
            guard let path = place.script.path else { return nil }
            let document = TextDocument(place.script.text)
            return [
                "location": ["uri": .text(FileAddress.of(path)), "range": document.range(of: place.span, encoding)],
                "message": .text(words),
            ]
        }
        return .object(leavingOutNil: [
            "range": script.document.range(of: span, encoding), "severity": .count(severities[severity] ?? 1),
            "code": code.isEmpty ? nil : .text(code), "source": "docent", "message": .text(message),
            "tags": code.hasPrefix("W") && message.contains("never used") ? [1] : nil,
            "relatedInformation": related.isEmpty ? nil : .list(related),
        ])
    }
}

extension LSPServer {
    /// All that is wrong with a script, or odd in it.
    func diagnostics(of script: OpenScript) -> [LSPDiagnostic] {
        let session = Session()
        session.drafts = drafts
        var found = script.tourProblems.map { LSPDiagnostic($0, of: script) }
        var diagnostics = session.inspect(script.readable ?? script.script, read: script.syntax, by: memo(of: script))
        // What is wrong in the statements that can be read is told, too, while another is being written.
        if script.readable != nil {
            diagnostics = session.inspect(script.script) + diagnostics.filter { $0.severity == .error }
        }
        found += diagnostics.map { LSPDiagnostic($0, of: script) }
        if let named = script.documents {
            for problem in sessions.session(for: script, drafts: drafts).problems {
                found.append(LSPDiagnostic(span: named.span, severity: .warning, code: "", message: problem))
            }
        }
        return found
    }

    /// What can be put in the place of what is wrong in a range.
    func quickFixes(_ parameters: FieldValue) -> JSON {
        guard let script = script(parameters) else { return [] }
        let wanted = range(parameters["range"], in: script)
        let kinds = parameters["context"]?["only"]?.list?.compactMap(\.text) ?? []
        guard kinds.isEmpty || kinds.contains(where: { "quickfix".hasPrefix($0) || $0.hasPrefix("quickfix") }) else {
            return []
        }
        let fixes = diagnostics(of: script).filter { diagnostic in
            diagnostic.span.lowerBound <= wanted.upperBound && wanted.lowerBound <= diagnostic.span.upperBound
        }
        return .list(
            fixes.compactMap { diagnostic -> JSON? in
                guard let replacement = diagnostic.replacement else { return nil }
                let edit: JSON = [
                    "range": script.document.range(of: diagnostic.span, encoding), "newText": .text(replacement),
                ]
                return [
                    "title": .text(replacement.isEmpty ? "Leave it out" : "Change to '\(replacement)'"),
                    "kind": "quickfix", "isPreferred": true, "diagnostics": [diagnostic.json(in: script, encoding)],
                    "edit": ["changes": .object([(script.uri, .list([edit]))])],
                ]
            })
    }
}

extension LSPDiagnostic {
    /// What the checker found; of what is wrong in an imported script, the place of the import.
    init(_ diagnostic: Diagnostic, of script: OpenScript) {
        severity = diagnostic.severity
        code = diagnostic.code
        let words = diagnostic.hint.isEmpty ? diagnostic.message : "\(diagnostic.message); \(diagnostic.hint)"
        if let outermost = diagnostic.imports.last {
            let position = diagnostic.place.script.position(of: diagnostic.place.span.lowerBound)
            span = outermost.span
            message = "\(diagnostic.place.script.path ?? ""):\(position.line):\(position.column): \(words)"
            related = [(words, diagnostic.place)]
        } else {
            span = diagnostic.place.span
            message = words
            replacement = diagnostic.fault.replacement
            related = diagnostic.calls.map { ("in this call", $0) }
        }
    }
}
