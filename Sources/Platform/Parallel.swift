import Dispatch
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
        let isLeft = SharedFlag()
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

    /// What `make` gives for every index below `count`, in their order. Each thread takes some hundreds one after the other.
    public static func map<Element: Sendable>(below count: Int, _ make: @Sendable (Int) -> Element) -> [Element] {
        let portion = 256
        return Array(unsafeUninitializedCapacity: count) { elements, initialized in
            nonisolated(unsafe) let elements = elements
            forEachIndex(below: (count + portion - 1) / portion) { number in
                for index in number * portion..<min(count, (number + 1) * portion) {
                    elements.initializeElement(at: index, to: make(index))
                }
            }
            initialized = count
        }
    }

    /// Does parts of a work on all cores and gives what comes of each to `take`, in the parts' order and on the calling thread,
    /// while the next ones are worked on.
    ///
    /// No more than `ahead` parts are done and not yet taken. It comes back as soon as `take` wants no more or the work is
    /// stopped; parts that were begun then end by themselves.
    ///
    /// - Parameters:
    ///   - count: How many parts there are.
    ///   - workers: How many threads there are to be.
    ///   - makeWorker: Makes what does parts, one after the other and each on one thread.
    ///   - isStopped: Looked at every few milliseconds where there is nothing to take.
    ///   - take: Gets a part's number and what came of it; false ends the work.
    public static func inOrder<Part: Sendable>(
        below count: Int, ahead: Int, workers: Int = coreCount, makeWorker: () -> any PartWorker<Part>,
        until isStopped: () -> Bool,
        take: (Int, Part) -> Bool
    ) {
        let parts = PartsInOrder<Part>(count: count, ahead: ahead)
        let workers = min(workers, count)
        for _ in 0..<workers {
            nonisolated(unsafe) let worker = makeWorker()
            DispatchQueue.global().async { parts.work(with: worker) }
        }
        defer { parts.end(workers: workers) }
        for index in 0..<count {
            var part = parts.take(index)
            while part == nil {
                if isStopped() { return }
                parts.wait()
                part = parts.take(index)
            }
            guard let part else { return }
            guard take(index, part) else { return parts.discard(part) }
        }
    }
}

/// What one thread tells others.
package final class SharedFlag: Sendable {
    private let flag = Atomic(false)

    package init() {}

    package var isSet: Bool { flag.load(ordering: .relaxed) }
    package func set() { flag.store(true, ordering: .relaxed) }
}

/// What does parts of a work, one after the other.
public protocol PartWorker<Part> {
    associatedtype Part: Sendable
    /// What comes of a part, by its number.
    func part(_ index: Int) -> Part
}

/// The parts of a work that are done, until they are taken in their order.
private final class PartsInOrder<Part: Sendable>: Sendable {
    private struct State {
        var next = 0
        var isEnded = false
        var done: [Int: Part] = [:]
    }

    private let state = Mutex(State())
    private let count: Int
    /// As many signals as parts may be begun.
    private let room: DispatchSemaphore
    private let arrival = DispatchSemaphore(value: 0)

    init(count: Int, ahead: Int) {
        self.count = count
        // One that begins with a value must end with no less.
        room = DispatchSemaphore(value: 0)
        for _ in 0..<ahead { room.signal() }
    }

    /// Does parts until there are no more.
    func work(with worker: any PartWorker<Part>) {
        while true {
            room.wait()
            let index = state.withLock { state -> Int? in
                guard !state.isEnded, state.next < count else { return nil }
                defer { state.next += 1 }
                return state.next
            }
            guard let index else {
                // For the others, who have nothing to do either.
                room.signal()
                return
            }
            let part = worker.part(index)
            state.withLock { if !$0.isEnded { $0.done[index] = part } }
            arrival.signal()
        }
    }

    /// A part that is done, once.
    func take(_ index: Int) -> Part? {
        let part = state.withLock { $0.done.removeValue(forKey: index) }
        if part != nil { room.signal() }
        return part
    }

    /// Waits for a part to be done, or for some milliseconds.
    func wait() { _ = arrival.wait(timeout: .now() + .milliseconds(10)) }

    /// Lets those go who wait for room, and what nobody took.
    func end(workers: Int) {
        let left = state.withLock { state in
            state.isEnded = true
            defer { state.done = [:] }
            return state.done
        }
        if !left.isEmpty { discard(left) }
        for _ in 0..<workers { room.signal() }
    }

    /// Lets go of what nobody wants, which may take longer than somebody should wait who stopped the work: beside it, and
    /// after the answer.
    func discard(_ parts: some Sendable) {
        DispatchQueue.global(qos: .background).asyncAfter(deadline: .now() + .milliseconds(50)) {
            withExtendedLifetime(parts) {}
        }
    }
}
