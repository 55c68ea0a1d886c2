import Documents

/// Where a part of a document stands in a snapshot's file.
struct SnapshotBlock: Sendable {
    var part: DocumentPart
    /// In bytes of the file, or, before it is settled where they go, of what is being added to it.
    var offset: Int
    var count: Int
    var checksum: UInt64

    /// How many bytes it takes in an index.
    static let size = 24
}

/// A document in a snapshot: which file it was, as it was, and what is kept of it.
struct SnapshotEntry: Sendable {
    /// The path in the folder, in UTF-8.
    var key: [UInt8]
    var status: SystemCalls.Status
    /// As `DocumentFacts` writes them.
    var facts: [UInt8]
    var blocks: [SnapshotBlock]

    /// How many bytes it takes in an index, without its blocks, path and facts.
    static let size = 64
}
