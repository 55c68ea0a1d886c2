import Query

/// What programs and editors ask of a session besides answers.
extension Session {
    /// Whether commands such as `:fields items` are among the inputs of a text.
    package func hasCommands(_ text: String) -> Bool {
        inputs(in: PastedPrompts.removed(from: text)).contains { InputSplitter.isCommand($0.text.trimmingSpaces) }
    }

    /// How far a text is from being an input, or several.
    package enum Wholeness: String, Sendable {
        /// It can be answered.
        case whole
        /// It goes on in the next line.
        case open
        /// It is wrong, whatever follows.
        case wrong
    }

    /// Whether what was typed can be answered, or goes on in the next line. What is wrong for other reasons than its form is
    /// whole: the answer says so.
    package func wholeness(of text: String) -> Wholeness {
        if awaitsMore(text) { return .open }
        let inputs = inputs(in: PastedPrompts.removed(from: text)).map(\.text)
        return inputs.contains { !InputSplitter.isCommand($0.trimmingSpaces) && engine.isMalformed($0) }
            ? .wrong : .whole
    }

    /// Whether statements have made a name.
    package func hasName(_ name: String) -> Bool { engine.names.contains(name) }

    /// What `docent check` says of a script, with the names that this session knows; where it may save is for those who run
    /// it to say.
    package func inspect(_ script: Script) -> [Diagnostic] { withoutSaving { engine.inspect(script) } }

    /// The same of a script that has been read already, by what is known from the last time.
    package func inspect(
        _ script: Script, read syntax: [StatementSyntax], by memo: InspectionMemo
    ) -> [Diagnostic] {
        withoutSaving { engine.inspect(script, read: syntax, by: memo) }
    }

    /// Where a script uses names that statements have made.
    package func uses(in script: Script) -> [NameUse] { withoutSaving { engine.uses(in: script) } }

    /// The names that there are after a script's statements, for completion: nothing runs.
    package func names(after script: Script) -> Engine.Names { withoutSaving { engine.names(after: script) } }

    /// What can stand at the end of a text, after statements that have made names.
    package func completions(_ text: String, after names: Engine.Names) -> Completions {
        engine.with(names) { completions(text, at: text.utf8.count) }
    }

    /// Runs a script that leaves no names, no `it` and no files behind; what it shows and what is wrong with it is shown.
    package func runAside(_ script: Script, show: Show) {
        forgetStop()
        setMemory()
        let prepared = withoutSaving { engine.prepare(script) }
        makeRelations(of: prepared)
        let ending = withoutSaving { engine.look(prepared) { show(.result($0)) } }
        switch ending {
        case .done: break
        case .incomplete(let diagnostic), .assertionFailed(let diagnostic): show(.diagnostic(diagnostic))
        case .failed(let diagnostics): for diagnostic in diagnostics { show(.diagnostic(diagnostic)) }
        case .stopped(let diagnostic): show(diagnostic.map { .diagnostic($0) } ?? .problem("stopped"))
        }
    }
}
