extension Frame {
    /// Goes on to a row: what was worked out for the last one is gone, but for what was kept of it.
    @inline(__always)
    mutating func begin(_ row: Row, in slot: Int) throws(Interruption) {
        try checkStop()
        memory.forgetMade()
        rows[slot] = row
    }

    /// Counts bytes that were made for the row.
    @inline(__always)
    mutating func make(_ bytes: Int) throws(Interruption) {
        memory.make(bytes)
        if memory.isOver { throw overBudget() }
    }

    /// Counts rows without values that were made for the row, and are its sources where somebody asks for these.
    mutating func makeRows(_ count: Int) throws(Interruption) {
        if collected == nil {
            memory.make(count * MemorySize.row)
        } else {
            memory.makeSources(count * MemorySize.row)
        }
        if memory.isOver { throw overBudget() }
    }

    /// Counts what an operation or a function made for the row.
    mutating func make(_ bytes: Int, by operation: String, at place: Place) throws(Interruption) {
        memory.make(bytes)
        guard memory.isOver else { return }
        let before = memory.kept + memory.made - bytes
        throw failure(.tooMuchMemory(operation, bytes, before: before, budget: memory.budget), at: place)
    }

    /// An operation's error at its place. If it is one small part of much that a stage took, the stage is to be told of.
    func failure(_ error: OperationError, at place: Place) -> Interruption {
        if case .tooMuchMemory(_, let bytes?, let before, let budget) = error, bytes < budget / 2,
            let stage = memory.stage, before - stage.before > bytes
        {
            return overBudget(stage, before + bytes)
        }
        return .failed(Diagnostic(OperationFault(error), at: place))
    }

    /// Counts bytes that outlive the row.
    @inline(__always)
    mutating func keep(_ bytes: Int) throws(Interruption) {
        memory.keep(bytes)
        if memory.isOver { throw overBudget() }
    }

    /// Counts what a new row keeps: its values, as far as they were made for it, and the rows that it was made from.
    mutating func keep(_ values: [Value], sources: Int = 0) throws(Interruption) {
        var bytes = MemorySize.values(values.count) + MemorySize.sources(sources)
        let made = memory.made - memory.madeSources
        if made > 0 { bytes += values.mostKept(of: made) }
        memory.keep(bytes + memory.madeSources)
        memory.forgetMade()
        if memory.isOver { throw overBudget() }
    }

    /// Counts a new key of groups.
    mutating func keepKey(_ values: [Value]) throws(Interruption) {
        var bytes = 4 * MemorySize.values(values.count)
        for value in values { bytes += value.isContainer ? memory.made : value.ownSize }
        try keep(bytes)
    }

    /// Counts no more a key that is there already.
    mutating func releaseKey(_ values: [Value]) {
        var bytes = 4 * MemorySize.values(values.count)
        for value in values where !value.isContainer { bytes += value.ownSize }
        memory.release(bytes)
    }

    /// Counts a value that a list keeps.
    mutating func keep(inList value: Value) throws(Interruption) {
        try keep(value.joinedSize + value.mostKept(of: memory.made))
    }

    /// What is counted where a value that outlives the row is worked out.
    mutating func keepMade(since before: MemoryUse) throws(Interruption) -> Int {
        let bytes = max(memory.made - before.made, 0)
        memory.forgetMade(since: before)
        try keep(bytes)
        return bytes
    }

    /// The text of a value as a person would write it, if there is room for it; nil for null.
    mutating func text(of value: Value, for operation: String, at place: Place) throws(Interruption) -> String? {
        let value = value.named(in: run.library)
        if case .text(let text) = value { return text }
        guard !value.isNull else { return nil }
        var text = ""
        guard value.append(to: &text, in: run.library, most: memory.left / 2, run.stopFlag) else {
            try checkStop()
            throw lacksRoom(for: operation, at: place)
        }
        try make(text.heapSize, by: operation, at: place)
        return text
    }

    /// The error that the stage at work takes more than there is.
    func overBudget() -> Interruption {
        overBudget(memory.stage ?? (run.place, 0), memory.kept + memory.made)
    }

    /// The error that an operation would take more than there is, nobody knows how much.
    func lacksRoom(for operation: String, at place: Place) -> Interruption {
        let error = OperationError.tooMuchMemory(
            operation, nil, before: memory.kept + memory.made, budget: memory.budget)
        return .failed(Diagnostic(OperationFault(error), at: place))
    }

    private func overBudget(_ stage: (place: Place, before: Int), _ all: Int) -> Interruption {
        let fault = MemoryFault.stage(
            stage.place.firstWord, took: all - stage.before, before: stage.before, budget: memory.budget)
        return .failed(Diagnostic(fault, at: stage.place))
    }
}

extension Place {
    /// The first word of what stands there: a stage's name.
    fileprivate var firstWord: String {
        let text = script.text(in: span)
        let word = text.prefix { $0.isLetter || $0 == "_" }
        return word.isEmpty ? String(text.prefix(20)) : String(word.prefix(40))
    }
}
