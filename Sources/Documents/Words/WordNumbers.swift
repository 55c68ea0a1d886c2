/// The different words of a text, numbered in the order of their first appearance: what is worked out for a word is worked out once
/// for all that are spelled alike.
struct WordNumbers {
    /// Of each word, its number.
    let numbers: [Int32]
    /// Of each number, the first word that has it.
    let firsts: [Int32]

    /// - Parameters:
    ///   - words: Where the words stand.
    ///   - bytes: The text.
    init(of words: [Range<UInt32>], in bytes: UnsafeBufferPointer<UInt8>) {
        var numbers: [Int32] = []
        numbers.reserveCapacity(words.count)
        var firsts: [Int32] = []
        var hashes: [UInt32] = []
        // A power of two, never more than half full; -1 is a free place.
        var table = [Int32](repeating: -1, count: 256)
        for (word, range) in words.enumerated() {
            let hash = Self.hash(bytes, range)
            var place = Int(hash) & (table.count - 1)
            while true {
                let number = table[place]
                guard number >= 0 else { break }
                if hashes[Int(number)] == hash, Self.areEqual(bytes, words[Int(firsts[Int(number)])], range) { break }
                place = (place + 1) & (table.count - 1)
            }
            if table[place] >= 0 {
                numbers.append(table[place])
                continue
            }
            let number = Int32(firsts.count)
            table[place] = number
            numbers.append(number)
            firsts.append(Int32(word))
            hashes.append(hash)
            if firsts.count * 2 > table.count { table = Self.grown(table, hashes) }
        }
        (self.numbers, self.firsts) = (numbers, firsts)
    }

    private static func grown(_ table: [Int32], _ hashes: [UInt32]) -> [Int32] {
        var table = [Int32](repeating: -1, count: table.count * 4)
        for (number, hash) in hashes.enumerated() {
            var place = Int(hash) & (table.count - 1)
            while table[place] >= 0 { place = (place + 1) & (table.count - 1) }
            table[place] = Int32(number)
        }
        return table
    }

    /// Nobody outside knows them, so that no document can have words that all fall on one place.
    private static let (addend, factor) = (UInt64.random(in: 0 ... .max), UInt64.random(in: 0 ... .max) | 1)

    /// Short words are one number, which is multiplied (Dietzfelbinger et al., "A Reliable Randomized Algorithm for the
    /// Closest-Pair Problem", 1997); long ones are few.
    @inline(__always)
    private static func hash(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<UInt32>) -> UInt32 {
        let start = Int(range.lowerBound)
        guard range.count <= 8 else {
            var hasher = Hasher()
            hasher.combine(
                bytes: UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(bytes)[start..<start + range.count]))
            return UInt32(truncatingIfNeeded: hasher.finalize())
        }
        var word: UInt64 = 0
        if start + 8 <= bytes.count {
            word = UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: start, as: UInt64.self).littleEndian
            word &= ~0 &>> UInt64(64 - 8 * range.count)
        } else {
            for offset in 0..<range.count { word |= UInt64(bytes[start + offset]) << UInt64(8 * offset) }
        }
        return UInt32(truncatingIfNeeded: ((word &+ addend) &* factor) >> 32)
    }

    @inline(__always)
    private static func areEqual(
        _ bytes: UnsafeBufferPointer<UInt8>, _ left: Range<UInt32>, _ right: Range<UInt32>
    ) -> Bool {
        guard left.count == right.count else { return false }
        let (first, second) = (Int(left.lowerBound), Int(right.lowerBound))
        for offset in 0..<left.count where bytes[first + offset] != bytes[second + offset] { return false }
        return true
    }
}
