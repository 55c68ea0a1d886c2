/// Which texts have a hash: lists by hash, in few large arrays.
struct Postings {
    /// Where each hash's list begins, by the slot that the hash takes; a power of two of them.
    private var hashes: [UInt64]
    private var firsts: [Int32]
    private var counts: [Int32]
    /// The texts, and where each list goes on.
    private var texts: [Int32] = []
    private var nexts: [Int32] = []
    private let mask: Int

    init(_ sets: [[UInt64]]) {
        let total = sets.reduce(0) { $0 + $1.count }
        var width = 16
        while width < total * 2 { width *= 2 }
        mask = width - 1
        hashes = Array(repeating: 0, count: width)
        firsts = Array(repeating: -1, count: width)
        counts = Array(repeating: 0, count: width)
        texts.reserveCapacity(total)
        nexts.reserveCapacity(total)
        for (text, set) in sets.enumerated() {
            for hash in set {
                let slot = slot(of: hash)
                hashes[slot] = hash
                texts.append(Int32(text))
                nexts.append(firsts[slot])
                firsts[slot] = Int32(texts.count - 1)
                counts[slot] += 1
            }
        }
    }

    /// About how many bytes it takes.
    var bytes: Int { hashes.count * 16 + texts.count * 8 }

    /// How many texts have a hash.
    func count(of hash: UInt64) -> Int32 { counts[slot(of: hash)] }

    /// Calls with each text that has a hash, the last first.
    func forEach(of hash: UInt64, _ body: (Int32) -> Void) {
        var posting = firsts[slot(of: hash)]
        while posting >= 0 {
            body(texts[Int(posting)])
            posting = nexts[Int(posting)]
        }
    }

    /// The slot of a hash, or the free one where it would be.
    private func slot(of hash: UInt64) -> Int {
        var slot = Int(truncatingIfNeeded: hash) & mask
        while firsts[slot] >= 0, hashes[slot] != hash { slot = (slot + 1) & mask }
        return slot
    }
}
