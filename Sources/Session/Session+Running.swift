import Corpus
import Documents
import Query

/// Scripts are checked and run, with what they ask of documents made ready.
extension Session {
    /// Reads and checks a script as a whole; nothing is opened, run or shown.
    public func prepare(_ script: Script) -> Prepared {
        if let path = script.path { reads.note(path: path) }
        return engine.prepare(script)
    }

    /// What is wrong with a script, and with the values of its `param`s, shown.
    public func check(_ script: Prepared, show: Show) -> Outcome.Ending {
        for diagnostic in script.errors { show(.diagnostic(diagnostic)) }
        guard script.isRight else {
            return script.errors.map { Outcome.Ending($0.category) }.reduce(.done) { $0.and($1) }
        }
        return checkSettings(for: script, show: show)
    }

    /// Reads, checks and runs all statements of a script, if none of them is wrong.
    public func run(_ script: Script, show: Show) -> Outcome.Ending { run(prepare(script), show: show) }

    /// Runs all statements of a script, if none of them is wrong.
    public func run(_ script: Prepared, show: Show) -> Outcome.Ending {
        forgetStop()
        setMemory()
        engine.keepsLayers = keepsLayers(after: script)
        programs.setFormat = settings.format
        defer { tellOfPrograms(show) }
        makeRelations(of: script)
        let ending = withoutActuallyEscaping(show) { show in
            engine.showNote = { show(.diagnostic($0)) }
            var heading = ""
            let title = script.script.firstComment
            // The line that a statement started in last: all in one line have the same comment above.
            var last: (script: Script, line: Int, heading: String)?
            let starts = engine.statementStarts
            engine.statementStarts = { place in
                starts(place)
                let line = place.script.lineStart(of: place.span.lowerBound)
                if last?.script !== place.script || last?.line != line {
                    let comment = place.script.comment(above: line)
                    last = (place.script, line, comment == title ? "" : comment)
                }
                heading = last?.heading ?? ""
            }
            defer {
                engine.showNote = { _ in }
                engine.statementStarts = starts
            }
            return engine.run(script) { result in
                var result = result
                result.heading = heading
                heading = ""
                if !result.onlyReads {
                    lastResult = result
                    if result.hasRows { lastRows = result }
                }
                show(.result(result))
                for note in result.notes { show(.diagnostic(note)) }
            }
        }
        switch ending {
        case .done: return .done
        case .incomplete(let diagnostic):
            show(.diagnostic(diagnostic))
            return .wrong
        case .failed(let diagnostics):
            for diagnostic in diagnostics { show(.diagnostic(diagnostic)) }
            return diagnostics.map { Outcome.Ending($0.category) }.reduce(.done) { $0.and($1) }
        case .assertionFailed(let diagnostic):
            show(.diagnostic(diagnostic))
            return .assertionFailed
        case .stopped(let diagnostic):
            show(diagnostic.map { .diagnostic($0) } ?? .problem("stopped"))
            return .stopped
        }
    }

    /// Lets queries run again; one that was interrupted before it began is stopped still.
    func forgetStop() {
        stopFlag.reset()
        if isInterrupted() { stopFlag.stop() }
    }

    /// Runs a script that leaves no names and no `it` behind; what is wrong with it is not told.
    package func look(_ script: Script, show: (QueryResult) -> Void) -> Bool {
        forgetStop()
        setMemory()
        let prepared = engine.prepare(script)
        makeRelations(of: prepared)
        if case .done = engine.look(prepared, show: show) { return true }
        return false
    }

    /// Whether what is made of documents for a script should stay: it is asked for again, and there is room for it.
    private func keepsLayers(after script: Prepared) -> Bool {
        let isAskedAgain = !isAskedOnce || script.hasSeveralStatements || savesReceipts
        guard isAskedAgain else { return false }
        let size = library.openDocuments.reduce(0) { $0 + $1.textCount }
        return size < engine.memory.bytes / Self.layerSize
    }

    /// How many times as large as its source all that is made of a document may be.
    private static let layerSize = 20

    /// Settles how much memory a statement may take.
    func setMemory() {
        engine.memory = memory ?? settings.memory ?? MemorySize(MachineMemory.share)
    }

    /// Makes what a script asks for.
    func makeRelations(of script: Prepared) { makeRelations(script.relationsBefore) }

    /// Makes relations' rows on all cores, or as many as it can until it is stopped.
    func makeRelations(_ relations: [Relation]) {
        var loader = loader
        loader.relations = relations
        loader.prepare(library.openDocuments) { [stopFlag] in stopFlag.isStopped }
    }
}
