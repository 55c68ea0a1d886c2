import Documents
import Platform
import Reading
import Synchronization

/// What loading gave: the documents in the order of their paths, and what could not be read.
public struct Loaded: Sendable {
    /// The documents that were read.
    public var documents: [Document] = []
    /// What could not be read, and why.
    public var problems: [ReadingProblem] = []

    public init(documents: [Document] = [], problems: [ReadingProblem] = []) {
        self.documents = documents
        self.problems = problems
    }
}

/// Loads documents and folders of documents, on all cores.
public struct Loader: Sendable {
    /// Layers that are made along with the loading, in the same threads.
    public var relations: [Relation]
    /// The longest document, in bytes.
    public var sizeLimit: Int
    /// Where relative paths start from: empty for the working folder, else with a `/` at its end. It is no part of what
    /// documents are called.
    public var base = ""
    /// Whether pipes and devices that are named are read, `-` among them: of the command line they are, and reading one
    /// waits for whoever writes to it. Nothing else may wait for ever.
    public var readsPipes = false
    /// Which files may be read; nil where all may.
    public var rules: ReadingRules?
    /// Gets to know the files that are read.
    public var reads: ReadFiles?
    /// Whether it is to end, from whatever thread: then nothing is loaded. Nil where nobody can end it.
    public var isStopped: (@Sendable () -> Bool)?

    /// What is kept of folders; nil where nothing is to be.
    public var snapshots: Snapshots?

    /// Is told how far it has come.
    public var meter: WorkMeter?

    public init(preparing relations: [Relation] = [], sizeLimit: Int = File.sizeLimit) {
        self.relations = relations
        self.sizeLimit = sizeLimit
    }

    /// Where the file of a document's path is.
    public func fullPath(of path: String) -> String {
        path.utf8.first == UInt8(ascii: "/") || path == "-" ? path : WorkingFolder.shared.fullPath(of: base + path)
    }

    /// Loads the documents at these paths: files, folders with all documents below them, `-` for standard input. A file
    /// is loaded once, however often and by whatever paths it is named.
    public func load(_ paths: [String]) -> Loaded {
        let found = files(at: paths)
        var loaded = Loaded(problems: found.problems)
        for result in load(found.files) ?? [] {
            switch result {
            case .success(let document): loaded.documents.append(document)
            case .failure(let problem): loaded.problems.append(problem)
            }
        }
        return loaded
    }

    /// A file to be loaded, and which one it is where it is a regular one.
    struct FoundFile: Sendable {
        var path: String
        /// The path at which it is, wherever the working folder is.
        var fullPath: String
        /// As it was when it was found; nil for what is no regular file.
        var status: SystemCalls.Status?
        var identity: SystemCalls.Identity? { status?.identity }
        /// In bytes; 0 where that is not known before it is read.
        var size: Int { status?.size ?? 0 }
        /// The snapshot of the folder that it was found in, and its path there.
        var kept: (snapshot: FolderSnapshot, key: SystemPath)?
    }

    /// What paths mean.
    struct Found: Sendable {
        /// The files, each once.
        var files: [FoundFile] = []
        /// The folders that were looked into, as they were just before.
        var folders: [(path: String, status: SystemCalls.Status)] = []
        /// The folders that could not be looked into.
        var problems: [ReadingProblem] = []
    }

    /// The files that paths mean, each once, and the folders. Nothing that is left out of them is known once it was stopped.
    func files(at paths: [String]) -> Found {
        var found = Found()
        for path in paths {
            let fullPath = fullPath(of: path)
            if path != "-", let rules {
                do throws(ReadingProblem) {
                    try rules.check(fullPath)
                } catch {
                    found.problems.append(error)
                    continue
                }
            }
            let status = path == "-" ? nil : try? SystemCalls.status(fullPath)
            if status?.kind == .folder {
                guard let folder = folder(at: fullPath) else { return Found() }
                let files = files(of: folder, at: fullPath, named: path)
                if found.files.isEmpty { found.files = files } else { found.files += files }
                found.folders += folder.folders
                found.problems += folder.problems
            } else {
                // What there is no status of is told when it is read.
                found.files.append(
                    FoundFile(path: path, fullPath: fullPath, status: status?.kind == .file ? status : nil))
            }
        }
        Self.leaveOutRepeats(in: &found.files)
        var keys: [ObjectIdentifier: (snapshot: FolderSnapshot, keys: [SystemPath])] = [:]
        var start = 0
        // The files of a folder stand one after the other.
        while start < found.files.count {
            let snapshot = found.files[start].kept?.snapshot
            let end = found.files.indices[start...].first { found.files[$0].kept?.snapshot !== snapshot }
            let range = start..<(end ?? found.files.count)
            start = range.upperBound
            guard let snapshot else { continue }
            keys[ObjectIdentifier(snapshot), default: (snapshot, [])].keys += range.compactMap {
                found.files[$0].kept?.key
            }
        }
        for (snapshot, keys) in keys.values { snapshot.setKeys(keys) }
        return found
    }

