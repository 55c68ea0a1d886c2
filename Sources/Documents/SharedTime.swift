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

    /// What one thread took, added up where no other thread looks.
    package struct Tally {
        fileprivate var durations = [Duration](repeating: .zero, count: WorkMeter.Part.allCases.count)
        fileprivate var others = Duration.zero

        package init() {}

        /// Adds what was taken; nil is none of the parts.
        package mutating func add(_ duration: Duration, to part: WorkMeter.Part?) {
            if let part { durations[part.rawValue] += duration } else { others += duration }
        }
    }

    /// Adds what a thread took for many things, one after the other.
    package func add(_ tally: Tally) {
        for (counter, taken) in zip(nanoseconds, tally.durations) { Self.add(taken, to: counter) }
        Self.add(tally.others, to: others)
    }

    private static func add(_ duration: Duration, to counter: Counter) {
        let (seconds, attoseconds) = duration.components
        counter.value.add(seconds &* 1_000_000_000 &+ attoseconds / 1_000_000_000, ordering: .relaxed)
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
