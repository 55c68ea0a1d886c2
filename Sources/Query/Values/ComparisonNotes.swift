import Synchronization

/// Counts the comparisons that gave null because the two sides were unlike, for the notes after a result:
/// '12 rows in EUR not compared with USD'. It may be used from several threads at once.
public final class ComparisonNotes: Sendable {
    /// What met what: units or kinds of value.
    public struct Pair: Hashable, Sendable {
        /// `EUR`, or `date`
        public let left: String
        /// `USD`, or `number`
        public let right: String
    }

    /// What was counted.
    struct Counts: Sendable {
        var order: [Pair] = []
        var counts: [Pair: Int] = [:]
        var paths: [Pair: String] = [:]
        var total = 0
        var last: Pair?
    }
    private let counts = Mutex(Counts())

    /// None yet.
    public init() {}

    /// Counts one comparison.
    func add(_ left: String, _ right: String) {
        let pair = Pair(left: left, right: right)
        counts.withLock {
            $0.total += 1
            $0.last = pair
            if let count = $0.counts[pair] {
                $0.counts[pair] = count + 1
            } else {
                $0.counts[pair] = 1
                $0.order.append(pair)
            }
        }
    }

    /// The pairs in the order in which they were first met, and how often.
    public var all: [(pair: Pair, count: Int)] {
        counts.withLock { counts in counts.order.map { ($0, counts.counts[$0] ?? 0) } }
    }

    /// What was counted so far; may be put back.
    var counted: Counts {
        get { counts.withLock(\.self) }
        set { counts.withLock { $0 = newValue } }
    }

    /// Adds what was counted elsewhere, later than all here.
    func add(_ more: Counts) {
        guard more.total > 0 else { return }
        counts.withLock { counts in
            for pair in more.order {
                if counts.counts[pair] == nil { counts.order.append(pair) }
                counts.counts[pair, default: 0] += more.counts[pair] ?? 0
                if counts.paths[pair] == nil { counts.paths[pair] = more.paths[pair] }
            }
            counts.total += more.total
            counts.last = more.last
        }
    }

    /// How many comparisons have been counted.
    var total: Int { counts.withLock { $0.total } }

    /// Notes of which file the last one was, if that is not known of such a pair.
    func locate(in path: String) {
        counts.withLock { counts in
            if let last = counts.last, counts.paths[last] == nil { counts.paths[last] = path }
        }
    }

    /// The first file of a pair, where comparisons were of front matter.
    func path(of pair: Pair) -> String? { counts.withLock { $0.paths[pair] } }

    /// The notes in words.
    public var sentences: [String] {
        all.map { "\($1) \($1 == 1 ? "row" : "rows") in \($0.left) not compared with \($0.right)" }
    }
}
