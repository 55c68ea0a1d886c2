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

/// Works out local parts on a thread of its own.
final class LocalWorker: PartWorker {
    private let pipeline: Pipeline
    private let separable: Int
    private let chunks: [Range<Int>]
    private var frame: Frame
    private let memory: MemoryUse
    private let time: SharedTime

    init(_ pipeline: Pipeline, separable: Int, chunks: [Range<Int>], in frame: Frame, _ time: SharedTime) {
        self.time = time
        self.pipeline = pipeline
        self.separable = separable
        self.chunks = chunks
        self.frame = frame.part()
        memory = self.frame.memory
    }

    /// The parts of a chunk's documents up to one that was interrupted; nil where a part is not what it would be if one
    /// thread did all.
    func part(_ index: Int) -> [LocalPart]? {
        var parts: [LocalPart] = []
        for position in chunks[index] {
            guard let part = part(ofDocument: frame.run.given[position]) else { return nil }
            parts.append(part)
            if part.interruption != nil { break }
        }
        return parts
    }

    private func part(ofDocument document: Int) -> LocalPart? {
        var part = LocalPart(
            counts: Array(repeating: 0, count: separable + 1), kept: Array(repeating: 0, count: separable + 1))
        frame.memory = memory
        do {
            try fill(&part, ofDocument: document)
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

    private func fill(_ part: inout LocalPart, ofDocument document: Int) throws(Interruption) {
        guard let source = pipeline.source as? any DocumentSource else { return }
        try frame.checkStop()
        frame.memory.begin(pipeline.sourcePlace, having: 0)
        let isKept = frame.run.documents[document].isKept
        let start = ContinuousClock.now
        var rows = source.rows(ofDocument: document, in: frame)
        let made = ContinuousClock.now
        time.add(made - start, to: isKept ? .mapped : .made)
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
