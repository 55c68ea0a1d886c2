import Documents
import Synchronization
import Values

/// What is being added to a folder's snapshot: it is gathered, and written as it grows, to the end of the file that is there or to
/// a new one. It counts only once the file's index says where it is.
final class SnapshotAdding: Sendable {
    private struct State {
        /// What is not written yet.
        var waiting: [UInt8] = []
        /// How many bytes have gone before.
        var passed = 0
        /// Whether nothing more is added: another process does, or the disk is full.
        var isOver = false
        var target: Target?
    }

    /// Where it is written.
    struct Target: Sendable {
        var file: CacheFile
        /// Held as long as it is written.
        var lock: CacheFile
        /// Where it starts.
        var start: Int
        var isNew: Bool
    }

    private let state = Mutex(State())
    private let limit: Int
    private let open: @Sendable () -> Target?
    /// So much is gathered before it is written.
    private static let portion = 1 << 22

    /// - Parameters:
    ///   - limit: How many bytes may be added.
    ///   - open: Opens where it goes; nil where that can't be done.
    init(limit: Int, open: @escaping @Sendable () -> Target?) {
        self.limit = limit
        self.open = open
    }

    /// Whether more can be added.
    var isOpen: Bool { state.withLock { !$0.isOver } }

    /// Adds a block; nil where that can't be done.
    func add(_ bytes: [UInt8], as part: DocumentPart) -> SnapshotBlock? {
        let checksum = Checksum.of(bytes)
        let added = state.withLock { state -> (block: SnapshotBlock, portion: [UInt8], offset: Int, target: Target?)? in
            guard !state.isOver else { return nil }
            let offset = state.passed + state.waiting.count
            guard offset + bytes.count <= limit else {
                state.isOver = true
                return nil
            }
            state.waiting += bytes
            let block = SnapshotBlock(part: part, offset: offset, count: bytes.count, checksum: checksum)
            guard state.waiting.count >= Self.portion else { return (block, [], 0, nil) }
            guard begin(&state) else { return nil }
            defer {
                state.passed += state.waiting.count
                state.waiting = []
                state.waiting.reserveCapacity(Self.portion)
            }
            return (block, state.waiting, state.passed, state.target)
        }
        guard let added else { return nil }
        // Others go on meanwhile.
        if let target = added.target, !target.file.write(added.portion, at: target.start + added.offset) {
            state.withLock { $0.isOver = true }
            return nil
        }
        return added.block
    }

    private func begin(_ state: inout State) -> Bool {
        if state.target == nil { state.target = open() }
        if state.target == nil { state.isOver = true }
        return state.target != nil
    }

    /// Takes away what was written, which nothing names.
    func abandon(in folder: OwnFolder, _ name: String) {
        let target = state.withLock { state in
            defer { (state.target, state.waiting, state.isOver) = (nil, [], true) }
            return state.target
        }
        guard let target else { return }
        // As long as this process holds the lock.
        withExtendedLifetime(target.lock) {
            CacheFolder(folder, making: false)?.remove(name)
            if !target.isNew { target.file.cut(to: target.start) }
        }
    }

    /// Writes what is left; where it all went, and how many bytes it is, or nil where that can't be done.
    func finish() -> (target: Target, count: Int)? {
        state.withLock { state in
            guard !state.isOver, begin(&state), let target = state.target,
                target.file.write(state.waiting, at: target.start + state.passed)
            else { return nil }
            state.passed += state.waiting.count
            state.waiting = []
            return (target, state.passed)
        }
    }
}
