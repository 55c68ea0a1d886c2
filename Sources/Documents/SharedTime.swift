import Synchronization

/// The time that several threads take for parts of one work, of which only the whole is known by the clock on the wall.
package final class SharedTime: Sendable {
    private let nanoseconds = WorkMeter.Part.allCases.map { _ in Counter() }
    private let others = Counter()
    private let start = ContinuousClock.now

    private final class Counter: Sendable {
        let value = Atomic<Int64>(0)
    }

    package init() {}

    /// Adds what a thread took; nil is none of the parts.
    package func add(_ duration: Duration, to part: WorkMeter.Part?) {
        let (seconds, attoseconds) = duration.components
        let taken = seconds &* 1_000_000_000 &+ attoseconds / 1_000_000_000
        let index = part.flatMap { WorkMeter.Part.allCases.firstIndex(of: $0) }
        (index.map { nanoseconds[$0] } ?? others).value.add(taken, ordering: .relaxed)
    }

    /// Deals the time since it was made out to the parts, as the threads took it.
    package func deal(to meter: WorkMeter?) {
        guard let meter else { return }
        let taken = nanoseconds.map { Double($0.value.load(ordering: .relaxed)) }
        let sum = taken.reduce(0, +) + Double(others.value.load(ordering: .relaxed))
        guard sum > 0 else { return }
        let whole = ContinuousClock.now - start
        for (part, share) in zip(WorkMeter.Part.allCases, taken) where share > 0 {
            meter.spend(whole * (share / sum), on: part)
        }
    }
}
