import Documents
import Synchronization
import Values

/// The snapshot of a folder: what is kept of its documents on the disk, and what is added to that.
final class FolderSnapshot: Sendable {
    /// The folder's path without links.
    private let path: String
    private let rules: SnapshotRules
    private let names: (file: String, new: String, lock: String)
    private let state: Mutex<State>
    private let newDocuments = Atomic(0)
    private let newFacts = Atomic(0)

    private struct State {
        var file: SnapshotFile?
        var numbers: [SystemCalls.Identity: Int] = [:]
        var adding: SnapshotAdding
        /// The documents that the folder has now, in order, and which of them are known.
        var keys: [SystemPath] = []
        private var documents: [SystemPath: SnapshotDocument] = [:]
        /// Those that were noted last: thousands are, and few are asked for.
        private var waiting: [SnapshotDocument] = []

        init(file: SnapshotFile?, adding: SnapshotAdding) { (self.file, self.adding) = (file, adding) }

        /// The documents that are known, by their paths.
        var known: [SystemPath: SnapshotDocument] {
            mutating get {
                for document in waiting { documents[document.key] = document }
                waiting = []
                return documents
            }
        }

        /// The same documents in no order, some of them more than once.
        var noted: [SnapshotDocument] { Array(documents.values) + waiting }

        mutating func note(_ more: [SnapshotDocument]) {
            waiting += more
            // One that is read again and again is to take no more room.
            if waiting.count > max(keys.count, 1) * 2 { _ = known }
        }

        /// Settles which documents there are.
        mutating func setKeys(_ new: [SystemPath]) {
            guard keys != new else { return }
            if !known.isEmpty {
                for key in Set(documents.keys).subtracting(new) { documents[key] = nil }
            }
            keys = new
        }
    }

    init(of path: String, _ rules: SnapshotRules) {
        self.path = path
        self.rules = rules
        let name = Self.name(of: path)
        names = (name + Self.ending, name + ".new", name + ".lock")
        let folder = CacheFolder(rules.folder, making: false)
        let file = folder?.open(names.file).flatMap { SnapshotFile($0, build: rules.build) }
            .flatMap { $0.index.folder.elementsEqual(path.utf8) ? $0 : nil }
        file?.file.use()
        state = Mutex(State(file: file, adding: Self.adding(to: file, names, rules)))
        takeNumbers(of: file)
    }

    /// What the name of a snapshot's file ends in.
    static let ending = ".snapshot"

    /// The name of the file that a folder's snapshot has, without its ending.
    private static func name(of path: String) -> String { Checksum.digits(of: path.utf8) }

    private func takeNumbers(of file: SnapshotFile?) {
        var numbers: [SystemCalls.Identity: Int] = [:]
        if let index = file?.index {
            numbers.reserveCapacity(index.count)
            for number in 0..<index.count { numbers[index.identity(number)] = number }
        }
        let taken = numbers
        state.withLock { $0.numbers = taken }
    }

    private static func adding(
        to file: SnapshotFile?, _ names: (file: String, new: String, lock: String), _ rules: SnapshotRules
    ) -> SnapshotAdding {
        SnapshotAdding(limit: rules.limit) {
            guard let folder = CacheFolder(rules.folder, making: true), let lock = folder.lock(names.lock) else {
                return nil
            }
            guard let file else {
                // Another process may have made one since.
                let isThere = folder.open(names.file).flatMap { SnapshotFile($0, build: rules.build) } != nil
                guard !isThere, let new = folder.create(names.new) else { return nil }
                return .init(file: new, lock: lock, start: SnapshotFile.start, isNew: true)
            }
            guard let there = folder.openToWrite(names.file), there.identity == file.file.identity,
                let now = SnapshotFile(there, build: rules.build), now.slot.number == file.slot.number
            else { return nil }
            return .init(file: there, lock: lock, start: there.size, isNew: false)
        }
    }

