import Corpus
import Documents
import Query
import Rendering
import Session
import Values

/// `docent worker`: one process's part of a query, for a scheduler that has many.
///
/// Frames are objects of JSON, a line each: documents in and states out (`map`), states in and states out (`reduce`), states
/// in and rows out (`finish`).
package final class Worker {
    /// What a query is asked with.
    package struct Question {
        var query: String
        var values: [String: String]
        var memory: MemorySize?
        var namesSources: Bool

        package init(_ query: String, values: [String: String], memory: MemorySize?, namesSources: Bool) {
            (self.query, self.values, self.memory, self.namesSources) = (query, values, memory, namesSources)
        }
    }

    /// Why there is no answer, and what the program ends with.
    package enum Failure: Error {
        case wrong([Diagnostic])
        case stopped
        /// A value for a `param` that the query has not.
        case unknownValue(String)
        /// What came in can't be read.
        case unreadable(String)
        /// Nobody takes what goes out, or it can't be written.
        case unwritable

        package var ending: Outcome.Ending {
            switch self {
            case .wrong(let diagnostics): diagnostics.map { Outcome.Ending($0.category) }.reduce(.done) { $0.and($1) }
            case .stopped: .stopped
            case .unknownValue: .wrong
            case .unreadable, .unwritable: .unreadable
            }
        }
    }

    private let question: Question
    private let script: Script
    private let input: PortionedFile
    private let write: ([UInt8]) -> Bool
    private let stopFlag = StopFlag()
    private var split: Split?

    /// How many documents, and how many bytes of them, are worked on at a time.
    private static let (mostDocuments, mostBytes) = (256, 16 << 20)
    /// How many states are held before they become one.
    private static let mostStates = 16
    /// The longest frame: a document, or a state that has some, in letters.
    private static let mostFrameBytes = 1 << 30

    /// - Parameters:
    ///   - input: What frames are read from.
    ///   - write: Takes the bytes of frames; false where they can't be written.
    package init(_ question: Question, reading input: PortionedFile, write: @escaping ([UInt8]) -> Bool) {
        self.question = question
        self.input = input
        self.write = write
        script = Script(Session.unprompted(question.query))
    }

    // MARK: The four parts

    /// Tells how the query is split, or why it can't be.
    package func plan() throws(Failure) {
        let split: Split
        do throws(Failure) {
            split = try makeSplit(makeEngine(Library()))
        } catch {
            if case .wrong(let diagnostics) = error, let first = diagnostics.first {
                var picture = TerminalText()
                ErrorPicture.write(diagnostics, to: &picture, wraps: true)
                try send([
                    "error": [
                        "message": .text(first.message), "hint": .text(first.hint), "picture": .text(picture.string),
                    ]
                ])
            }
            throw error
        }
        let columns = split.shape.dataColumns.map { column in
            JSON.object(leavingOutNil: [
                "name": .text(column.name), "type": .text(column.kind ?? "any"), "whole": column.isWhole ? true : nil,
            ])
        }
        try send([
            "version": .text(Version.text), "kind": .text(split.kind.rawValue), "local": .text(split.local),
            "gatherer": split.gatherer.map { .text($0) } ?? .null, "keys": .list(split.keys.map { .text($0) }),
            "rest": .text(split.rest), "columns": .list(columns), "places": .truth(split.shape.hasDataPlaces),
        ])
    }

    /// Takes documents in, and gives states, or rows where nothing is left to be done.
    package func map(parts: Int) throws(Failure) {
        let split = try makeSplit(makeEngine(Library()))
        var states = States(trims: split.trims || split.kind == .groups)
        var batch: [Document] = []
        var size = 0
        try forEachFrame { frame throws(Failure) in
            guard let document = try document(frame) else { return }
            batch.append(document)
            size += document.fileCount
            guard batch.count >= Self.mostDocuments || size >= Self.mostBytes else { return }
            try map(&batch, split, parts, into: &states)
            size = 0
        }
        // Where no document came, there is nothing to be told.
        if !batch.isEmpty { try map(&batch, split, parts, into: &states) }
        for (part, states) in states.all { try send(try merged(states, split), of: part) }
    }

    private func map(
        _ batch: inout [Document], _ split: Split, _ parts: Int, into states: inout States
    ) throws(Failure) {
        let documents = PartialDocuments([], new: batch) { Loader.document($1, path: $0) }
        batch = []
        let run = try run(documents, [])
        guard split.kind != .rows else { return try send(try answer(of: run.run), in: run.library) }
        for (part, state) in try parted(run.run, in: parts) {
            states.add(state, of: part)
            guard states.isFull(part) else { continue }
            let merged = try merged(states.all[part] ?? [], split)
            if states.trims { states.all[part] = merged } else { try send(merged, of: part); states.all[part] = nil }
        }
    }

    /// Takes states in, and gives one for each part.
    package func reduce() throws(Failure) {
        let split = try makeSplit(makeEngine(Library()))
        var states = States(trims: split.trims || split.kind == .groups)
        try forEachFrame { frame throws(Failure) in
            let (part, more) = try self.states(in: frame)
            for state in more { states.add(state, of: part) }
            if states.trims, states.isFull(part) { states.all[part] = try merged(states.all[part] ?? [], split) }
        }
        for (part, states) in states.all.sorted(by: { $0.key < $1.key }) {
            try send(try merged(states, split), of: part)
        }
    }

    /// Takes the last states in, and gives the answer's rows.
    package func finish() throws(Failure) {
        let split = try makeSplit(makeEngine(Library()))
        var states: [PartialState] = []
        try forEachFrame { frame throws(Failure) in states += try self.states(in: frame).states }
        guard split.kind != .rows || states.isEmpty else {
            throw .unreadable("the rows of this query are no states: they are whole after 'map'")
        }
        let (run, library) = try run(PartialDocuments(states) { Loader.document($1, path: $0) }, states)
        try send(try answer(of: run), in: library)
    }

    // MARK: States

    /// The states of each part.
    private struct States {
        /// Whether several become one that is smaller.
        let trims: Bool
        var all: [Int: [PartialState]] = [:]

        mutating func add(_ state: PartialState, of part: Int) { all[part, default: []].append(state) }

        func isFull(_ part: Int) -> Bool { all[part]?.count ?? 0 >= Worker.mostStates }
    }

    /// Several states as few.
    private func merged(_ states: [PartialState], _ split: Split) throws(Failure) -> [PartialState] {
        guard states.count > 1, split.trims || split.kind == .groups else { return states }
        let documents = PartialDocuments(states) { Loader.document($1, path: $0) }
        return try parted(try run(documents, states).run, in: 1).map(\.state)
    }

    private func parted(_ run: SplitRun, in parts: Int) throws(Failure) -> [(part: Int, state: PartialState)] {
        do throws(SplitRun.Failure) { return try run.states(in: parts) } catch { throw Failure(error) }
    }

    private func answer(of run: SplitRun) throws(Failure) -> QueryResult {
        do throws(SplitRun.Failure) { return try run.finish() } catch { throw Failure(error) }
    }

    /// A run that has taken in documents and states.
    private func run(
        _ documents: PartialDocuments, _ states: [PartialState]
    ) throws(Failure) -> (run: SplitRun, library: Library) {
        let library = Library()
        for document in documents.documents { library.add(document) }
        let engine = makeEngine(library)
        let split = try makeSplit(engine)
        do throws(SplitRun.Failure) {
            let run = try SplitRun(split, of: documents, by: engine, namesSources: question.namesSources)
            try run.take(documents.held)
            try run.take(Array(zip(states, documents.numbers).map { (state: $0, numbers: $1) }))
            return (run, library)
        } catch {
            throw Failure(error)
        }
    }

    private func makeEngine(_ library: Library) -> Engine {
        let engine = Engine(library: library, stopFlag: stopFlag)
        engine.keepsLayers = false
        engine.memory = question.memory ?? MemorySize(MachineMemory.share)
        engine.settings = question.values
        return engine
    }

    private func makeSplit(_ engine: Engine) throws(Failure) -> Split {
        let prepared = engine.prepare(script)
        guard prepared.isRight else { throw .wrong(prepared.errors) }
        let errors = engine.settingErrors(for: prepared) + engine.missingSettings(for: prepared)
        guard errors.isEmpty else { throw .wrong(errors) }
        if let unknown = engine.unknownSettings(for: prepared).first {
            let nearest = unknown.nearest.map { " - did you mean '\($0)'?" } ?? ""
            throw .unknownValue("--set: the query has no 'param \(unknown.name)'\(nearest)")
        }
        do throws(Diagnostic) { return try engine.split(prepared) } catch { throw .wrong([error]) }
    }

    /// What a state must have in common with this process.
    private var label: PartialState.Label {
        let values = question.values.sorted { $0.key < $1.key }.map { "\n--set \($0.key)=\($0.value)" }.joined()
        return .init(version: Version.text, query: script.text + values + (question.namesSources ? "\n--receipts" : ""))
    }

    // MARK: Frames

    /// Hands over each frame that comes in, an object of JSON.
    private func forEachFrame(_ body: (FieldValue) throws(Failure) -> Void) throws(Failure) {
        var problem: ReadingProblem?
        var reader = MessageReader(.lines, mostBytes: Self.mostFrameBytes) { [input] in
            do throws(ReadingProblem) {
                return try input.next()
            } catch {
                problem = error
                return []
            }
        }
        var line = 0
        while true {
            line += 1
            switch reader.next() {
            case .end:
                if let problem { throw .unreadable(problem.words) }
                return
            case .problem(let words): throw .unreadable("frame \(line): \(words)")
            case .message(let bytes):
                do throws(Failure) {
                    try body(try Self.object(bytes))
                } catch {
                    guard case .unreadable(let words) = error else { throw error }
                    throw .unreadable("frame \(line): \(words)")
                }
            }
        }
    }

    private static func object(_ bytes: [UInt8]) throws(Failure) -> FieldValue {
        let frame: FieldValue
        do throws(JSONReader.Failure) { frame = try JSONReader.value(of: bytes) } catch {
            throw .unreadable(error.message)
        }
        guard frame.isRecord else { throw .unreadable("it is no object") }
        return frame
    }

    /// The document that a frame has; nil where it can't be read, which is told.
    private func document(_ frame: FieldValue) throws(Failure) -> Document? {
        guard let path = frame["path"]?.text else { throw .unreadable("a document has no 'path'") }
        let file: [UInt8]
        if let text = frame["content"]?.text {
            file = Array(text.utf8)
        } else if let text = frame["base64"]?.text, let bytes = Base64.bytes(of: text) {
            file = bytes
        } else {
            throw .unreadable("'\(path)' has no text in 'content', nor bytes in 'base64'")
        }
        let problem: ReadingProblem
        do throws(ReadingProblem) { return try Loader.readable(file, path: path) } catch { problem = error }
        try send(["problem": ["path": .text(path), "message": .text(problem.words)]])
        return nil
    }

    /// The states that a frame has, and which part they are of.
    private func states(in frame: FieldValue) throws(Failure) -> (part: Int, states: [PartialState]) {
        guard let part = frame["bucket"]?.int, let text = frame["state"]?.text else {
            throw .unreadable("a state needs 'bucket' and 'state'")
        }
        let end = text.lastIndex(of: ".") ?? text.endIndex
        var states: [PartialState] = []
        for part in text[..<end].split(separator: ".") {
            guard let bytes = Base64.bytes(of: part) else { throw .unreadable("a state is not whole") }
            do throws(MalformedBytes) {
                states.append(try PartialState(bytes, label, of: script))
            } catch {
                throw .unreadable(error.message)
            }
        }
        // What was damaged on its way might be another state. One of another version is told of first.
        guard text[end...].dropFirst() == Self.seal(text[..<end], of: part) else {
            throw .unreadable("a state is not as it was written")
        }
        return (part, states)
    }

    private func send(_ states: [PartialState], of part: Int) throws(Failure) {
        let text = states.map { Base64.text(of: $0.bytes(label)) }.joined(separator: ".")
        try send(["bucket": .count(part), "state": .text("\(text).\(Self.seal(text, of: part))")])
    }

    /// What shows that a part's states are as they were written.
    private static func seal(_ states: some StringProtocol, of part: Int) -> String {
        Checksum.digits(of: "\(part) \(states)".utf8)
    }

    /// A result's rows and notes.
    private func send(_ result: QueryResult, in library: Library) throws(Failure) {
        var renderer = Renderer(library: library, format: .ndjson)
        renderer.omitsSources = !question.namesSources
        var isWritten = true
        renderer.write(result) { bytes in
            var frames: [UInt8] = []
            for row in bytes.split(separator: UInt8(ascii: "\n")) {
                frames += "{\"row\":".utf8
                frames += row
                frames += "}\n".utf8
            }
            isWritten = write(frames)
            return isWritten
        }
        guard isWritten else { throw .unwritable }
        for note in result.notes { try send(["note": .text(Workbench.line(note))]) }
    }

    private func send(_ frame: JSON) throws(Failure) {
        guard write(frame.bytes + [UInt8(ascii: "\n")]) else { throw .unwritable }
    }
}

extension Worker.Failure {
    fileprivate init(_ failure: SplitRun.Failure) {
        self =
            switch failure {
            case .wrong(let diagnostic): .wrong([diagnostic])
            case .stopped: .stopped
            case .state(let words): .unreadable("a state can't be read: \(words)")
            }
    }
}
