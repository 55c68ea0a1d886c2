import Documents
import Platform

/// The index of a snapshot: its folder, and for each document its state, its facts and where its parts stand. It is read whole,
/// with one checksum, and looked things up in as it is.
///
/// In the machine's byte order, as the file's mark shows: the counts of documents, of blocks and of the folder's bytes (8 bytes each),
/// the documents, the blocks, and a heap with the folder, and each document's path and facts.
struct SnapshotIndex: Sendable {
    private let bytes: [UInt8]
    /// How many documents it has.
    let count: Int
    private let blockCount: Int
    private let folderCount: Int
    private static let head = 24
    private var blocks: Int { Self.head + count * SnapshotEntry.size }
    private var heap: Int { blocks + blockCount * SnapshotBlock.size }

    /// An index that was read; nil where the bytes are not those of one.
    init?(_ bytes: [UInt8]) {
        guard bytes.count >= Self.head else { return nil }
        self.bytes = bytes
        let counts = [0, 8, 16].map { Self.load(bytes, $0, as: UInt64.self) }
        guard counts.allSatisfy({ $0 <= UInt64(bytes.count) }) else { return nil }
        (count, blockCount, folderCount) = (Int(counts[0]), Int(counts[1]), Int(counts[2]))
        guard heap + folderCount <= bytes.count else { return nil }
    }

    /// The bytes of an index of documents.
    static func bytes(folder: [UInt8], _ entries: [SnapshotEntry]) -> [UInt8] {
        var (documents, blocks, heap) = ([UInt8](), [UInt8](), folder)
        var blockCount = 0
        for entry in entries {
            let status = entry.status
            append(status.identity.device, to: &documents)
            append(status.identity.number, to: &documents)
            append(UInt64(bitPattern: Int64(status.size)), to: &documents)
            append(UInt64(bitPattern: Int64(status.modified.seconds)), to: &documents)
            append(UInt64(bitPattern: Int64(status.changed.seconds)), to: &documents)
            append(UInt32(truncatingIfNeeded: status.modified.nanoseconds), to: &documents)
            append(UInt32(truncatingIfNeeded: status.changed.nanoseconds), to: &documents)
            append(UInt32(truncatingIfNeeded: heap.count), to: &documents)
            append(UInt32(truncatingIfNeeded: entry.key.count), to: &documents)
            append(UInt32(truncatingIfNeeded: entry.facts.count), to: &documents)
            append(UInt32(truncatingIfNeeded: blockCount), to: &documents)
            heap += entry.key
            heap += entry.facts
            for block in entry.blocks {
                append(UInt64(block.offset) | UInt64(block.part.number) << 56, to: &blocks)
                append(UInt64(block.count), to: &blocks)
                append(block.checksum, to: &blocks)
            }
            blockCount += entry.blocks.count
        }
        var bytes: [UInt8] = []
        for number in [entries.count, blockCount, folder.count] { append(UInt64(number), to: &bytes) }
        return bytes + documents + blocks + heap
    }

    /// The folder's path.
    var folder: [UInt8] { Array(bytes[heap..<heap + folderCount]) }

    /// Which file a document was.
    func identity(_ document: Int) -> SystemCalls.Identity {
        let start = Self.head + document * SnapshotEntry.size
        return .init(
            device: Self.load(bytes, start, as: UInt64.self), number: Self.load(bytes, start + 8, as: UInt64.self))
    }

    /// A document's file as it was.
    func status(_ document: Int) -> SystemCalls.Status {
        let start = Self.head + document * SnapshotEntry.size
        func number(_ offset: Int) -> Int { Int(Self.load(bytes, start + offset, as: Int64.self)) }
        func small(_ offset: Int) -> Int { Int(Self.load(bytes, start + offset, as: UInt32.self)) }
        return .init(
            identity: identity(document), kind: .file, size: number(16),
            modified: .init(seconds: number(24), nanoseconds: small(40)),
            changed: .init(seconds: number(32), nanoseconds: small(44)))
    }

    /// Whether a document has a path in the folder.
    func isKey(_ key: [UInt8], of document: Int) -> Bool {
        slice(document).key.withUnsafeBytes { own in
            key.withUnsafeBytes { key in
                guard let start = own.baseAddress, let other = key.baseAddress else { return own.count == key.count }
                return own.count == key.count && memcmp(start, other, key.count) == 0
            }
        }
    }

    /// A document's facts.
    func facts(_ document: Int) -> ArraySlice<UInt8> { slice(document).facts }

    private func slice(_ document: Int) -> (key: ArraySlice<UInt8>, facts: ArraySlice<UInt8>) {
        let start = Self.head + document * SnapshotEntry.size
        let key = heap + Int(Self.load(bytes, start + 48, as: UInt32.self))
        let facts = key + Int(Self.load(bytes, start + 52, as: UInt32.self))
        let end = facts + Int(Self.load(bytes, start + 56, as: UInt32.self))
        guard end <= bytes.count else { return ([], []) }
        return (bytes[key..<facts], bytes[facts..<end])
    }

    private func blockRange(_ document: Int) -> Range<Int> {
        let start = Self.head + document * SnapshotEntry.size + 60
        let first = min(Int(Self.load(bytes, start, as: UInt32.self)), blockCount)
        guard document + 1 < count else { return first..<blockCount }
        let next = min(Int(Self.load(bytes, start + SnapshotEntry.size, as: UInt32.self)), blockCount)
        return first..<max(first, next)
    }

    /// Where a part of a document stands; nil where it is not kept.
    func block(_ part: DocumentPart, of document: Int) -> SnapshotBlock? {
        let number = part.number
        for index in blockRange(document) where bytes[blocks + index * SnapshotBlock.size + Self.partByte] == number {
            return block(index)
        }
        return nil
    }

    /// All that is kept of a document.
    func blocks(of document: Int) -> [SnapshotBlock] { blockRange(document).compactMap(block) }

    private func block(_ index: Int) -> SnapshotBlock? {
        let start = blocks + index * SnapshotBlock.size
        let place = Self.load(bytes, start, as: UInt64.self)
        let count = Self.load(bytes, start + 8, as: UInt64.self)
        guard let part = DocumentPart(number: UInt8(place >> 56)), count <= UInt32.max else { return nil }
        return SnapshotBlock(
            part: part, offset: Int(place & (1 << 56 - 1)), count: Int(count),
            checksum: Self.load(bytes, start + 16, as: UInt64.self))
    }

    /// The byte of a place that says which part it is of.
    private static var partByte: Int {
        #if _endian(little)
            7
        #else
            0
        #endif
    }

    private static func load<Number: FixedWidthInteger>(_ bytes: [UInt8], _ offset: Int, as type: Number.Type) -> Number
    {
        bytes.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: offset, as: type) }
    }

    private static func append(_ number: some FixedWidthInteger, to bytes: inout [UInt8]) {
        withUnsafeBytes(of: number) { bytes.append(contentsOf: $0) }
    }
}
