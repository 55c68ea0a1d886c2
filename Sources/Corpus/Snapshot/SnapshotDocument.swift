import Documents
import Reading
import Synchronization

/// What a folder's snapshot has of one document, and gets of it.
final class SnapshotDocument: DocumentStore {
    /// The path in the folder, in UTF-8.
    let key: SystemPath
    /// The file as it was when it was read.
    let status: SystemCalls.Status
    private let folder: FolderSnapshot
    private let state: Mutex<State>

    private struct State {
        /// Where it stands in a file that is on the disk; nil where it is in none.
        var kept: (file: SnapshotFile, number: Int)?
        /// What was added since.
        var new: [SnapshotBlock] = []
        /// What is known of the document, where that may be more than stands in the file.
        var facts: DocumentFacts?
        /// What is in the file and can't be read.
        var lost: [DocumentPart] = []
        /// The file's bytes, where they had to be read after all: they may be others the next time.
        var bytes: [UInt8]?
    }

    init(
        key: SystemPath, status: SystemCalls.Status, in folder: FolderSnapshot,
        kept: (file: SnapshotFile, number: Int)? = nil
    ) {
        self.key = key
        self.status = status
        self.folder = folder
        state = Mutex(State(kept: kept))
    }

    func part(_ part: DocumentPart) -> [UInt8]? {
        guard let kept = state.withLock({ $0.lost.contains(part) ? nil : $0.kept }),
            let block = kept.file.index.block(part, of: kept.number)
        else { return nil }
        if let bytes = kept.file.bytes(of: block) { return bytes }
        state.withLock { $0.lost.append(part) }
        return nil
    }

    var keepsMore: Bool { folder.isAdding }

    func keep(_ part: DocumentPart, _ bytes: () -> [UInt8]?) {
        guard folder.isAdding, !has(part), let bytes = bytes() else { return }
        guard let block = folder.add(bytes, as: part) else { return }
        let isFirst = state.withLock { state in
            defer { state.new.append(block) }
            return state.new.isEmpty
        }
        if isFirst { folder.noteNew() }
    }

    func keep(_ facts: DocumentFacts) {
        let isNew = state.withLock { state in
            guard state.facts == nil else { return state.facts?.add(facts) == true }
            state.facts = facts
            return true
        }
        if isNew { folder.noteNewFact() }
    }

    private func has(_ part: DocumentPart) -> Bool {
        state.withLock { state in
            if state.new.contains(where: { $0.part == part }) { return true }
            guard let kept = state.kept, !state.lost.contains(part) else { return false }
            return kept.file.index.block(part, of: kept.number) != nil
        }
    }

    /// The file's path, wherever the working folder is by now.
    private var path: String { folder.path(of: key) }

    func content(isText: Bool) -> FileContent {
        let again = state.withLock(\.bytes)
        // What is kept is what was read then.
        if isText, again == nil, let bytes = part(.file) { return FileContent(text: bytes, path: path) }
        let bytes = again ?? part(.file) ?? readAgain()
        return (try? FileContent(bytes, path: path)) ?? FileContent(markdown: bytes)
    }

    private func readAgain() -> [UInt8] {
        let read = (try? File.readRegular(path)) ?? []
        return state.withLock { state in
            let bytes = state.bytes ?? read
            state.bytes = bytes
            return bytes
        }
    }

    /// What is known of the document, as it is kept.
    var facts: [UInt8] {
        state.withLock { state in
            state.facts?.kept ?? state.kept.map { Array($0.file.index.facts($0.number)) } ?? []
        }
    }

    /// All that stands in a file, and what was added to it since from an offset on; parts that can't be read are left out.
    func blocks(in file: SnapshotFile?, addedFrom start: Int) -> [SnapshotBlock] {
        state.withLock { state in
            var blocks: [SnapshotBlock] = []
            if let kept = state.kept, kept.file === file {
                blocks = kept.file.index.blocks(of: kept.number).filter { !state.lost.contains($0.part) }
            }
            let added = state.new.map { block in
                var block = block
                block.offset += start
                return block
            }
            return blocks.filter { block in !added.contains { $0.part == block.part } } + added
        }
    }

    /// Notes that it stands in a new file, or a new state of one, now, with all that was added.
    func settle(in file: SnapshotFile, number: Int) {
        state.withLock { state in
            state.kept = (file, number)
            state.new = []
            state.lost = []
        }
    }

    /// Forgets what was added and is not written.
    func forgetNew() { state.withLock { $0.new = [] } }
}
