import Corpus
import Documents
import Query
import Rendering
import Session

/// A session that is asked by programs: what it says comes back as data, cut to what was asked for.
package final class Workbench {
    package let session: Session

    /// - Parameters:
    ///   - memory: How much a statement may take; nil for a share of the machine's.
    ///   - writing: Which files `save` may write.
    ///   - reading: Which files may be read; nil where all may.
    package init(
        stopFlag: StopFlag = StopFlag(), memory: MemorySize? = nil, writing: WritingRules, overwrites: Bool = false,
        reading: ReadingRules? = nil
    ) {
        session = Session(stopFlag: stopFlag)
        session.memory = memory
        session.writingRules = writing
        session.overwrites = overwrites
        session.author = .script
        session.readingRules = reading
    }

    /// What a session said in answer to something.
    struct Said {
        var parts: [ShownPart] = []
        var ending = Outcome.Ending.done

        var diagnostics: [Diagnostic] {
            parts.compactMap { if case .diagnostic(let diagnostic) = $0 { diagnostic } else { nil } }
        }
        var notes: [String] { parts.compactMap { if case .note(let text) = $0 { text } else { nil } } }
        var problems: [String] { parts.compactMap { if case .problem(let text) = $0 { text } else { nil } } }
        var texts: [String] { parts.compactMap { if case .text(let text) = $0 { text } else { nil } } }
    }

    /// A part of an answer, rendered as it came.
    enum ShownPart {
        case result(ShownResult)
        case text(String)
        case note(String)
        case problem(String)
        case diagnostic(Diagnostic)
    }

    /// Gathers what a session says, results cut and rendered.
    func gather(
        _ format: ShownResult.Format = .json, _ limits: ShownResult.Limits = .init(),
        _ work: (Show) -> Outcome.Ending
    ) -> Said {
        var said = Said()
        said.ending = work { part in
            switch part {
            case .result(let result):
                said.parts.append(.result(ShownResult(result, in: session, format, limits)))
            case .text(let text): said.parts.append(.text(text))
            case .note(let text): said.parts.append(.note(text))
            case .problem(let text): said.parts.append(.problem(text))
            case .diagnostic(let diagnostic): said.parts.append(.diagnostic(diagnostic))
            }
        }
        return said
    }

    /// Answers statements; a command of the shell is none.
    func answer(_ text: String, _ format: ShownResult.Format, _ limits: ShownResult.Limits) throws(RPCError) -> Said {
        guard !session.hasCommands(text) else {
            throw RPCError(.failed, "commands such as ':fields' are for the shell; here only queries can be asked")
        }
        let said = gather(format, limits) { session.answer(text, show: $0).ending }
        // Nobody goes back through the lines of a client.
        session.history.removeAll()
        return said
    }

    /// Fails as the session did; where it had something to show before, that goes along.
    func check(_ said: Said) throws(RPCError) {
        guard said.ending != .done else { return }
        let message =
            said.diagnostics.first { $0.severity == .error }.map(Self.line) ?? said.problems.first ?? "it failed"
        throw RPCError(.failed, message, data: json(of: said, picture: picture(of: said)))
    }

    /// What is wrong as a terminal shows it.
    private func picture(of said: Said) -> String {
        var picture = TerminalText()
        ErrorPicture.write(said.diagnostics.filter { $0.severity == .error }, to: &picture, wraps: true)
        return picture.string + said.problems.map { TerminalText($0).string + "\n" }.joined()
    }

    /// What was said, as data: results, notes, and what is wrong, of which there may be a picture.
    func json(of said: Said, picture: String? = nil) -> JSON {
        let results = said.parts.compactMap { part -> JSON? in
            if case .result(let result) = part { result.json } else { nil }
        }
        return .object(leavingOutNil: [
            "ending": .text(said.ending.word), "results": .list(results),
            "notes": .list((said.notes + said.texts).map { .text($0) }),
            "diagnostics": Self.json(of: said.diagnostics),
            "problems": said.problems.isEmpty ? nil : .list(said.problems.map { .text($0) }),
            "picture": picture.map { .text($0) },
        ])
    }

    static func json(of diagnostics: [Diagnostic], path: String = "") -> JSON {
        .written(DiagnosticList.json(diagnostics.map { (path, $0) }).dropLast())
    }

    /// A diagnostic in one line.
    static func line(_ diagnostic: Diagnostic) -> String {
        diagnostic.hint.isEmpty ? diagnostic.message : "\(diagnostic.message); \(diagnostic.hint)"
    }
}

extension JSON {
    static func written(_ bytes: ArraySlice<UInt8>) -> JSON { .written(Array(bytes)) }
}

extension Outcome.Ending {
    /// How it is called in answers.
    var word: String {
        switch self {
        case .done: "done"
        case .assertionFailed: "assertionFailed"
        case .wrong: "wrong"
        case .unreadable: "unreadable"
        case .stopped: "stopped"
        }
    }
}
