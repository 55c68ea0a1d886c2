import Dispatch
import Platform
import Synchronization

/// Work on many things at once, on all cores.
public enum Parallel {
    /// How many cores there are for this process.
    public static let coreCount = max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))

    /// Does work in the background and waits for it, until it is stopped: then it comes back at once with nil, and the work,
    /// which can ask whether anybody waits, ends by itself.
    public static func value<Value: Sendable>(
        until isStopped: @escaping @Sendable () -> Bool,
        _ work: @escaping @Sendable (_ isStopped: @Sendable () -> Bool) -> Value
    ) -> Value? {
        let isLeft = Flag()
        let answer = Answer<Value>()
        let done = DispatchSemaphore(value: 0)
        DispatchQueue.global().async {
            answer.give(work { isLeft.isSet || isStopped() })
            done.signal()
        }
        while done.wait(timeout: .now() + .milliseconds(10)) == .timedOut {
            guard isStopped() else { continue }
            isLeft.set()
            return nil
        }
        return answer.given
    }

    /// Calls `body` with every index, until it is stopped: then it comes back at once, and what was begun ends by itself.
    ///
    /// Short work is done here and now, and stopped only between two indices. `body` is told when nobody waits any more.
    public static func forEachIndex(
        below count: Int, isShort: Bool, until isStopped: @escaping @Sendable () -> Bool,
        _ body: @escaping @Sendable (Int, _ isStopped: @Sendable () -> Bool) -> Void
    ) {
        if isShort { return forEachIndex(below: count) { body($0, isStopped) } }
        _ = value(until: isStopped) { isStopped in forEachIndex(below: count) { body($0, isStopped) } }
    }

    /// What one thread makes for another.
    private final class Answer<Value: Sendable>: Sendable {
        private let value = Mutex<Value?>(nil)
        var given: Value? { value.withLock { $0 } }
        func give(_ value: Value) { self.value.withLock { $0 = value } }
    }

    /// Calls `body` with every index below `count`, from as many threads as there are cores, and waits for all.
    ///
    /// Each thread takes the next index from a shared counter, so that one long document holds up no other. Few
    /// indices are done here and now: starting threads takes longer than a small document.
    public static func forEachIndex(below count: Int, _ body: @Sendable (Int) -> Void) {
        let workers = min(coreCount, count)
        guard workers > 1 else {
            for index in 0..<count { body(index) }
            return
        }
        let next = Atomic(0)
        DispatchQueue.concurrentPerform(iterations: workers) { _ in
            while true {
                let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
                if index >= count { return }
                body(index)
            }
        }
    }
}

/// What one thread tells others.
final class Flag: Sendable {
    private let flag = Atomic(false)
    var isSet: Bool { flag.load(ordering: .relaxed) }
    func set() { flag.store(true, ordering: .relaxed) }
}
