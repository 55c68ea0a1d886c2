import Documents
import Query

/// How many bytes a result may have in a file or pipe: what repeats a long text in each row, or pairs all with all, would else
/// fill a disk from a document of some hundred kilobytes.
public struct OutputLimit: Sendable {
    /// In bytes.
    public let bytes: Int

    /// What any result may have: a gigabyte.
    public static let least = 1_000_000_000

    /// A thousand times the documents, and in any case `least`, or the memory that was asked for.
    public init(_ library: Library, memory: MemorySize?, least: Int = OutputLimit.least) {
        let read = library.documents.reduce(0) { $0 + $1.textCount }
        bytes = max(1_000 * read, least, memory?.bytes ?? 0)
    }

    /// What is said of a result that has more.
    public var message: String { "the result is larger than \(MemorySize(bytes).words)" }
    /// What helps.
    public static let hint = "use fewer rows or columns, or allow more with '--memory SIZE'"
}
