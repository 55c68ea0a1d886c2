/// Numbers keys in the order of their first appearance.
///
/// It is in parts: a table that grows moves all that it holds, and a large one would then keep somebody waiting who stops a
/// query. A key is hashed once, however often its part grows.
struct KeyNumbers<Key: Hashable & Sendable>: Sendable {
    private var parts: [[HashedKey: Int]] = Array(repeating: [:], count: Self.partCount)
    /// How many different ones there have been.
    private(set) var count = 0

    private static var partCount: Int { 64 }

    /// About how many bytes a key takes, besides what it holds.
    static var bytesEach: Int { 2 * (MemoryLayout<HashedKey>.stride + MemoryLayout<Int>.stride) }

    /// The number of a key, a new one for a new key.
    mutating func number(of key: Key) -> Int {
        let hashed = HashedKey(key: key, hash: key.hashValue)
        let part = hashed.part
        if let number = parts[part][hashed] { return number }
        parts[part][hashed] = count
        count += 1
        return count - 1
    }

    /// The number of a key, unless it is new.
    func knownNumber(of key: Key) -> Int? {
        let hashed = HashedKey(key: key, hash: key.hashValue)
        return parts[hashed.part][hashed]
    }

    /// Lets go of all.
    mutating func discard() { BackgroundRelease.release(&self, leaving: KeyNumbers(), count: count) }

    private struct HashedKey: Hashable {
        let key: Key
        let hash: Int

        var part: Int { hash & (KeyNumbers.partCount - 1) }

        static func == (left: HashedKey, right: HashedKey) -> Bool { left.hash == right.hash && left.key == right.key }

        func hash(into hasher: inout Hasher) { hasher.combine(hash) }
    }
}