    /// A folder that was looked through; nil where that was stopped.
    private func folder(at fullPath: String) -> Folder? {
        guard let isStopped else { return Folder(fullPath) }
        return Parallel.value(until: isStopped) { Folder(fullPath, until: $0) }
    }

    /// The files of a folder, which begin as it is named.
    private func files(of folder: Folder, at fullPath: String, named path: String) -> [FoundFile] {
        let base = fullPath.utf8.count - path.utf8.count
        let snapshot = snapshots?.folder(at: fullPath, documents: folder.files.count)
        return Parallel.map(below: folder.files.count) { index in
            let file = folder.files[index]
            let name = base == 0 ? file.path : String(file.path.utf8.dropFirst(base)) ?? file.path
            let status = file.status ?? (try? SystemCalls.status(file.path))
            guard let status, status.kind == .file else { return FoundFile(path: name, fullPath: file.path) }
            let kept = snapshot.map { snapshot in
                (snapshot, SystemPath(name.utf8.dropFirst(path.utf8.count).drop { $0 == UInt8(ascii: "/") }))
            }
            return FoundFile(path: name, fullPath: file.path, status: status, kept: kept)
        }
    }

    /// Leaves out the files that are there a second time.
    private static func leaveOutRepeats(in files: inout [FoundFile]) {
        var seen: Set<SystemCalls.Identity> = []
        seen.reserveCapacity(files.count)
        var hasInput = false
        var repeats: Set<Int> = []
        // By their numbers, as nearly always none is left out: a file is much to be copied thousands of times.
        for index in files.indices {
            if let identity = files[index].identity {
                if !seen.insert(identity).inserted { repeats.insert(index) }
            } else if files[index].path == "-" {
                if hasInput { repeats.insert(index) }
                hasInput = true
            }
        }
        guard !repeats.isEmpty else { return }
        files = files.indices.filter { !repeats.contains($0) }.map { files[$0] }
    }

    /// What loading each of some files gave, in their order; nil where that was stopped.
    func load(_ files: [FoundFile]) -> [Result<Document, ReadingProblem>]? {
        let meter = meter
        let work = meter?.begin(.reading, of: files.count)
        let time = SharedTime()
        defer {
            meter?.end(work)
            time.deal(to: meter)
        }
        let portions = portions(of: files)
        let loaded = LoadedFiles(portions: portions.count)
        guard let isStopped else {
            Parallel.forEachIndex(below: portions.count) { index in
                var notes = Notes()
                loaded.set(index, to: portions[index].map { document(of: files[$0], &notes) })
                notes.hand(to: reads, time)
            }
            return loaded.results
        }
        // Of what has no size, such as a pipe, nobody knows how long it takes.
        let isShort = files.allSatisfy { $0.identity != nil } && files.reduce(0) { $0 + $1.size } < Self.short
        Parallel.forEachIndex(below: portions.count, isShort: isShort, until: isStopped) { index, isStopped in
            var results: [Result<Document, ReadingProblem>] = []
            var notes = Notes()
            for number in portions[index] {
                guard !isStopped() else { return }
                results.append(document(of: files[number], &notes, until: isStopped))
            }
            notes.hand(to: reads, time)
            loaded.set(index, to: results)
            meter?.advance(work, by: results.count)
        }
        let results = loaded.results
        return results.count == files.count ? results : nil
    }

    /// What a thread takes on at once: one file, or some that are read in no time.
    private func portions(of files: [FoundFile]) -> [Range<Int>] {
        var portions: [Range<Int>] = []
        var (start, bytes) = (0, 0)
        for (index, file) in files.enumerated() {
            bytes += file.identity == nil ? Self.short : file.size
            guard bytes >= Self.short || index + 1 - start == Self.mostAtOnce else { continue }
            portions.append(start..<index + 1)
            (start, bytes) = (index + 1, 0)
        }
        if start < files.count { portions.append(start..<files.count) }
        return portions
    }

    private static let mostAtOnce = 32

    /// What is to be noted of the files of a portion: all at once, so that threads don't wait for one another at each.
    private struct Notes {
        /// What was not read, for a snapshot has it.
        var files: [(path: String, status: SystemCalls.Status?)] = []
        /// What belongs to a snapshot, in portions of one after the other.
        var kept: [(snapshot: FolderSnapshot, documents: [SnapshotDocument])] = []
        /// What all that took.
        var time = SharedTime.Tally()

        mutating func add(_ document: SnapshotDocument, of snapshot: FolderSnapshot) {
            if kept.last?.snapshot !== snapshot { kept.append((snapshot, [])) }
            kept[kept.count - 1].documents.append(document)
        }

        func hand(to reads: ReadFiles?, _ shared: SharedTime) {
            shared.add(time)
            reads?.note(files)
            for (snapshot, documents) in kept { snapshot.note(documents) }
        }
    }