    /// The path of a document.
    func path(of key: SystemPath) -> String {
        path + (path == "/" ? "" : "/") + String(decoding: key.bytes, as: UTF8.self)
    }

    // MARK: Documents

    /// Settles which documents the folder has, by their paths in it, in order.
    func setKeys(_ keys: [SystemPath]) {
        state.withLock { $0.setKeys(keys) }
    }

    /// A document that is kept as its file still is, and what keeps it; nil where it is not.
    func document(
        _ key: SystemPath, _ status: SystemCalls.Status, fullPath: String, named path: String
    ) -> (document: Document, store: SnapshotDocument)? {
        let kept = state.withLock { state -> (file: SnapshotFile, number: Int)? in
            guard let file = state.file, let number = state.numbers[status.identity] else { return nil }
            return (file, number)
        }
        guard let kept, status.isUntouched(since: kept.file.index.status(kept.number)),
            kept.file.index.isKey(key.bytes, of: kept.number),
            let facts = DocumentFacts(kept: kept.file.index.facts(kept.number)),
            status.isSurelyReadable || SystemCalls.isReadable(fullPath)
        else { return nil }
        let store = SnapshotDocument(key: key, status: status, in: self, kept: kept)
        return (Document(path: path, store: store, facts: facts), store)
    }

    /// What keeps a document that was just read; nil where its file may change without a sign of it.
    func store(_ key: SystemPath, _ status: SystemCalls.Status, readAt time: Duration) -> SnapshotDocument? {
        guard isAdding, rules.isSettled(status, at: time) else { return nil }
        return SnapshotDocument(key: key, status: status, in: self)
    }

    /// Notes documents that the folder has.
    func note(_ documents: [SnapshotDocument]) { state.withLock { $0.note(documents) } }

    /// The time, by which files that were changed just now are told.
    var now: Duration { rules.clock() }

    // MARK: Adding

    /// Whether more can be kept.
    var isAdding: Bool { state.withLock(\.adding).isOpen }

    func add(_ bytes: [UInt8], as part: DocumentPart) -> SnapshotBlock? {
        state.withLock(\.adding).add(bytes, as: part)
    }

    func noteNew() { newDocuments.add(1, ordering: .relaxed) }

    func noteNewFact() { newFacts.add(1, ordering: .relaxed) }

    /// Writes what was added, if it is worth it; whether that was done.
    func write(telling meter: WorkMeter?) -> Bool {
        let (file, count, adding) = state.withLock { ($0.file, $0.keys.count, $0.adding) }
        guard adding.isOpen, isDue(file, count) else {
            if !adding.isOpen { adding.abandon(in: rules.folder, names.new) }
            return false
        }
        let (keys, known) = state.withLock { ($0.keys, $0.known) }
        newDocuments.store(0, ordering: .relaxed)
        newFacts.store(0, ordering: .relaxed)
        let documents = keys.compactMap { key in known[key] }
        let written = adding.finish().flatMap { target, count in
            write(documents, target, count, insteadOf: file, telling: meter)
        }
        if let written {
            for (number, document) in documents.enumerated() { document.settle(in: written, number: number) }
        } else {
            adding.abandon(in: rules.folder, names.new)
            for document in documents { document.forgetNew() }
        }
        let next = written ?? file
        state.withLock { state in
            state.file = next
            state.adding = Self.adding(to: next, names, rules)
        }
        takeNumbers(of: next)
        return written != nil
    }

    /// Leaves out what was added.
    func abandon() {
        let (file, noted, adding) = state.withLock { ($0.file, $0.noted, $0.adding) }
        guard adding.isOpen else { return }
        adding.abandon(in: rules.folder, names.new)
        for document in noted { document.forgetNew() }
        newDocuments.store(0, ordering: .relaxed)
        state.withLock { $0.adding = Self.adding(to: file, names, rules) }
    }

