import Documents
import Platform

/// What the local part of a pipeline gives for one document: its source, and the stages after it that look at one document's
/// rows at a time.
struct LocalPart: Sendable {
    var rows: [Row] = []
    /// How many rows the source and each stage gave, and how many bytes they kept.
    var counts: [Int]
    var kept: [Int]
    /// What could not be compared, added or the like.
    var compared = ComparisonNotes.Counts()
    var nulls: [NullNotes.Entry] = []
    /// Why it has no rows.
    var interruption: Interruption?
}

/// What comes of some documents, one after the other.
struct LocalChunk: Sendable {
    /// Of each document, up to one that was interrupted.
    var parts: [LocalPart] = []
    /// What was gathered of their rows; nil where that has to be done one document after the other.
    var gathered: (any Gatherer)?
    /// How many bytes that keeps.
    var kept = 0
}

/// Works out local parts on a thread of its own.
final class LocalWorker: PartWorker {
    private let pipeline: Pipeline
    private let separable: Int
    private let chunks: [Range<Int>]
    private var frame: Frame
    private let memory: MemoryUse
    private let time: SharedTime
    private let sieve: DocumentSieve?

    init(_ pipeline: Pipeline, separable: Int, chunks: [Range<Int>], in frame: Frame, _ time: SharedTime) {
        self.time = time
        self.pipeline = pipeline
        sieve = DocumentSieve(of: pipeline)
        self.separable = separable
        self.chunks = chunks
        self.frame = frame.part()
        memory = self.frame.memory
    }

    /// What comes of a chunk's documents up to one that was interrupted; nil where it is not what it would be if one
    /// thread did all.
    func part(_ index: Int) -> LocalChunk? {
        var chunk = LocalChunk(gathered: gatherer)
        for position in chunks[index] {
            guard let part = part(ofDocument: frame.run.given[position], of: &chunk) else { return nil }
            chunk.parts.append(part)
            if part.interruption != nil { return chunk }
        }
        do {
            try gather(of: &chunk) { gatherer, frame throws(Interruption) in try gatherer?.close(in: &frame) }
        } catch {
            return nil
        }
        return chunk
    }

    private var gatherer: (any Gatherer)? {
        separable < pipeline.steps.count ? pipeline.steps[separable].stage.gatherer?.part : nil
    }

    private func part(ofDocument document: Int, of chunk: inout LocalChunk) -> LocalPart? {
        var part = LocalPart(
            counts: Array(repeating: 0, count: separable + 1), kept: Array(repeating: 0, count: separable + 1))
        frame.memory = memory
        do {
            if try passes(&part, over: document, of: &chunk) { return part }
            try fill(&part, ofDocument: document)
            if chunk.gathered != nil { try gather(&part, ofDocument: document, of: &chunk) }
        } catch {
            // How much memory there is depends on what came before.
            if case .failed(let diagnostic) = error, diagnostic.category == .limit { return nil }
            part.interruption = error
        }
        part.compared = frame.run.notes.counted
        part.nulls = frame.run.nullNotes.noted
        frame.run.notes.counted = ComparisonNotes.Counts()
        frame.run.nullNotes.noted = []
        let run = frame.run
        return run.isLikeWhole && run.remarks.isEmpty && run.results.isEmpty && run.saved.isEmpty ? part : nil
    }

    /// Whether nothing is looked for that a document has, so that only its rows are counted.
    private func passes(
        _ part: inout LocalPart, over document: Int, of chunk: inout LocalChunk
    ) throws(Interruption) -> Bool {
        guard let sieve, let passed = sieve.passed(frame.run.documents[document]) else { return false }
        try frame.checkStop()
        part.counts[0] = passed.rows
        if sieve.needsLength, var search = chunk.gathered as? SearchGatherer {
            try search.pass(rows: passed.rows, length: passed.length, in: &frame)
            chunk.gathered = search
        }
        if !frame.run.keepsLayers { frame.run.documents[document].forgetLayers() }
        return true
    }

    /// Has a document's rows gathered, and lets go of what was made for them.
    private func gather(
        _ part: inout LocalPart, ofDocument document: Int, of chunk: inout LocalChunk
    ) throws(Interruption) {
        let rows = part.rows
        part.rows = []
        frame.document = document
        let length = (chunk.gathered as? SearchGatherer)?.length ?? 0
        try gather(of: &chunk) { gatherer, frame throws(Interruption) in try gatherer?.add(rows, in: &frame) }
        if let sieve, sieve.needsLength, let search = chunk.gathered as? SearchGatherer {
            sieve.keep(length: search.length - length, of: frame.run.documents[document])
        }
        // What a gatherer has taken in is asked for again only by what names all that it was made from.
        if !frame.run.keepsLayers, rows.isEmpty || chunk.gathered?.keepsLayers == false && !pipeline.namesSources {
            frame.run.documents[document].forgetLayers()
        }
    }

    private func gather(
        of chunk: inout LocalChunk,
        _ body: (inout (any Gatherer)?, inout Frame) throws(Interruption) -> Void
    ) throws(Interruption) {
        guard chunk.gathered != nil else { return }
        frame.memory = memory
        frame.memory.keep(chunk.kept)
        frame.memory.begin(pipeline.steps[separable].place, having: chunk.kept)
        try body(&chunk.gathered, &frame)
        chunk.kept = frame.memory.end()
    }

    private func fill(_ part: inout LocalPart, ofDocument document: Int) throws(Interruption) {
        guard let source = pipeline.source as? any DocumentSource else { return }
        try frame.checkStop()
        frame.memory.begin(pipeline.sourcePlace, having: 0)
        // Rows of what is there already are made by going over it.
        let making = frame.run.documents[document].isKept ? WorkMeter.Part.mapped : .made
        let isThere =
            (source as? AllNodesSource).map { frame.run.documents[document].hasLayer($0.nodes.relation) } ?? false
        let start = ContinuousClock.now
        var rows = source.rows(ofDocument: document, in: frame)
        let made = ContinuousClock.now
        time.add(made - start, to: isThere ? nil : making)
        defer { time.add(ContinuousClock.now - made, to: nil) }
        try count(rows, from: 0, in: &part)
        for index in 0..<separable where !rows.isEmpty {
            frame.memory.begin(pipeline.steps[index].place, having: 0)
            rows = try pipeline.steps[index].stage.rows(from: rows, in: &frame)
            try count(rows, from: index + 1, in: &part)
        }
        part.rows = rows
        guard !rows.isEmpty else { return }
        // What the other stages ask of the document.
        for relation in pipeline.preparation?.all ?? [] { _ = frame.run.documents[document].layer(relation) }
    }

    private func count(_ rows: [Row], from index: Int, in part: inout LocalPart) throws(Interruption) {
        part.counts[index] = rows.count
        frame.memory.forgetMade()
        try frame.keep(rows.count * MemorySize.row)
        part.kept[index] = frame.memory.end()
    }
}
