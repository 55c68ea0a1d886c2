import Documents
import Values

/// A snapshot's file: a mark, two places that say where the index is, of which the newer one counts, and blocks, to which
/// others are added and which never change.
///
/// A block or index is believed only where its checksum is right, and nothing is read that the file does not have. So whatever
/// became of it, what it gives is what was written, or nothing.
final class SnapshotFile: Sendable {
    let file: CacheFile
    let index: SnapshotIndex
    /// Which of the two places says so, and how often it was written.
    let slot: Slot
    private let size: Int

    /// The state of a file, as one of its two places says it.
    struct Slot: Sendable {
        var number: UInt64
        var offset: Int
        var count: Int
        var checksum: UInt64

        /// The bytes that it takes, the checksum of the others last.
        static let size = 40

        var bytes: [UInt8] {
            let numbers = [number, UInt64(offset), UInt64(count), checksum]
            let bytes = numbers.flatMap { number in withUnsafeBytes(of: number) { Array($0) } }
            return bytes + withUnsafeBytes(of: Checksum.of(bytes)) { Array($0) }
        }

        init(number: UInt64, offset: Int, count: Int, checksum: UInt64) {
            (self.number, self.offset, self.count, self.checksum) = (number, offset, count, checksum)
        }

        /// What was read; nil where it was not written as a whole.
        init?(_ bytes: ArraySlice<UInt8>) {
            let numbers = bytes.withUnsafeBytes { bytes in
                (0..<5).map { bytes.loadUnaligned(fromByteOffset: 8 * $0, as: UInt64.self) }
            }
            guard Checksum.of(bytes.prefix(32)) == numbers[4], let offset = Int(exactly: numbers[1]),
                let count = Int(exactly: numbers[2])
            else { return nil }
            self.init(number: numbers[0], offset: offset, count: count, checksum: numbers[3])
        }

        /// Where the place of a state is: each second one takes the same.
        static func place(of number: UInt64) -> Int { number % 2 == 0 ? 512 : 1024 }
    }

    /// Where the blocks begin.
    static let start = 1536
    private static let format: UInt64 = 1

    /// The bytes that a file begins with, for a build of the program: what another one made of documents is not looked at.
    static func mark(ofBuild build: UInt64) -> [UInt8] {
        // `DocentSn` as a number: it shows the byte order.
        [0x446F_6365_6E74_536E, format, build].flatMap { number in withUnsafeBytes(of: number) { Array($0) } }
    }

    /// A file that is open; nil where it is not one of this build, or not whole.
    init?(_ file: CacheFile, build: UInt64) {
        let size = file.size
        let mark = Self.mark(ofBuild: build)
        guard size >= Self.start, let head = file.read(at: 0, count: Self.start), head.starts(with: mark) else {
            return nil
        }
        let slots = [0, 1].compactMap { (number: UInt64) -> Slot? in
            let place = Slot.place(of: number)
            return Slot(head[place..<place + Slot.size])
        }
        guard let slot = slots.max(by: { $0.number < $1.number }), slot.count >= 0, slot.offset >= 0,
            slot.offset <= size, slot.count <= size - slot.offset,
            let bytes = file.read(at: slot.offset, count: slot.count), Checksum.of(bytes) == slot.checksum,
            let index = SnapshotIndex(bytes)
        else { return nil }
        self.file = file
        self.index = index
        self.slot = slot
        self.size = size
    }

    /// The bytes of a block; nil where they are not what was written.
    func bytes(of block: SnapshotBlock) -> [UInt8]? {
        guard block.offset >= 0, block.offset <= size, block.count <= size - block.offset,
            let bytes = file.read(at: block.offset, count: block.count), Checksum.of(bytes) == block.checksum
        else { return nil }
        return bytes
    }
}
