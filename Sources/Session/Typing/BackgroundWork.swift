import Documents
import Synchronization

/// Work on documents that goes on while a person types: in one thread, a document at a time, so that the keys have the
/// other cores, and what was asked for last comes first.
final class BackgroundWork: Sendable {
    /// Something to be done in pieces.
    protocol Job: AnyObject, Sendable {
        /// Does the next piece; false when none was left.
        func doPiece() -> Bool
    }

    private struct State {
        /// The one that comes first is last.
        var jobs: [any Job] = []
        var isRunning = false
    }

    private let state = Mutex(State())

    /// Takes a job, to be done before all others or after them.
    func take(_ job: any Job, first: Bool) {
        let mustStart = state.withLock { state in
            state.jobs.removeAll { $0 === job }
            state.jobs.insert(job, at: first ? state.jobs.count : 0)
            defer { state.isRunning = true }
            return !state.isRunning
        }
        if mustStart { _ = Task.detached(priority: .background) { self.work() } }
    }

    /// Leaves a job off, as it is.
    func drop(_ job: any Job) { state.withLock { $0.jobs.removeAll { $0 === job } } }

    private func work() {
        while let job = next() {
            if !job.doPiece() { state.withLock { $0.jobs.removeAll { $0 === job } } }
        }
    }

    private func next() -> (any Job)? {
        state.withLock { state in
            if state.jobs.isEmpty { state.isRunning = false }
            return state.jobs.last
        }
    }
}

/// Makes the rows of a relation ready.
final class RelationPreparation: BackgroundWork.Job {
    private let relation: Relation
    private let documents: [Document]
    private let next = Atomic(0)

    init(_ relation: Relation, of documents: [Document]) {
        self.relation = relation
        self.documents = documents
    }

    func doPiece() -> Bool {
        let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard index < documents.count else { return false }
        _ = documents[index].layer(relation)
        return true
    }
}
