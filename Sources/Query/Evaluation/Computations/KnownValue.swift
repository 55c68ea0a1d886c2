/// A value that was worked out, and the sources of the lists that it came from.
struct KnownValue: Sendable {
    private(set) var value: Value
    private(set) var sources: [RowSources]

    /// Works out a value; its sources are kept for all who ask later.
    init(of computation: any Computation, in frame: inout Frame) throws(Interruption) {
        let outer = frame.collected
        frame.collected = []
        defer { frame.collected = outer }
        value = try computation.value(in: &frame)
        sources = frame.collected ?? []
    }

    /// Lets go of both.
    mutating func discard() {
        Discarded.take(&value)
        Discarded.take(&sources)
    }
}
