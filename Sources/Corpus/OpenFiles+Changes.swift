import Documents
import Platform
import Synchronization

extension OpenFiles {
    /// What has become of the open documents since they were read.
    public struct Changes: Sendable {
        /// The names of documents with other contents than before.
        public var changed: [String] = []
        /// The names of documents that were not there before.
        public var new: [String] = []
        /// The names of documents that are there no more, or can't be read.
        public var gone: [String] = []
        /// What could not be read.
        public var problems: [ReadingProblem] = []
        /// The documents that were read anew.
        public var documents: [Document] = []
        /// Whether it was stopped: then all is as it was before.
        public var isStopped = false

        public init() {}

        fileprivate static var stopped: Changes {
            var changes = Changes()
            changes.isStopped = true
            return changes
        }

        /// Whether nothing is new to whoever asks.
        public var isEmpty: Bool { changed.isEmpty && new.isEmpty && gone.isEmpty && problems.isEmpty }
    }

    /// Reads anew what has changed, in the order in which opening it now would have it. Where nothing has, each file and folder was
    /// asked for its state once, and nothing else was done.
    ///
    /// A document that has changed gets another number in the library; nodes of the one before stay as they were.
    ///
    /// - Parameter anew: Whether all is read, however it looks.
    public func update(_ library: Library, with loader: Loader, anew: Bool = false) -> Changes {
        let before = withState { state in
            state.makePathsAbsolute()
            return state
        }
        guard anew || !Self.isAsSeen(before) else { return Changes() }
        let (found, missing) = Self.found(before, loader)
        guard loader.isStopped?() != true else { return .stopped }
        var known: [SystemPath: Int32] = [:]
        for (number, file) in before.files { known[file.path] = number }
        let kept = found.files.map { file -> Int32? in
            guard !anew, let number = SystemPath(file.fullPath).flatMap({ known[$0] }) else { return nil }
            return before.files[number]?.status == file.status ? number : nil
        }
        let due = zip(found.files, kept).filter { $1 == nil }.map(\.0)
        guard let results = loader.load(due), loader.isStopped?() != true else { return .stopped }
        var changes = Changes()
        changes.problems = found.problems.filter { $0.reason != .noDocuments }
        var after = before
        after.folders = [:]
        after.missing = missing
        for folder in found.folders { after.note(folder) }
        var given: [Int32] = []
        var next = results.makeIterator()
        for (file, number) in zip(found.files, kept) {
            if let number {
                given.append(number)
                after.files[number]?.isGiven = true
            } else if let result = next.next() {
                let old = SystemPath(file.fullPath).flatMap { known[$0] }
                take(result, for: file, insteadOf: old, in: library, &after, &changes).map { given.append($0) }
            }
        }
        // What was told before is not told again.
        after.problems = Set(changes.problems)
        changes.problems.removeAll { before.problems.contains($0) }
        settle(library, given: given, before, after, &changes)
        return changes
    }

    /// Takes what loading a file gave; its document's number.
    private func take(
        _ result: Result<Document, ReadingProblem>, for file: Loader.FoundFile, insteadOf old: Int32?,
        in library: Library, _ after: inout State, _ changes: inout Changes
    ) -> Int32? {
        switch result {
        case .failure(let problem):
            // It has gone meanwhile.
            if case .system(ENOENT) = problem.reason { return nil }
            changes.problems.append(problem)
            return nil
        case .success(let document):
            if let old, library.documents[Int(old)].file == document.file {
                // It was only touched, or is a copy.
                if let status = file.status {
                    if let before = after.files[old]?.status.identity, after.numbers[before] == old {
                        after.numbers[before] = nil
                    }
                    after.files[old]?.status = status
                    after.numbers[status.identity] = old
                }
                return old
            }
            let number = library.add(document, isGiven: false)
            if let old { after.forget(old) }
            after.note(file, at: number, isGiven: true)
            changes.documents.append(document)
            if old == nil { changes.new.append(file.path) } else { changes.changed.append(file.path) }
            return number
        }
    }

