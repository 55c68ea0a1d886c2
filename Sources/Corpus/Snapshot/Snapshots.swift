import Dispatch
import Documents
import Platform
import Synchronization
import Values

/// The snapshots of folders: caches on the disk of what was made of their documents. They make the next query faster, and
/// change no answer: what is not there, or not as it was written, or of a file that has changed, is made again.
public final class Snapshots: Sendable {
    private struct State {
        var isOn = true
        var limit: Int
        var folders: [String: FolderSnapshot] = [:]
    }

    private let state: Mutex<State>
    private let advice = Mutex<(@Sendable (Snapshots) -> Void)?>(nil)
    private let folder: OwnFolder
    private let clock: @Sendable () -> Duration
    private let version: String
    private let least: Int
    private let grain: Duration
    /// Where they are written or left as they were, one thing after the other.
    private let keeping = DispatchQueue(label: "docent.snapshots")

    /// How many bytes all snapshots may have together, unless something else is said.
    public static let usualLimit = 2_000_000_000
    /// Folders with no more documents are read as fast as a snapshot is.
    public static let usualLeast = 256

    /// - Parameters:
    ///   - folder: Where they are kept.
    ///   - version: The program's.
    ///   - clock: The time since 1970, which files have, too.
    ///   - least: Folders with no more documents have none.
    ///   - grain: How slowly the clocks of file systems may tick.
    public init(
        in folder: OwnFolder, version: String, limit: Int = usualLimit, least: Int = usualLeast,
        grain: Duration = .seconds(2), clock: @escaping @Sendable () -> Duration
    ) {
        state = Mutex(State(limit: limit))
        self.folder = folder
        self.clock = clock
        self.least = least
        self.grain = grain
        self.version = version
    }

    /// A number of this build: of the version, and of the program's file.
    private var build: UInt64 {
        let status = OperatingSystem.program.flatMap { SystemCalls.status(SystemPath($0)) }
        let file = status.map { "\($0.size) \($0.modified.seconds) \($0.modified.nanoseconds) \($0.identity.number)" }
        return Checksum.of("\(version) \(file ?? "")".utf8)
    }

    /// Has somebody who knows how they are to be used asked before the first of them is.
    public func consult(_ advice: @escaping @Sendable (Snapshots) -> Void) { self.advice.withLock { $0 = advice } }

    private func takeAdvice() {
        let advice = advice.withLock { advice in
            defer { advice = nil }
            return advice
        }
        advice?(self)
    }

    /// Sets whether they are used, and how many bytes they may have.
    public func set(isOn: Bool, limit: Int?) {
        state.withLock { state in
            let limit = limit ?? Self.usualLimit
            guard state.isOn != isOn || state.limit != limit else { return }
            (state.isOn, state.limit, state.folders) = (isOn, limit, [:])
        }
    }

    /// The snapshot of a folder with documents; nil where it has none.
    func folder(at path: String, documents: Int) -> FolderSnapshot? {
        guard documents > least else { return nil }
        takeAdvice()
        guard state.withLock(\.isOn), let path = SystemCalls.realPath(path) else { return nil }
        return state.withLock { state in
            if let known = state.folders[path] { return known }
            let new = FolderSnapshot(of: path, rules(limit: state.limit))
            state.folders[path] = new
            return new
        }
    }

    private func rules(limit: Int) -> SnapshotRules {
        SnapshotRules(folder: folder, build: build, least: least, grain: grain, limit: limit, clock: clock)
    }

    /// Writes what was made since they were read, where it is worth it. What can't be written is not, and nobody is told.
    public func write(telling meter: WorkMeter? = nil) {
        keeping.sync {
            let (folders, limit) = state.withLock { ($0.folders.values, $0.limit) }
            var isWritten = false
            for folder in folders where folder.write(telling: meter) { isWritten = true }
            if isWritten { removeOldest(leaving: limit) }
        }
    }

    /// Leaves out what was made since they were read: beside, as to take away a large file takes longer than somebody should
    /// wait who stopped a query.
    public func abandon() {
        let folders = state.withLock { $0.folders.values }
        keeping.async { for folder in folders { folder.abandon() } }
    }

    /// Waits for what is still being left out.
    public func finish() { keeping.sync {} }

    /// What is kept of a folder.
    public struct Listed: Sendable {
        /// The folder's path; nil where that can't be read, as another build of the program wrote it.
        public var folder: String?
        /// How many documents it has.
        public var documents = 0
        /// The relations that are kept of some document, by name.
        public var relations: [String] = []
        /// In bytes.
        public var size: Int
        /// How long ago it was used last.
        public var age: Duration
    }

    /// All there are, the one that was used last first.
    public var list: [Listed] {
        guard let cache = CacheFolder(folder, making: false) else { return [] }
        let build = build
        return files(in: cache).map { _, file in
            var listed = Listed(size: file.size, age: clock() - .seconds(file.lastUse))
            if let index = SnapshotFile(file, build: build)?.index {
                listed.folder = SystemPath(index.folder).text
                listed.documents = index.count
                let parts = (0..<index.count).reduce(into: Set<UInt8>()) { parts, document in
                    for block in index.blocks(of: document) { parts.insert(block.part.number) }
                }
                listed.relations = parts.sorted().compactMap { number in
                    guard case .layer(let relation)? = DocumentPart(number: number) else { return nil }
                    return relation.schema.name
                }
            }
            return listed
        }
    }

    /// Takes all of them away; how many there were.
    public func removeAll() -> Int {
        guard let cache = CacheFolder(folder, making: false) else { return 0 }
        var count = 0
        for name in names where cache.remove(name) && name.hasSuffix(FolderSnapshot.ending) { count += 1 }
        return count
    }

    /// Takes away those that were used longest ago, until the others have no more bytes than they may.
    private func removeOldest(leaving limit: Int) {
        guard let cache = CacheFolder(folder, making: false) else { return }
        var size = 0
        for (name, file) in files(in: cache) {
            size += file.size
            if size > limit { cache.remove(name) }
        }
    }

    /// The snapshots' files, the one that was used last first.
    private func files(in cache: CacheFolder) -> [(name: String, file: CacheFile)] {
        names.compactMap { name in
            guard name.hasSuffix(FolderSnapshot.ending) else { return nil }
            return cache.open(name).map { (name, $0) }
        }.sorted { $0.file.lastUse > $1.file.lastUse }
    }

    private var names: [String] {
        let entries = (try? Folder.entries(of: folder.path)) ?? []
        return entries.filter { entry in
            let parts = entry.name.split(separator: ".", omittingEmptySubsequences: false)
            return entry.kind == .file && parts.count == 2 && parts[0].count == 16
                && parts[0].allSatisfy(\.isHexDigit) && ["snapshot", "new", "lock"].contains(parts[1])
        }.map(\.name)
    }
}
