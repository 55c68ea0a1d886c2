import Documents
import Synchronization

/// Which files are open as documents, by what they are and not by how their paths are spelled: one file is one document.
public final class OpenFiles: Sendable {
    private let places = Mutex<[SystemCalls.Identity: Int32]>([:])

    public init() {}

    /// Forgets documents: opened again, their files are read again.
    public func forget(_ documents: Set<Int32>) {
        places.withLock { $0 = $0.filter { !documents.contains($0.value) } }
    }

    /// What opening gave.
    public struct Opened: Sendable {
        /// The places in the library of all that was asked for, in order; each once.
        public var places: [Int32] = []
        /// The documents that were not open before.
        public var documents: [Document] = []
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
        let known = places.withLock { $0 }
        let new = found.files.filter { $0.identity.flatMap { known[$0] } == nil }
        guard loader.isStopped?() != true, let results = loader.load(new) else { return Opened(isStopped: true) }
        var opened = Opened(problems: found.problems)
        var added: [Int32?] = []
        for result in results {
            switch result {
            case .success(let document):
                opened.documents.append(document)
                added.append(library.add(document, isGiven: areGiven))
            case .failure(let problem):
                opened.problems.append(problem)
                added.append(nil)
            }
        }
        var next = 0
        for file in found.files {
            if let place = file.identity.flatMap({ known[$0] }) {
                opened.places.append(place)
                continue
            }
            if added.indices.contains(next), let place = added[next] {
                opened.places.append(place)
                if let identity = file.identity { places.withLock { $0[identity] = place } }
            }
            next += 1
        }
        if areGiven { library.give(opened.places) }
        return opened
    }
}
