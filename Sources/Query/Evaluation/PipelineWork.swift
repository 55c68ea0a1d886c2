/// What a pipeline holds as it runs.
struct PipelineWork {
    /// The rows that have come so far.
    var rows: [Row] = []
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
        gatherer?.measure(with: &meter)
        frame.memory.settle(at: before + meter.bytes)
    }
}
