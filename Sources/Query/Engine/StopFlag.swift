import Synchronization

/// Ends a running query from another thread or from a signal handler.
public final class StopFlag: Sendable {
    /// 0 as long as it goes on, 1 once it was stopped, -1 if it is to stay so; else 2 and how many more looks it goes on for.
    private let state = Atomic(0)

    public init() {}

    /// Asks the query to end soon. It allocates nothing.
    public func stop() { set(1) }

    /// For the next query; unless it is held.
    public func reset() { set(0) }

    private func set(_ value: Int) {
        var known = state.load(ordering: .relaxed)
        while known >= 0 {
            let (isDone, now) = state.weakCompareExchange(expected: known, desired: value, ordering: .relaxed)
            if isDone { return }
            known = now
        }
    }

    /// Ends all queries until it is released: one that has not begun yet, too.
    public func hold() { state.store(-1, ordering: .relaxed) }

    /// Lets queries run again after `hold`.
    public func release() { state.store(0, ordering: .relaxed) }

    /// Whether it was called.
    @inline(__always)
    public var isStopped: Bool {
        let state = state.load(ordering: .relaxed)
        return state != 0 && isStopped(in: state)
    }

    /// Asks the query to end at one of the next looks at this flag, so that it can be told how often and where it looks.
    package func stop(afterLooks count: Int) { state.store(2 + count, ordering: .relaxed) }

    /// How many looks it still goes on for, after `stop(afterLooks:)`.
    package var looksLeft: Int { max(state.load(ordering: .relaxed) - 2, 0) }

    @inline(never)
    private func isStopped(in state: Int) -> Bool {
        guard state > 2 else { return true }
        self.state.wrappingSubtract(1, ordering: .relaxed)
        return false
    }
}