    private func document(
        of file: FoundFile, _ notes: inout Notes, until isStopped: @Sendable () -> Bool = { false }
    ) -> Result<Document, ReadingProblem> {
        let start = ContinuousClock.now
        do throws(ReadingProblem) {
            let document = try self.document(of: file, &notes)
            let read = ContinuousClock.now
            notes.time.add(read - start, to: document.isKept ? .mapped : .read)
            guard !relations.isEmpty else { return .success(document) }
            for relation in relations where !isStopped() && !document.hasLayer(relation) {
                _ = document.layer(relation)
            }
            notes.time.add(ContinuousClock.now - read, to: document.isKept ? .mapped : .made)
            return .success(document)
        } catch {
            return .failure(error)
        }
    }

    /// The document that a file is, from a snapshot where it is in one, else read.
    private func document(of file: FoundFile, _ notes: inout Notes) throws(ReadingProblem) -> Document {
        guard let (snapshot, key) = file.kept, let status = file.status, status.size <= sizeLimit else {
            return try Self.readable(try source(of: file), path: file.path)
        }
        try rules?.check(file.fullPath)
        let shown = SystemPath.shown(file.path)
        if let (document, store) = snapshot.document(key, status, fullPath: file.fullPath, named: shown) {
            notes.files.append((file.fullPath, status))
            notes.add(store, of: snapshot)
            return document
        }
        let time = snapshot.now
        let (bytes, settled) = try File.readSettled(file.fullPath, limit: sizeLimit, noting: reads)
        let store = settled.flatMap { snapshot.store(key, $0, readAt: time) }
        let document = try Self.readable(bytes, path: file.path, store: store)
        if let store {
            store.keep(.file) { bytes }
            store.keep(document.factsByNow)
            notes.add(store, of: snapshot)
        }
        return document
    }

    private func source(of file: FoundFile) throws(ReadingProblem) -> [UInt8] {
        guard file.path != "-" || readsPipes else { throw ReadingProblem(path: file.path, reason: .notAFile) }
        try rules?.check(file.fullPath)
        return
            try readsPipes
            ? File.read(file.fullPath, limit: sizeLimit, noting: reads)
            : File.readRegular(file.fullPath, limit: sizeLimit, noting: reads)
    }

    /// The document that a file is; one that holds no text as it is throws.
    package static func readable(_ file: [UInt8], path: String) throws(ReadingProblem) -> Document {
        try readable(file, path: path, store: nil)
    }

    private static func readable(
        _ file: [UInt8], path: String, store: SnapshotDocument?
    ) throws(ReadingProblem) -> Document {
        do throws(Unreadable) {
            return Document(path: SystemPath.shown(path), reading: try FileContent(file, path: path), store: store)
        } catch {
            throw ReadingProblem(path: path, reason: .unreadable(error))
        }
    }

    /// The document that a file is, or was when it was read as one.
    public static func document(_ file: [UInt8], path: String) -> Document {
        (try? FileContent(file, path: path)).map { Document(path: path, reading: $0) }
            ?? Document(path: path, source: file)
    }

    /// Makes layers of documents that are loaded already, on all cores, or as many as it can until it is stopped.
    ///
    /// It comes back at once when it is stopped: of a long document, a layer that is being made is made to its end by
    /// itself, and is there for the next who asks.
    public func prepare(_ documents: [Document], isStopped: @escaping @Sendable () -> Bool = { false }) {
        let relations = relations
        guard !relations.isEmpty else { return }
        let missing = documents.filter { document in relations.contains { !document.hasLayer($0) } }
        guard !missing.isEmpty else { return }
        let meter = meter
        let work = meter?.begin(.preparing, of: missing.count)
        let time = SharedTime()
        defer {
            meter?.end(work)
            time.deal(to: meter)
        }
        Parallel.forEachIndex(below: missing.count, isShort: Self.areShort(missing), until: isStopped) {
            index, isStopped in
            let start = ContinuousClock.now
            for relation in relations where !isStopped() { _ = missing[index].layer(relation) }
            var tally = SharedTime.Tally()
            tally.add(ContinuousClock.now - start, to: missing[index].isKept ? .mapped : .made)
            time.add(tally)
            meter?.advance(work)
        }
    }

    /// Whether documents take no time worth a thread of its own.
    public static func areShort(_ documents: [Document]) -> Bool {
        documents.count == 1 && documents[0].textCount < short
    }

    /// What is shorter in bytes takes some milliseconds at most.
    private static let short = 1 << 16
}

/// Where threads put what they loaded, a portion of the files at a time.
private final class LoadedFiles: Sendable {
    private let portions: Mutex<[[Result<Document, ReadingProblem>]]>

    init(portions count: Int) { portions = Mutex(Array(repeating: [], count: count)) }

    func set(_ portion: Int, to results: [Result<Document, ReadingProblem>]) {
        portions.withLock { $0[portion] = results }
    }

    /// In the order of the files.
    var results: [Result<Document, ReadingProblem>] { portions.withLock { Array($0.joined()) } }
}
