import Platform
import Query
import Synchronization

/// Stops queries that run for long: one thread for all of them.
final class Watch: Sendable {
    static let shared = Watch()

    /// How long a query may run before it is stopped; that it then ends soon is left to libFuzzer's own limit.
    private static let limit = Duration.seconds(1)

    private struct Running {
        let flag: StopFlag
        let deadline: ContinuousClock.Instant
    }

    private let running = Mutex<Running?>(nil)

    private init() {
        var thread = pthread_t()
        pthread_create(&thread, nil, { _ in Watch.shared.watch() }, nil)
    }

    /// Does work with a query in it, which is stopped when it takes too long.
    static func over<Answer>(_ flag: StopFlag, _ work: () -> Answer) -> Answer {
        shared.running.withLock { $0 = Running(flag: flag, deadline: .now + limit) }
        defer { shared.running.withLock { $0 = nil } }
        return work()
    }

    private func watch() -> Never {
        while true {
            usleep(50_000)
            // A tour runs several queries, each of which starts with the flag down: it is raised again and again.
            running.withLock { if let running = $0, running.deadline < .now { running.flag.stop() } }
        }
    }
}
