import Documents
import Query

/// Inputs are taken apart and answered: commands and statements.
extension Session {
    /// Whether an input goes on in the next line; a wrong one does not.
    public func isIncomplete(_ input: String) -> Bool {
        let input = PastedPrompts.removed(from: input)
        return !InputSplitter.isCommand(input.trimmingSpaces) && engine.isIncomplete(input)
    }

    /// Whether what was typed or pasted as one, which may be several inputs, goes on in the next line.
    public func awaitsMore(_ text: String) -> Bool {
        isIncomplete(inputs(in: PastedPrompts.removed(from: text)).last?.text ?? "")
    }

    /// The inputs of what was typed or pasted as one: where commands stand in it, each of them and each statement.
    func inputs(in text: String) -> [InputSplitter.Input] {
        let whole = [InputSplitter.Input(text: text, line: 1)]
        let lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        let isApart = lines.contains { line in
            let line = Substring(line).trimmingSpaces
            return InputSplitter.isCommand(line) || leaves(line)
        }
        guard lines.count > 1, isApart else { return whole }
        let trimmed = text.trimmingSpaces
        let name = trimmed.dropFirst().prefix { !$0.isWhitespace }
        if InputSplitter.isCommand(trimmed), Commands.named(String(name))?.usage.takesLines == true { return whole }
        return InputSplitter.inputs(of: text, isIncomplete: engine.isIncomplete)
    }

    /// Answers what was typed: a statement, several, or a command.
    ///
    /// - Parameters:
    ///   - line: The number of its first line, for the places of errors.
    ///   - path: The file that it stands in, if it was not typed.
    public func answer(_ input: String, line: Int = 1, path: String? = nil, show: Show) -> Outcome {
        let unprompted = PastedPrompts.removed(from: input)
        guard unprompted == input, inputs(in: input).count == 1 else {
            return answerAll(unprompted, line: line, show: show)
        }
        let trimmed = input.trimmingSpaces
        if !trimmed.isEmpty, Self.isKept(input) { history.append(trimmed) }
        if leaves(trimmed) { return Outcome(.done, isLast: true) }
        let outcome =
            InputSplitter.isCommand(trimmed)
            ? runCommand(trimmed, show)
            : runStatements(Script(input, path: path, firstLine: line), show)
        pastLines.note(trimmed, ending: outcome.ending)
        return outcome
    }

    /// Whether an input is kept in the history: one that starts with a space is not, as in other shells.
    public static func isKept(_ input: String) -> Bool { input.first != " " }

    /// Answers an input of the history as if it had been typed.
    func answerAgain(_ input: String, show: Show) -> Outcome {
        typedAgain.append(input)
        return answer(input, show: show)
    }

    /// The inputs that commands have answered again since this was asked last: they are to be kept as if typed.
    public func takeTypedAgain() -> [String] {
        defer { typedAgain = [] }
        return typedAgain
    }

    private func runStatements(_ script: Script, _ show: Show) -> Outcome {
        let trimmed = script.text.trimmingSpaces
        let names = engine.currentNames
        var result: QueryResult?
        var error: Diagnostic?
        let ending = run(script) { part in
            show(part)
            if case .result(let shown) = part { result = shown }
            if case .diagnostic(let shown) = part, shown.severity == .error { error = error ?? shown }
        }
        if ending == .done { note(script.text) }
        if let error { lastError = (error, true) } else if ending == .done { lastError?.isNewest = false }
        if ending == .wrong, lacksItsColon(trimmed) { show(.note("A command begins with ':': ':\(trimmed)'.")) }
        if ending == .done, let result { EmptyResult(result, names, in: self).map { show(.note($0.text)) } }
        return Outcome(ending)
    }

    /// Runs statements that stand in a file, and notes them as those of a person are: `:save` has them.
    package func runNoting(_ script: Script, show: Show) -> Outcome.Ending {
        let ending = run(script, show: show)
        if ending == .done { note(script.text) }
        return ending
    }

    private func note(_ statements: String) {
        let trimmed = statements.trimmingSpaces
        if !trimmed.isEmpty { queries.append(trimmed) }
    }

    /// A query as it was typed, without the prompts of a session that it was pasted from.
    public static func unprompted(_ text: String) -> String { PastedPrompts.removed(from: text) }

    /// Answers several inputs, as a pasted session has them, one after the other; the ending is the worst of all.
    private func answerAll(_ text: String, line: Int, show: Show) -> Outcome {
        var all = Outcome(.done)
        for input in InputSplitter.inputs(of: text, isIncomplete: isIncomplete) {
            let outcome = answer(input.text, line: line + input.line - 1, show: show)
            all = Outcome(all.ending.and(outcome.ending), isLast: outcome.isLast, request: outcome.request)
            if outcome.isLast { break }
        }
        return all
    }

    /// Whether an input is one of the bare words that leave shells, which no name or field has here.
    public func leaves(_ input: String) -> Bool {
        Self.leavingWords.contains(input) && !engine.names.contains(input)
    }

    static let leavingWords = ["quit", "exit", "\\q"]

    /// `help money`: a command's name and plain words, that are no query.
    private func lacksItsColon(_ input: String) -> Bool {
        let name = String(input.prefix { $0 != " " })
        // What only begins as a command's name may be another word: 'out' is none for ':outline'.
        return Commands.has(name) && Relation(named: name) == nil
            && !input.contains { "|\"'()=<>[]\n".contains($0) }
    }

    private func runCommand(_ input: String, _ show: Show) -> Outcome {
        forgetStop()
        if input.first == "?" { return HelpCommand().run(input.dropFirst().trimmingSpaces, in: self, show: show) }
        let rest = input.dropFirst()
        let name = Commands.name(in: rest)
        guard let command = Commands.named(name) else {
            let nearest = Commands.nearest(to: name).map { " - did you mean ':\($0)'?" }
            show(.problem("error: no command ':\(name)'\(nearest ?? "; ':help' lists them")"))
            return Outcome(.wrong)
        }
        return command.run(rest.dropFirst(name.count).trimmingSpaces, in: self, show: show)
    }
}
