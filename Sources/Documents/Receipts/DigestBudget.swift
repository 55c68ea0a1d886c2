import Synchronization

/// How many bytes may still be digested for the receipts of one result.
///
/// Passages that lie in one another have their bytes in common: a million quotes, each in the one before it, are a megabyte
/// and would take a day to digest.
public final class DigestBudget: Sendable {
    private let left: Atomic<Int>

    /// What real documents come nowhere near: their passages lie in one another a few deep.
    private static let (depth, least) = (16, 1 << 25)

    /// - Parameter library: The documents that passages are of.
    public convenience init(_ library: Library) {
        self.init(bytes: Self.least + Self.depth * library.documents.reduce(0) { $0 + $1.fileCount })
    }

    /// - Parameter bytes: How many may be digested.
    public init(bytes: Int) { left = Atomic(bytes) }

    /// Whether so many bytes may be digested; if so, they count.
    func take(_ count: Int) -> Bool { left.subtract(count, ordering: .relaxed).oldValue >= count }
}
