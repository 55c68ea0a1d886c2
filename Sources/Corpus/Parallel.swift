import Dispatch
import Glibc
import Synchronization

/// Work on many things at once, on all cores.
public enum Parallel {
    /// How many cores there are for this process.
    public static let coreCount = max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))

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
