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
    /// What the stages after a filter on documents ask for, which is made for those only that are left.
    var filter: DocumentFilter?

    /// The `where` stages that a pipeline of documents begins with, and the relations that the others ask for.
    struct DocumentFilter: Sendable {
        let steps: Int
        let relations: [Relation]
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
            BackgroundRelease.release(&work.rows)
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
        let isGathering = work.gatherer != nil
        defer { BackgroundRelease.release(&work.gatherer, leaving: nil, count: work.counts[0]) }
        try gather(from: source, separable, &work, in: &frame)
        try pass(&work, from: isGathering ? separable + 1 : separable, in: &frame)
    }

    private func gather(
        from source: any DocumentSource, _ separable: Int, _ work: inout PipelineWork, in frame: inout Frame
    ) throws(Interruption) {
        let documents = try documentsLeft(of: source, in: &frame) ?? Array(frame.run.given)
        let meter = frame.run.meter
        let measured = meter?.begin(.answering, of: documents.count)
        defer { meter?.end(measured) }
        for document in documents {
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
            if work.gatherer == nil {
                work.rows += rows
            } else {
                frame.memory.begin(steps[separable].place, having: work.taken[separable + 1])
                try work.gatherer?.add(rows, in: &frame)
                work.taken[separable + 1] = frame.memory.end()
                if work.gatherer?.isSatisfied == true { break }
            }
            work.settle(in: &frame)
            meter?.advance(measured)
        }
        meter?.end(measured)
        guard work.gatherer != nil else { return }
        frame.memory.begin(steps[separable].place, having: work.taken[separable + 1])
        work.rows = try work.gatherer?.finish(in: &frame) ?? []
        try work.count(work.rows, from: separable + 1, in: &frame)
    }

    /// Where the pipeline filters documents before it asks for what is in them: those that are left, with that made ready on
    /// all cores; else nil.
    private func documentsLeft(of source: any DocumentSource, in frame: inout Frame) throws(Interruption) -> [Int]? {
        guard let filter else { return nil }
        var left: [Int] = []
        for document in frame.run.given {
            try frame.checkStop()
            frame.memory.begin(sourcePlace, having: 0)
            var rows = source.rows(ofDocument: document, in: frame)
            for step in steps.prefix(filter.steps) where !rows.isEmpty {
                rows = try step.stage.rows(from: rows, in: &frame)
            }
            if !rows.isEmpty { left.append(document) }
        }
        frame.run.makeReady(left.map { frame.run.documents[$0] }, filter.relations)
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
