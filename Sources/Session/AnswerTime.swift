import Documents

/// How long an answer took, and its parts.
public struct AnswerTime {
    private let meter: WorkMeter
    private let start = ContinuousClock.now

    /// From now on.
    public init(_ meter: WorkMeter) {
        self.meter = meter
        _ = meter.takeSpent()
    }

    /// The time until now: `time: 23.52 ms (read 3.1, made 15.2, evaluated 5.22)`. What reads and makes documents on several
    /// cores at once has its share of the time.
    public var words: String {
        let whole = ContinuousClock.now - start
        let spent = meter.takeSpent()
        let rest = max(whole - spent.values.reduce(.zero, +), .zero)
        guard !spent.isEmpty else { return "time: \(Self.milliseconds(whole)) ms" }
        let parts = [("read", spent[.read]), ("mapped", spent[.mapped]), ("made", spent[.made]), ("evaluated", rest)]
        let words = parts.compactMap { name, time in time.map { "\(name) \(Self.milliseconds($0))" } }
        return "time: \(Self.milliseconds(whole)) ms (\(words.joined(separator: ", ")))"
    }

    /// To two places.
    private static func milliseconds(_ time: Duration) -> Double { (time / .microseconds(10)).rounded() / 100 }
}
