import Synchronization

/// Documents by their numbers: any thread may look one up, without waiting for others, while one adds more. Each stays until
/// the table goes.
///
/// They stand in blocks, each twice as long as the one before, which never move.
final class DocumentTable: Sendable {
    nonisolated(unsafe) private let blocks: UnsafeMutableBufferPointer<Atomic<UnsafeMutablePointer<Document>?>>
    private let added = Atomic(0)
    /// The first block has two to the power of so many.
    private static let firstBits = 6
    private static let blockCount = 32 - firstBits

    init() {
        blocks = .allocate(capacity: Self.blockCount)
        for index in blocks.indices { blocks.initializeElement(at: index, to: Atomic(nil)) }
    }

    deinit {
        var left = count
        for index in blocks.indices {
            if let block = blocks[index].load(ordering: .relaxed) {
                let size = Self.size(ofBlock: index)
                block.deinitialize(count: min(left, size))
                block.deallocate()
                left -= min(left, size)
            }
        }
        blocks.deinitialize()
        blocks.deallocate()
    }

    /// How many there are.
    var count: Int { added.load(ordering: .acquiring) }

    /// A document by its number, which is less than the count.
    subscript(number: Int) -> Document {
        precondition(number >= 0 && number < count, "no document has the number")
        let (block, index) = Self.slot(of: number)
        guard let start = blocks[block].load(ordering: .acquiring) else {
            preconditionFailure("the block is not there")
        }
        return start[index]
    }

    /// Adds one, while nobody else adds any; its number.
    func append(_ document: Document) -> Int {
        let number = added.load(ordering: .relaxed)
        let (block, index) = Self.slot(of: number)
        var start = blocks[block].load(ordering: .relaxed)
        if start == nil {
            start = .allocate(capacity: Self.size(ofBlock: block))
            blocks[block].store(start, ordering: .releasing)
        }
        start?.advanced(by: index).initialize(to: document)
        added.store(number + 1, ordering: .releasing)
        return number
    }

    private static func size(ofBlock block: Int) -> Int { 1 << (block + firstBits) }

    private static func slot(of number: Int) -> (block: Int, index: Int) {
        // Before block b, 2^(b + bits) - 2^bits documents stand.
        let shifted = number + (1 << firstBits)
        let block = Int.bitWidth - 1 - shifted.leadingZeroBitCount - firstBits
        return (block, shifted - size(ofBlock: block))
    }
}
