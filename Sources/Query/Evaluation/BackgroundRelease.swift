/// What a query needs no longer. To free much of it takes longer than somebody should wait who stops a query, so that is
/// done beside.
final class BackgroundRelease: @unchecked Sendable {
    private var parts: (any Sendable)?

    private init(_ parts: some Sendable) { self.parts = parts }

    /// Empties an array.
    static func release<Element: Sendable>(_ array: inout [Element]) {
        release(&array, leaving: [], count: array.count)
    }

    /// Makes a value null.
    static func release(_ value: inout Value) {
        let count =
            switch value {
            case .list(let list): list.count
            case .rows(let rows): rows.count
            default: 0
            }
        release(&value, leaving: .null, count: count)
    }

    /// Empties what has about so many parts.
    static func release<Parts: Sendable>(_ parts: inout Parts, leaving empty: Parts, count: Int) {
        let discarded = count > few ? BackgroundRelease(parts) : nil
        // From here nobody else holds them, so that they are freed where the last is let go of.
        parts = empty
        guard let discarded else { return }
        Task.detached(priority: .background) {
            // The allocator is one for all: the answer to who stopped a query, or what comes next, goes first.
            try? await Task.sleep(for: .milliseconds(50))
            discarded.parts = nil
        }
    }

    /// Fewer are freed where they are.
    private static let few = 10_000
}
