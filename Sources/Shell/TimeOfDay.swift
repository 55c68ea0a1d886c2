import Platform

/// The time of day where this machine is.
enum TimeOfDay {
    /// Such as `09:05`.
    static var now: String {
        var moment = time(nil)
        var parts = tm()
        localtime_r(&moment, &parts)
        return "\(twoDigits(parts.tm_hour)):\(twoDigits(parts.tm_min))"
    }

    /// The time since 1970 began.
    static var sinceEpoch: Duration {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
    }

    private static func twoDigits(_ number: Int32) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
