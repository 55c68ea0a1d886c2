/// Whether work on one long text goes on: asked every 64 KB, whether it was stopped.
struct StopCheck {
    private let isStopped: () -> Bool
    private var next = StopCheck.distance

    private static let distance = 1 << 16

    init(_ isStopped: @escaping () -> Bool) { self.isStopped = isStopped }

    /// Whether it ends at an index, of indices that grow.
    @inline(__always)
    mutating func ends(at index: Int) -> Bool {
        guard index >= next else { return false }
        next = index + StopCheck.distance
        return isStopped()
    }
}
