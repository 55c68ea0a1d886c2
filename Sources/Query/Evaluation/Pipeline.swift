import Documents

/// A pipeline that has been checked: where its rows come from, and what happens to them.
struct Pipeline: Sendable {
    let source: any RowSource
    let sourcePlace: Place
    let steps: [Step]
    /// What its rows have.
    let shape: RowShape
    /// Whether the order of its rows was asked for.
    let isSorted: Bool
    /// What is made of documents as it comes to them, and not before; nil where all it asks for is made before.
    var preparation: Preparation?

    /// The relations that a pipeline of documents asks for.
    struct Preparation: Sendable {
        /// How many `where` stages it begins with that filter documents.
        var filters = 0
        /// What those ask for, and the source.
        var early: [Relation] = []
        /// What the others ask for, of those documents that are left.
        var late: [Relation] = []
        /// Whether no stage looks at all documents, or opens others, so that each document can be worked on by itself.
        var isLocal = false

        var all: [Relation] { early + late }
    }

    struct Step: Sendable {
        let stage: any Stage
        let place: Place
    }

    /// Its rows. Where `counts` is given, it gets how many rows the source and each stage gave.
    func rows(in frame: inout Frame, counts: inout [Int]) throws(Interruption) -> [Row] {
        counts = Array(repeating: 0, count: steps.count + 1)
        var work = PipelineWork(self, in: frame)
        let outer = frame.memory
        do {
            try gather(&work, in: &frame)
        } catch {
            work.discard()
            throw error
        }
        frame.memory.resume(outer)
        counts = work.counts
        return work.rows
    }

    private func gather(_ work: inout PipelineWork, in frame: inout Frame) throws(Interruption) {
        guard let source = source as? any DocumentSource else {
            frame.memory.begin(sourcePlace, having: 0)
            work.rows = try source.rows(in: &frame)
            work.counts[0] = work.rows.count
            return try pass(&work, from: 0, in: &frame)
        }
        // As long as stages look at one document's rows at a time, no more are held.
        let separable = steps.prefix { $0.stage.isSeparable }.count
        if separable < steps.count { work.gatherer = steps[separable].stage.gatherer }
        defer { BackgroundRelease.release(&work.gatherer, leaving: nil, count: work.counts[0]) }
        if try !gatherOnAllCores(separable, &work, in: &frame) {
            try gather(from: source, separable, &work, in: &frame)
        }
        try finish(separable, &work, in: &frame)
    }

    /// What comes after the rows of all documents have been taken.
    func finish(_ separable: Int, _ work: inout PipelineWork, in frame: inout Frame) throws(Interruption) {
        let isGathering = work.gatherer != nil
        try work.join(in: frame)
        try closeGatherer(separable, &work, in: &frame)
        try pass(&work, from: isGathering ? separable + 1 : separable, in: &frame)
    }

    private func gather(
        from source: any DocumentSource, _ separable: Int, _ work: inout PipelineWork, in frame: inout Frame
    ) throws(Interruption) {
        let documents = try documentsLeft(of: source, &work, in: &frame)
        let meter = frame.run.meter
        let measured = meter?.begin(.answering, of: documents.count)
        defer { meter?.end(measured) }
        for document in documents {
            _ = try gather(document, from: source, separable, &work, in: &frame)
            if work.gatherer?.isSatisfied == true { break }
            work.settle(in: &frame)
            meter?.advance(measured)
        }
    }

    /// Takes what the source and the first stages give for one document; how many rows that are.
    func gather(
        _ document: Int, from source: any DocumentSource, _ separable: Int, _ work: inout PipelineWork,
        in frame: inout Frame
    ) throws(Interruption) -> Int {
        // To make a document's rows may take a while.
        try frame.checkStop()
        frame.memory.begin(sourcePlace, having: work.taken[0])
        var rows = source.rows(ofDocument: document, in: frame)
        try work.count(rows, from: 0, in: &frame)
        for index in 0..<separable where !rows.isEmpty {
            frame.memory.begin(steps[index].place, having: work.taken[index + 1])
            rows = try steps[index].stage.rows(from: rows, in: &frame)
            try work.count(rows, from: index + 1, in: &frame)
        }
        frame.document = document
        try take(rows, separable, &work, in: &frame)
        return rows.count
    }

    /// Takes what the stages made of one document.
    func take(
        _ rows: [Row], _ separable: Int, _ work: inout PipelineWork, in frame: inout Frame
    ) throws(Interruption) {
        guard work.gatherer != nil else { return work.take(rows) }
        frame.memory.begin(steps[separable].place, having: work.taken[separable + 1])
        try work.gatherer?.add(rows, in: &frame)
        work.taken[separable + 1] = frame.memory.end()
    }

    private func closeGatherer(
        _ separable: Int, _ work: inout PipelineWork, in frame: inout Frame
    ) throws(Interruption) {
        guard work.gatherer != nil else { return }
        frame.memory.begin(steps[separable].place, having: work.taken[separable + 1])
        work.rows = try work.gatherer?.finish(in: &frame) ?? []
        try work.count(work.rows, from: separable + 1, in: &frame)
    }

    /// The documents that the filters at the beginning leave, with what is asked of them made ready on all cores.
    private func documentsLeft(
        of source: any DocumentSource, _ work: inout PipelineWork, in frame: inout Frame
    ) throws(Interruption) -> [Int] {
        let given = Array(frame.run.given)
        guard let preparation else { return given }
        frame.run.makeReady(given.map { frame.run.documents[$0] }, preparation.early)
        guard preparation.filters > 0 else { return given }
        var left: [Int] = []
        for document in given {
            try frame.checkStop()
            frame.memory.begin(sourcePlace, having: 0)
            var rows = source.rows(ofDocument: document, in: frame)
            var counts = [rows.count]
            for step in steps.prefix(preparation.filters) where !rows.isEmpty {
                rows = try step.stage.rows(from: rows, in: &frame)
                counts.append(rows.count)
            }
            guard rows.isEmpty else {
                left.append(document)
                continue
            }
            // Nobody comes back to it.
            for (index, count) in counts.enumerated() { work.counts[index] += count }
        }
        frame.run.makeReady(left.map { frame.run.documents[$0] }, preparation.late)
        return left
    }

    private func pass(_ work: inout PipelineWork, from first: Int, in frame: inout Frame) throws(Interruption) {
        for index in steps.indices.dropFirst(first) {
            frame.memory.begin(steps[index].place, having: 0)
            let next = try steps[index].stage.rows(from: work.rows, in: &frame)
            BackgroundRelease.release(&work.rows)
            work.rows = next
            try work.count(next, from: index + 1, in: &frame)
            work.settle(in: &frame)
        }
    }
}
