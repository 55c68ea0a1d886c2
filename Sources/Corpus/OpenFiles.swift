import Documents
import Synchronization

/// Which files are open as documents, by what they are and not by how their paths are spelled: one file is one document.
///
/// It knows how each was when it was read, and which folders were opened, and finds out what has changed since.
public final class OpenFiles: Sendable {
    let state = Mutex(State())

    /// What is open.
    struct State {
        /// The numbers of the files' documents in the library.
        var numbers: [SystemCalls.Identity: Int32] = [:]
        /// The files, by the numbers of their documents.
        var files: [Int32: OpenFile] = [:]
        /// What was opened for whoever asks a relation's name, in order.
        var roots: [Root] = []
        /// The folders that were looked into, as they were just before.
        var folders: [SystemPath: SystemCalls.Status] = [:]
        /// What of all that was opened was not there when it was looked at last.
        var missing: [SystemPath] = []
        /// The files in them that were closed since.
        var closed: Set<SystemPath> = []
        /// What could not be read, and has been told.
        var problems: Set<ReadingProblem> = []
        /// Whether all paths are whole: the working folder is another by now.
        var areAbsolute = false
        /// What was opened last, with the numbers of the documents that could be read, and is not among the files yet: who opens
        /// thousands may never ask for one of them.
        var waiting: [(files: [Loader.FoundFile], numbers: [Int32?], isGiven: Bool)] = []
    }

    /// Does something with what is open.
    func withState<Result>(_ body: (inout State) -> Result) -> Result where Result: Sendable {
        state.withLock { state in
            state.takeWaiting()
            return body(&state)
        }
    }

    /// A file that is open.
    struct OpenFile {
        /// What its document is called.
        var name: String
        var path: SystemPath
        /// As it was just before it was read.
        var status: SystemCalls.Status
        /// Whether it is one of those that a relation's name asks.
        var isGiven: Bool
    }

    /// A path that was opened, and where relative ones started.
    struct Root: Hashable {
        var path: String
        var base: String
    }

    public init() {}

    /// What opening gave.
    public struct Opened: Sendable {
        /// The numbers in the library of all that was asked for, in order; each once.
        public var numbers: [Int32] = []
        /// The documents that were not open before.
        public var documents: [Document] = []
        /// What could not be read, and why.
        public var problems: [ReadingProblem] = []
        /// Whether it was stopped: then nothing was opened.
        public var isStopped = false
    }

    /// Opens the documents at paths, but for those that are open already.
    ///
    /// - Parameter areGiven: Whether they are among those that a relation's name asks.
    public func open(
        _ paths: [String], with loader: Loader, in library: Library, areGiven: Bool = true
    ) -> Opened {
        let found = loader.files(at: paths)
        let known = withState(\.numbers)
        let new = known.isEmpty ? found.files : found.files.filter { $0.identity.flatMap { known[$0] } == nil }
        guard loader.isStopped?() != true, let results = loader.load(new) else { return Opened(isStopped: true) }
        var opened = Opened(problems: found.problems)
        for result in results {
            switch result {
            case .success(let document): opened.documents.append(document)
            case .failure(let problem): opened.problems.append(problem)
            }
        }
        var numbers = library.add(opened.documents, areGiven: areGiven).makeIterator()
        var added = results.map { result -> Int32? in
            if case .success = result { numbers.next() } else { nil }
        }
        if !known.isEmpty {
            var next = added.makeIterator()
            added = found.files.map { file in file.identity.flatMap { known[$0] } ?? next.next() ?? nil }
        }
        opened.numbers = added.compactMap(\.self)
        state.withLock { state in
            state.makePathsAbsolute()
            state.waiting.append((found.files, added, areGiven))
            guard areGiven else { return }
            state.problems.formUnion(opened.problems)
            var known = Set(state.roots)
            for root in paths.map({ Root(path: $0, base: loader.base) })
            where File.exists(loader.fullPath(of: root.path)) && known.insert(root).inserted {
                state.roots.append(root)
            }
            for folder in found.folders { state.note(folder) }
        }
        if areGiven { library.give(opened.numbers) }
        return opened
    }
}

extension OpenFiles.State {
    /// Gives their whole paths to files and folders, once the working folder is another.
    mutating func makePathsAbsolute() {
        let start = WorkingFolder.shared.start
        guard !areAbsolute, !start.isEmpty else { return }
        areAbsolute = true
        files = files.mapValues { file in
            var file = file
            file.path = file.path.absolute(in: start)
            return file
        }
        folders = Dictionary(folders.map { ($0.key.absolute(in: start), $0.value) }) { $1 }
        closed = Set(closed.map { $0.absolute(in: start) })
        missing = missing.map { $0.absolute(in: start) }
    }

    /// Notes the files that were opened last.
    mutating func takeWaiting() {
        guard !waiting.isEmpty else { return }
        let more = waiting.reduce(0) { $0 + $1.files.count }
        files.reserveCapacity(files.count + more)
        numbers.reserveCapacity(numbers.count + more)
        for opened in waiting {
            for (file, number) in zip(opened.files, opened.numbers) {
                if let number { note(file, at: number, isGiven: opened.isGiven) }
            }
        }
        waiting = []
    }

    /// Notes a file that is open as a document of a number.
    mutating func note(_ file: Loader.FoundFile, at number: Int32, isGiven: Bool) {
        guard let status = file.status, let path = SystemPath(file.fullPath) else { return }
        numbers[status.identity] = number
        // It may be open already, by another path.
        if let known = files[number] {
            if isGiven { files[number]?.isGiven = true }
            if !closed.isEmpty { closed.remove(known.path) }
        } else {
            files[number] = .init(name: file.path, path: path, status: status, isGiven: isGiven)
        }
        if !closed.isEmpty { closed.remove(path) }
    }

    /// Notes a folder that was looked into.
    mutating func note(_ folder: (path: String, status: SystemCalls.Status)) {
        if let path = SystemPath(folder.path) { folders[path] = folder.status }
    }

    /// Forgets a file, as it is open no more.
    mutating func forget(_ number: Int32) {
        guard let file = files.removeValue(forKey: number) else { return }
        if numbers[file.status.identity] == number { numbers[file.status.identity] = nil }
    }
}
