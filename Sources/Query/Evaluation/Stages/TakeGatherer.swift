/// Takes the first rows, and then no more.
struct TakeGatherer: Gatherer {
    let count: RowCount
    private var rows: [Row] = []
    private var limit: Int?
    private(set) var documents: Set<Int> = []

    init(count: RowCount) { self.count = count }

    var isSatisfied: Bool { limit.map { rows.count >= $0 } ?? false }

    mutating func add(_ more: [Row], in frame: inout Frame) throws(Interruption) {
        if limit == nil { limit = try count.value(in: &frame) }
        let taken = more.prefix((limit ?? 0) - rows.count)
        guard !taken.isEmpty else { return }
        rows += taken
        documents.insert(frame.document)
    }

    func measure(with meter: inout ValueMeter) { meter.add(rows) }

    mutating func finish(in frame: inout Frame) throws(Interruption) -> [Row] {
        // Checked even where no row came.
        if limit == nil { limit = try count.value(in: &frame) }
        return rows
    }
}
