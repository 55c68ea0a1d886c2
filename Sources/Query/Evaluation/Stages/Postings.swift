/// Which texts have a hash: lists by hash, in few large arrays.
struct Postings {
    /// Where each hash's list begins, by the place that the hash takes; a power of two of them.
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
                let place = place(of: hash)
                hashes[place] = hash
                texts.append(Int32(text))
                nexts.append(firsts[place])
                firsts[place] = Int32(texts.count - 1)
                counts[place] += 1
            }
        }
    }

    /// About how many bytes it takes.
    var bytes: Int { hashes.count * 16 + texts.count * 8 }

    /// How many texts have a hash.
    func count(of hash: UInt64) -> Int32 { counts[place(of: hash)] }

    /// Calls with each text that has a hash, the last first.
    func forEach(of hash: UInt64, _ body: (Int32) -> Void) {
        var posting = firsts[place(of: hash)]
        while posting >= 0 {
            body(texts[Int(posting)])
            posting = nexts[Int(posting)]
        }
    }

    /// The place of a hash, or the free one where it would be.
    private func place(of hash: UInt64) -> Int {
        var place = Int(truncatingIfNeeded: hash) & mask
        while firsts[place] >= 0, hashes[place] != hash { place = (place + 1) & mask }
        return place
    }
}