    /// Makes the library, and what is known of the files, as was found.
    private func settle(
        _ library: Library, given: [Int32], _ before: State, _ after: State, _ changes: inout Changes
    ) {
        var after = after
        let open = Set(given)
        let named = Set(changes.changed)
        for (number, file) in before.files where !open.contains(number) {
            // What a query opened is read again by the next that does.
            if !file.isGiven, Self.isAsSeen(file) { continue }
            after.forget(number)
            if file.isGiven, !named.contains(file.name) { changes.gone.append(file.name) }
        }
        changes.gone.sort()
        let withdrawn = before.files.keys.filter { after.files[$0] == nil }
        // What is no file, such as standard input, stays.
        let others = library.given.filter { before.files[$0] == nil && !open.contains($0) }
        let settled = after
        state.withLock { $0 = settled }
        library.rearrange(given: others + given, withdrawing: withdrawn)
    }

    /// Whether all files and folders are as they were; each is asked once.
    private static func isAsSeen(_ state: State) -> Bool {
        guard state.missing.allSatisfy({ SystemCalls.status($0) == nil }) else { return false }
        let differs = SharedFlag()
        let folders = Array(state.folders)
        let files = Array(state.files.values)
        Parallel.forEachIndex(below: folders.count) { index in
            if !differs.isSet, SystemCalls.status(folders[index].key) != folders[index].value { differs.set() }
        }
        guard !differs.isSet else { return false }
        let portions = (files.count + portion - 1) / portion
        Parallel.forEachIndex(below: portions) { index in
            for file in files[index * portion..<min(files.count, (index + 1) * portion)] where !differs.isSet {
                if !isAsSeen(file) { differs.set() }
            }
        }
        return !differs.isSet
    }

    /// So many files are asked for their state in one go.
    private static let portion = 512

    private static func isAsSeen(_ file: OpenFile) -> Bool { SystemCalls.status(file.path) == file.status }

    /// What is there now of all that was opened, without what was closed since.
    private static func found(_ state: State, _ loader: Loader) -> (Loader.Found, missing: [SystemPath]) {
        var found = Loader.Found()
        var missing: [SystemPath] = []
        var seen: Set<SystemCalls.Identity> = []
        for root in state.roots where root.path != "-" {
            var loader = loader
            loader.base = root.base
            let number = loader.fullPath(of: root.path)
            guard File.exists(number) else {
                if let path = SystemPath(number) { missing.append(path) }
                continue
            }
            let own = loader.files(at: [root.path])
            found.files += own.files.filter { file in
                guard let status = file.status, seen.insert(status.identity).inserted else { return false }
                return SystemPath(file.fullPath).map { !state.closed.contains($0) } ?? false
            }
            found.folders += own.folders
            found.problems += own.problems
        }
        return (found, missing)
    }
}

extension OpenFiles {
    /// Closes the documents whose names fit; the names of those that were.
    public func close(in library: Library, where fits: (String) -> Bool) -> [String] {
        let documents = library.documents
        let closing = library.given.filter { fits(documents[Int($0)].path) }
        let closed = Set(closing)
        withState { state in
            state.makePathsAbsolute()
            for number in closing {
                if let file = state.files[number] { state.closed.insert(file.path) }
                state.forget(number)
            }
            state.forgetEmptyRoots()
        }
        library.rearrange(given: library.given.filter { !closed.contains($0) }, withdrawing: closed)
        return closing.map { documents[Int($0)].path }
    }
}

extension OpenFiles.State {
    /// Forgets the paths below which nothing is open any more: they are not looked into again.
    fileprivate mutating func forgetEmptyRoots() {
        var used: Set<ArraySlice<UInt8>> = []
        for file in files.values where file.isGiven {
            var path = file.path.bytes[...]
            // Of what has been met, the folders around have been, too.
            while used.insert(path).inserted, let slash = path.lastIndex(of: UInt8(ascii: "/")) {
                path = path[..<slash]
            }
        }
        roots.removeAll { root in
            var loader = Loader()
            loader.base = root.base
            guard let path = SystemPath(loader.fullPath(of: root.path))?.bytes else { return true }
            let end = path.lastIndex { $0 != UInt8(ascii: "/") }.map { $0 + 1 } ?? 0
            return !used.contains(path[..<end])
        }
    }
}
