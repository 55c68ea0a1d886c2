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

/// Rows of a document on their way through the local part.
private enum LocalRows {
    case rows([Row])
    case nodes(NodeRun)

    var count: Int {
        switch self {
        case .rows(let rows): rows.count
        case .nodes(let nodes): nodes.indices.count
        }
    }

    /// What they take.
    var bytes: Int {
        switch self {
        case .rows(let rows): rows.count * MemorySize.row
        case .nodes(let nodes): nodes.indices.count * NodeRun.bytesEach
        }
    }

    var asRows: [Row] {
        switch self {
        case .rows(let rows): rows
        case .nodes(let nodes): nodes.rows
        }
    }

    /// Has a stage look at them.
    mutating func apply(_ stage: any Stage, in frame: inout Frame) throws(Interruption) {
        if case .nodes(var nodes) = self, let stage = stage as? WhereStage, stage.asksOneField {
            self = .rows([])
            try stage.filter(&nodes, in: &frame)
            self = .nodes(nodes)
        } else {
            self = .rows(try stage.rows(from: asRows, in: &frame))
        }
    }
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
    private var tally = SharedTime.Tally()
    private let sieve: DocumentSieve?
    private let source: (any DocumentSource)?
    /// Where the source gives all nodes of a relation.
    private let relation: Relation?
    /// What gathers rows, before it has any; nil where that is done one document after the other.
    private let gatherer: (any Gatherer)?
    private let searches: Bool

    init(_ pipeline: Pipeline, separable: Int, chunks: [Range<Int>], in frame: Frame, _ time: SharedTime) {
        self.time = time
        self.pipeline = pipeline
        sieve = DocumentSieve(of: pipeline)
        source = pipeline.source as? any DocumentSource
        relation = (pipeline.source as? AllNodesSource)?.nodes.relation
        gatherer = separable < pipeline.steps.count ? pipeline.steps[separable].stage.gatherer?.part : nil
        searches = gatherer is SearchGatherer
        self.separable = separable
        self.chunks = chunks
        self.frame = frame.part()
        memory = self.frame.memory
    }

    /// What comes of a chunk's documents up to one that was interrupted; nil where it is not what it would be if one
    /// thread did all.
    func part(_ index: Int) -> LocalChunk? {
        var chunk = LocalChunk(gathered: gatherer)
        defer {
            time.add(tally)
            tally = .init()
        }
        chunk.parts.reserveCapacity(chunks[index].count)
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

    private func part(ofDocument document: Int, of chunk: inout LocalChunk) -> LocalPart? {
        var part = LocalPart(
            counts: Array(repeating: 0, count: separable + 1), kept: Array(repeating: 0, count: separable + 1))
        frame.memory = memory
        do {
            if try passes(&part, over: document, of: &chunk) { return part }
            let rows = try rows(ofDocument: document, &part)
            if chunk.gathered != nil {
                try gather(rows, ofDocument: document, of: &chunk)
            } else {
                part.rows = rows.asRows
            }
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
        _ rows: LocalRows, ofDocument document: Int, of chunk: inout LocalChunk
    ) throws(Interruption) {
        frame.document = document
        let length = searches ? (chunk.gathered as? SearchGatherer)?.length ?? 0 : 0
        try gather(of: &chunk) { gatherer, frame throws(Interruption) in
            switch rows {
            case .rows(let rows): try gatherer?.add(rows, in: &frame)
            case .nodes(let nodes): try gatherer?.add(nodes, in: &frame)
            }
        }
        if let sieve, sieve.needsLength, let search = chunk.gathered as? SearchGatherer {
            sieve.keep(length: search.length - length, of: frame.run.documents[document])
        }
        // What a gatherer has taken in is asked for again only by what names all that it was made from.
        if !frame.run.keepsLayers, rows.count == 0 || chunk.gathered?.keepsLayers == false && !pipeline.namesSources {
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

    /// The rows that the source and the stages after it give of a document.
    private func rows(ofDocument document: Int, _ part: inout LocalPart) throws(Interruption) -> LocalRows {
        guard let source else { return .rows([]) }
        // A frame is much to be copied for each document.
        let run = frame.run
        if run.stopFlag.isStopped { throw .stopped }
        frame.memory.begin(pipeline.sourcePlace, having: 0)
        // Rows of what is there already are made by going over it.
        let making = run.documents[document].isKept ? WorkMeter.Part.mapped : .made
        let isThere = relation.map { run.documents[document].hasLayer($0) } ?? false
        let start = ContinuousClock.now
        var rows: LocalRows =
            if let relation {
                .nodes(NodeRun(all: relation, ofDocument: document, in: run))
            } else {
                .rows(source.rows(ofDocument: document, in: frame))
            }
        let made = ContinuousClock.now
        tally.add(made - start, to: isThere ? nil : making)
        defer { tally.add(ContinuousClock.now - made, to: nil) }
        try count(rows, from: 0, in: &part)
        for index in 0..<separable where rows.count > 0 {
            frame.memory.begin(pipeline.steps[index].place, having: 0)
            try rows.apply(pipeline.steps[index].stage, in: &frame)
            try count(rows, from: index + 1, in: &part)
        }
        guard rows.count > 0 else { return rows }
        // What the other stages ask of the document.
        for relation in pipeline.preparation?.all ?? [] { _ = frame.run.documents[document].layer(relation) }
        return rows
    }

    private func count(_ rows: LocalRows, from index: Int, in part: inout LocalPart) throws(Interruption) {
        part.counts[index] = rows.count
        frame.memory.forgetMade()
        try frame.keep(rows.bytes)
        part.kept[index] = frame.memory.end()
    }
}
