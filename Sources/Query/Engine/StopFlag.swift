import Synchronization

/// Ends a running query from another thread or from a signal handler.
public final class StopFlag: Sendable {
    private let stopped = Atomic(false)

    public init() {}

    /// Asks the query to end soon. It allocates nothing.
    public func stop() { stopped.store(true, ordering: .relaxed) }

    /// For the next query.
    public func reset() { stopped.store(false, ordering: .relaxed) }

    /// Whether it was called.
    public var isStopped: Bool { stopped.load(ordering: .relaxed) }
}
