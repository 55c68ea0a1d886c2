import Synchronization

/// How far work on many documents has come: told by the threads that do it, and asked by whoever shows it; and how long parts of it took.
public final class WorkMeter: Sendable {
    /// What is done with documents.
    public enum Kind: Sendable { case reading, preparing, answering, keeping }

    /// How far a work has come.
    public struct Progress: Sendable, Equatable {
        /// Another for each work.
        public var number: Int
        /// What is done with the documents.
        public var kind: Kind
        /// How many documents are done.
        public var done = 0
        /// Of how many.
        public var total: Int
    }

    private struct State {
        var current: Progress?
        var number = 0
        var ended: (@Sendable () -> Void)?
    }

    /// A part of the time that an answer takes.
    public enum Part: Int, CaseIterable, Sendable {
        /// Files are read.
        case read
        /// What a snapshot has of them is looked up.
        case mapped
        /// What queries ask of documents is made.
        case made
    }

    private let state = Mutex(State())
    private let spent = Mutex<[Part: Duration]>([:])
    private let isBusy = Atomic(false)

    public init() {}

    /// How far the present work has come; nil where there is none.
    public var progress: Progress? { state.withLock(\.current) }

    /// Called at the end of each work, before anything else is done.
    public func onEnd(_ ended: (@Sendable () -> Void)?) { state.withLock { $0.ended = ended } }

    /// Begins a work, and gives its number; nil for what is a part of another.
    public func begin(_ kind: Kind, of total: Int) -> Int? {
        guard isBusy.compareExchange(expected: false, desired: true, ordering: .relaxed).exchanged else { return nil }
        return state.withLock { state in
            state.number += 1
            state.current = Progress(number: state.number, kind: kind, total: total)
            return state.number
        }
    }

    /// Adds to what a part of an answer took.
    public func spend(_ duration: Duration, on part: Part) { spent.withLock { $0[part, default: .zero] += duration } }

    /// What the parts took since this was asked last.
    public func takeSpent() -> [Part: Duration] {
        spent.withLock { spent in
            defer { spent = [:] }
            return spent
        }
    }

    /// Counts documents of a work that may have ended since, as after a stop.
    public func advance(_ number: Int?, by count: Int = 1) {
        guard let number else { return }
        state.withLock { if $0.current?.number == number { $0.current?.done += count } }
    }

    /// Ends a work.
    public func end(_ number: Int?) {
        guard number != nil else { return }
        let ended = state.withLock { state in
            state.current = nil
            return state.ended
        }
        isBusy.store(false, ordering: .relaxed)
        ended?()
    }
}
