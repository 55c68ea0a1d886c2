import Documents
import Platform

/// Many documents on all cores: threads work out what the local part of a pipeline gives for each, and what comes is taken
/// in the documents' order, so that the answer is the same, to the byte, as if one thread did all.
extension Pipeline {
    /// What a thread takes on at once, in documents and in bytes.
    private static let chunkDocuments = 16
    private static let chunkBytes = 1 << 18
    /// Where threads gather, and what each gathered has to be put together, there are to be so many portions of many documents, and
    /// some for each thread, none of them more than some times as large.
    private static let gatheredChunks = 32
    private static let gatheredChunksEach = 8
    private static let mostTimes = 32
    /// How many chunks are worked on ahead of what was taken, for each core.
    private static let chunksAhead = 4

    /// Takes the rows of all documents.
    ///
    /// - Returns: false, with all as it was, where one thread has to do it: few documents, or what comes of one depends on
    ///   those before it.
    func gatherOnAllCores(
        _ separable: Int, _ work: inout PipelineWork, in frame: inout Frame
    ) throws(Interruption) -> Bool {
        let run = frame.run
        guard preparation?.isLocal == true, !run.isPart, run.given.count >= run.documentsForCores else {
            return false
        }
        let chunks = chunks(of: run, isGathered: work.gatherer?.part != nil)
        let before = (frame: frame, work: work, run: run.standing)
        let measured = run.meter?.begin(.answering, of: run.given.count)
        let time = SharedTime()
        defer {
            run.meter?.end(measured)
            time.deal(to: run.meter)
        }
        var interruption: Interruption?
        var isLikeWhole = true
        var isDone = false
        Parallel.inOrder(
            below: chunks.count, ahead: Pipeline.chunksAhead * run.workers, workers: run.workers,
            makeWorker: { LocalWorker(self, separable: separable, chunks: chunks, in: frame, time) },
            until: { run.stopFlag.isStopped }
        ) { index, chunk in
            guard let chunk else {
                isLikeWhole = false
                return false
            }
            do throws(Interruption) {
                run.meter?.advance(measured, by: chunk.parts.count)
                isDone = try take(chunk, of: chunks[index], separable, &work, in: &frame) || index == chunks.count - 1
            } catch {
                interruption = error
            }
            return interruption == nil && !isDone
        }
        if case .failed(let diagnostic)? = interruption, diagnostic.category == .limit { isLikeWhole = false }
        guard isLikeWhole else {
            (frame, work) = (before.frame, before.work)
            run.standing = before.run
            return false
        }
        if let interruption { throw interruption }
        guard isDone || chunks.isEmpty else { throw .stopped }
        return true
    }

    /// Takes what came of a chunk of documents; whether no more is wanted.
    private func take(
        _ chunk: LocalChunk, of positions: Range<Int>, _ separable: Int, _ work: inout PipelineWork,
        in frame: inout Frame
    ) throws(Interruption) -> Bool {
        for (position, part) in zip(positions, chunk.parts.indices) {
            try frame.checkStop()
            frame.run.notes.add(chunk.parts[part].compared)
            frame.run.nullNotes.add(chunk.parts[part].nulls)
            if let interruption = chunk.parts[part].interruption { throw interruption }
            for index in 0...separable {
                frame.memory.begin(index == 0 ? sourcePlace : steps[index - 1].place, having: work.taken[index])
                work.counts[index] += chunk.parts[part].counts[index]
                frame.memory.forgetMade()
                try frame.keep(chunk.parts[part].kept[index])
                work.taken[index] = frame.memory.end()
            }
            guard chunk.gathered == nil else { continue }
            frame.document = frame.run.given[position]
            try take(chunk.parts[part].rows, separable, &work, in: &frame)
            // What a gatherer has taken in is asked for again only by what names all that it was made from.
            if !frame.run.keepsLayers,
                chunk.parts[part].rows.isEmpty || work.gatherer?.keepsLayers == false && !namesSources
            {
                frame.run.documents[frame.run.given[position]].forgetLayers()
            }
            if work.gatherer?.isSatisfied == true { return true }
            work.settle(in: &frame)
        }
        guard let gathered = chunk.gathered else { return false }
        frame.memory.begin(steps[separable].place, having: work.taken[separable + 1])
        frame.memory.forgetMade()
        try frame.keep(chunk.kept)
        try work.gatherer?.take(gathered, in: &frame)
        work.taken[separable + 1] = frame.memory.end()
        work.settle(in: &frame)
        return false
    }

    /// Whether a stage asks what rows were made from.
    var namesSources: Bool { steps.contains { $0.stage is WhyStage } }

    /// The positions among the given documents, in parts that a thread takes on at once.
    private func chunks(of run: Run, isGathered: Bool) -> [Range<Int>] {
        let portions = max(Pipeline.gatheredChunks, Pipeline.gatheredChunksEach * run.workers)
        let wanted = run.given.count / portions / Pipeline.chunkDocuments
        let times = isGathered ? min(max(wanted, 1), Pipeline.mostTimes) : 1
        let (most, mostBytes) = (times * Pipeline.chunkDocuments, times * Pipeline.chunkBytes)
        var chunks: [Range<Int>] = []
        var (start, bytes) = (0, 0)
        for position in run.given.indices {
            bytes += run.documents[run.given[position]].textCount
            if bytes >= mostBytes || position - start == most - 1 {
                chunks.append(start..<position + 1)
                (start, bytes) = (position + 1, 0)
            }
        }
        if start < run.given.count { chunks.append(start..<run.given.count) }
        return chunks
    }
}