    /// Whether what is new is a part of the whole that is worth an index of it, and a file.
    private func isDue(_ file: SnapshotFile?, _ count: Int) -> Bool {
        guard count > rules.least else { return false }
        let least = file == nil ? 1 : max(1, count / SnapshotRules.worthwhile)
        return newDocuments.load(ordering: .relaxed) >= least || newFacts.load(ordering: .relaxed) >= least
    }

    private func write(
        _ documents: [SnapshotDocument], _ target: SnapshotAdding.Target, _ added: Int, insteadOf file: SnapshotFile?,
        telling meter: WorkMeter?
    ) -> SnapshotFile? {
        guard let folder = CacheFolder(rules.folder, making: true) else { return nil }
        let entries = documents.map { document in
            SnapshotEntry(
                key: document.key.bytes, status: document.status, facts: document.facts,
                blocks: document.blocks(in: file, addedFrom: target.start))
        }
        let needed = entries.reduce(0) { $0 + $1.blocks.reduce(0) { $0 + $1.count } }
        let end = target.start + added
        if !target.isNew, end - needed > end / 3 {
            guard let new = folder.create(names.new),
                let copied = copy(entries, from: target.file, to: new, telling: meter),
                put(copied.entries, in: new, at: copied.end, number: 1)
            else { return nil }
            return take(new, in: folder)
        }
        guard put(entries, in: target.file, at: end, number: (target.isNew ? 0 : file?.slot.number ?? 0) + 1) else {
            return nil
        }
        return target.isNew ? take(target.file, in: folder) : SnapshotFile(target.file, build: rules.build)
    }

    /// Writes an index behind the blocks, and then where it is.
    private func put(_ entries: [SnapshotEntry], in file: CacheFile, at end: Int, number: UInt64) -> Bool {
        let index = SnapshotIndex.bytes(folder: Array(path.utf8), entries)
        let slot = SnapshotFile.Slot(
            number: number, offset: end, count: index.count, checksum: Checksum.of(index))
        var head = SnapshotFile.mark(ofBuild: rules.build)
        head += [UInt8](repeating: 0, count: SnapshotFile.start - head.count)
        guard end + index.count <= rules.limit, number > 1 || file.write(head, at: 0), file.write(index, at: end) else {
            return false
        }
        return file.write(slot.bytes, at: SnapshotFile.Slot.place(of: number))
    }

    /// Copies what is needed to a new file, all of one part after the other, as it is read.
    private func copy(
        _ entries: [SnapshotEntry], from file: CacheFile, to new: CacheFile, telling meter: WorkMeter?
    ) -> (entries: [SnapshotEntry], end: Int)? {
        var entries = entries
        var end = SnapshotFile.start
        var waiting: [UInt8] = []
        let parts = Set(entries.flatMap { $0.blocks.map(\.part.number) }).sorted()
        let work = meter?.begin(.keeping, of: entries.count * parts.count)
        defer { meter?.end(work) }
        for part in parts {
            for number in entries.indices {
                meter?.advance(work)
                guard let index = entries[number].blocks.firstIndex(where: { $0.part.number == part }) else { continue }
                let block = entries[number].blocks[index]
                guard let bytes = file.read(at: block.offset, count: block.count),
                    Checksum.of(bytes) == block.checksum
                else {
                    entries[number].blocks.remove(at: index)
                    continue
                }
                entries[number].blocks[index].offset = end + waiting.count
                waiting += bytes
                guard waiting.count >= 1 << 22 else { continue }
                guard new.write(waiting, at: end) else { return nil }
                end += waiting.count
                waiting = []
            }
        }
        guard new.write(waiting, at: end) else { return nil }
        return (entries, end + waiting.count)
    }

    private func take(_ new: CacheFile, in folder: CacheFolder) -> SnapshotFile? {
        folder.rename(names.new, to: names.file) ? SnapshotFile(new, build: rules.build) : nil
    }
}
