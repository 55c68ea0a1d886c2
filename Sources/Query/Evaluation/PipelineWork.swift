/// What a pipeline holds as it runs.
struct PipelineWork {
    /// The rows that came of a source or a stage, all in one.
    var rows: [Row] = []
    /// Rows that come of one document after the other, in portions until the last has come: an array that grows copies all it
    /// has, and a long one would keep somebody waiting who stops a query.
    private var portions: [[Row]] = []
    var gatherer: (any Gatherer)?
    /// How many rows the source and each stage gave.
    var counts: [Int]
    /// How many bytes each of them took.
    var taken: [Int]
    /// What was kept before, by others.
    private let before: Int

    init(_ pipeline: Pipeline, in frame: Frame) {
        counts = Array(repeating: 0, count: pipeline.steps.count + 1)
        taken = counts
        before = frame.memory.kept
    }

    /// Takes the rows that came of a document.
    mutating func take(_ more: [Row]) {
        guard !more.isEmpty else { return }
        if portions.last.map({ $0.count >= Self.portion }) ?? true { portions.append([]) }
        portions[portions.count - 1] += more
    }

    /// About how many rows a portion has.
    private static let portion = 1 << 14

    /// Puts the portions together, once all have come.
    mutating func join(in frame: Frame) throws(Interruption) {
        if portions.count == 1 {
            rows = portions[0]
        } else if portions.count > 1 {
            rows.reserveCapacity(portions.reduce(0) { $0 + $1.count })
            for index in portions.indices {
                // Who stops it leaves the rest to `discard`.
                try frame.checkStop()
                rows += portions[index]
                portions[index] = []
            }
        }
        portions = []
    }

    /// Lets go of all rows.
    mutating func discard() {
        BackgroundRelease.release(&rows)
        BackgroundRelease.release(&portions, leaving: [], count: .max)
    }

    /// Counts the rows that the source or a stage gave.
    mutating func count(_ rows: [Row], from index: Int, in frame: inout Frame) throws(Interruption) {
        counts[index] += rows.count
        frame.memory.forgetMade()
        try frame.keep(rows.count * MemorySize.row)
        taken[index] = frame.memory.end()
    }

    /// Where much is kept, measures what is still held.
    func settle(in frame: inout Frame) {
        guard frame.memory.isDoubtful else { return }
        var meter = ValueMeter(library: frame.run.library, stopFlag: frame.run.stopFlag)
        meter.add(rows)
        for portion in portions { meter.add(portion) }
        gatherer?.measure(with: &meter)
        frame.memory.settle(at: before + meter.bytes)
    }
}
