import Documents

/// One process's part of a query: takes in documents, and states of other processes, and gives a state for the next, or as the
/// last one the answer.
public final class SplitRun {
    /// Why there is no answer.
    public enum Failure: Error, Sendable {
        case wrong(Diagnostic)
        case stopped
        /// A state that can't be read, in words.
        case state(String)
    }

    private let engine: Engine
    private let split: Split
    private let run: Run
    /// The documents' paths, by their numbers.
    private let paths: [String]
    private var frame: Frame
    private var work: PipelineWork
    /// The numbers of the documents whose rows are held where no gatherer knows.
    private var withRows: Set<Int> = []
    /// The passages that other processes named.
    private var named: Set<Node> = []
    /// What was noted in each document, and in those of other processes.
    private var notes: [Int: (compared: ComparisonNotes.Counts, nulls: [NullNotes.Entry])] = [:]
    private var others = ComparisonNotes()
    private let otherNulls = NullNotes()

    /// Runs the statements before the query itself.
    ///
    /// - Parameters:
    ///   - engine: Its library has all documents, in their order.
    ///   - namesSources: Whether rows are to say what they were made from.
    public init(
        _ split: Split, of documents: PartialDocuments, by engine: Engine, namesSources: Bool
    ) throws(Failure) {
        self.engine = engine
        paths = documents.paths
        self.split = split
        switch engine.run(split.statements, show: { _ in }) {
        case .done: break
        case .failed(let diagnostics): throw diagnostics.first.map { .wrong($0) } ?? .stopped
        case .assertionFailed(let diagnostic), .incomplete(let diagnostic): throw .wrong(diagnostic)
        case .stopped: throw .stopped
        }
        run = Run(
            library: engine.library, stopFlag: engine.stopFlag, globals: engine.globals, place: split.place,
            open: engine.open, save: engine.save, send: engine.send)
        run.isSplit = true
        run.namesSources = namesSources || split.namesSources
        frame = Frame(
            run: run, slots: split.slots, memory: MemoryUse(budget: engine.memory.bytes, named: engine.named.bytes))
        work = PipelineWork(split.pipeline, in: frame)
        work.gatherer = split.pipeline.gatherer(split.separable)
    }

    /// Takes in what the local part gives of documents, by their numbers.
    public func take(_ documents: [Int]) throws(Failure) {
        guard let source = split.pipeline.source as? any DocumentSource else { return }
        do throws(Interruption) {
            for number in documents {
                run.notes.counted = ComparisonNotes.Counts()
                run.nullNotes.noted = []
                let count = try split.pipeline.gather(number, from: source, split.separable, &work, in: &frame)
                if run.noteCount > 0 { notes[number] = (run.notes.counted, run.nullNotes.noted) }
                if count > 0, work.gatherer == nil { withRows.insert(number) }
                if work.gatherer?.isSatisfied == true { break }
                if !held.contains(number) { run.documents[number].forgetLayers() }
                work.settle(in: &frame)
            }
        } catch {
            throw Failure(error)
        }
    }

    /// The numbers of the documents whose rows are held.
    private var held: Set<Int> { work.gatherer?.documents ?? withRows }

    /// Takes in what other processes gave; the numbers of the documents that each names.
    public func take(_ states: [(state: PartialState, numbers: [Int])]) throws(Failure) {
        for (state, numbers) in states {
            others.add(state.compared)
            otherNulls.add(state.nulls)
            var reader = StateReader(state.known, documents: numbers)
            do throws(MalformedBytes) {
                if work.gatherer != nil {
                    try work.gatherer?.read(&reader)
                }
                guard reader.isAtEnd else { throw MalformedBytes("it goes on after its end") }
                named.formUnion(reader.nodes)
            } catch {
                throw .state(error.message)
            }
        }
    }

    /// What the next process has to know, in as many parts as are wanted, by their numbers.
    public func states(in parts: Int) throws(Failure) -> [(part: Int, state: PartialState)] {
        do throws(Interruption) {
            var writers = try work.gatherer?.states(in: parts, in: &frame) ?? [0: StateWriter()]
            let held = held
            for number in held.sorted() { writers[0, default: StateWriter()].name(number, isNeeded: true) }
            return writers.sorted { $0.key < $1.key }.enumerated().map { index, writer in
                var state = PartialState()
                state.known = writer.value.bytes
                state.documents = writer.value.documents.map { number, isNeeded in
                    .init(
                        path: paths[number], content: isNeeded ? run.documents[number].file : nil,
                        isHeld: writer.key == 0 && held.contains(number))
                }
                if index == 0 { addNotes(to: &state, except: held) }
                return (writer.key, state)
            }
        } catch {
            throw Failure(error)
        }
    }

    /// What was noted in documents that nobody looks at again.
    private func addNotes(to state: inout PartialState, except held: Set<Int>) {
        let (compared, nulls) = (ComparisonNotes(), NullNotes())
        for (number, noted) in notes.sorted(by: { $0.key < $1.key }) where !held.contains(number) {
            compared.add(noted.compared)
            nulls.add(noted.nulls)
        }
        compared.add(others.counted)
        nulls.add(otherNulls.noted)
        (state.compared, state.nulls) = (compared.counted, nulls.noted)
    }

    /// The answer.
    public func finish() throws(Failure) -> QueryResult {
        for node in named {
            let end = Int(node.index) + Int(node.further)
            guard end < run.documents[Int(node.document)].layer(node.relation).count else {
                throw .state("it names a passage that is not there")
            }
        }
        do throws(Interruption) {
            var state = PartialState()
            addNotes(to: &state, except: [])
            run.notes.counted = state.compared
            run.nullNotes.noted = state.nulls
            try split.pipeline.finish(split.separable, &work, in: &frame)
            let rows = Rows(split.pipeline.shape, work.rows)
            try frame.checkOutput(of: .rows(rows))
            var result = QueryResult(.rows(try frame.closed(rows)))
            result.isSorted = split.pipeline.isSorted
            result.notes = run.noteDiagnostics(at: split.place)
            return result
        } catch {
            throw Failure(error)
        }
    }
}

extension SplitRun.Failure {
    fileprivate init(_ interruption: Interruption) {
        self =
            switch interruption {
            case .failed(let diagnostic), .assertionFailed(let diagnostic): .wrong(diagnostic)
            case .stopped: .stopped
            }
    }
}
