import Foundation

/// How long this thread has worked on something: the machine may be busy with other things meanwhile.
package enum ProcessorTime {
    /// The seconds that it takes.
    package static func seconds(of work: () -> Void) -> Double {
        let start = now
        work()
        return now - start
    }

    private static var now: Double {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}
