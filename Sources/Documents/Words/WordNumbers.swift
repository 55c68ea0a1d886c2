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
        var keys: [UInt64] = []
        // A power of two, never more than half full; -1 is a free place.
        var table = [Int32](repeating: -1, count: 256)
        for (word, range) in words.enumerated() {
            let key = Self.key(bytes, Int(range.lowerBound)..<Int(range.upperBound))
            var place = Self.place(of: key, table.count - 1)
            while true {
                let number = table[place]
                guard number >= 0 else { break }
                if keys[Int(number)] == key, Self.areEqual(bytes, words[Int(firsts[Int(number)])], range) { break }
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
            keys.append(key)
            if firsts.count * 2 > table.count { table = Self.grown(table, keys) }
        }
        (self.numbers, self.firsts) = (numbers, firsts)
    }

    private static func grown(_ table: [Int32], _ keys: [UInt64]) -> [Int32] {
        var table = [Int32](repeating: -1, count: table.count * 4)
        for (number, key) in keys.enumerated() {
            var place = Self.place(of: key, table.count - 1)
            while table[place] >= 0 { place = (place + 1) & (table.count - 1) }
            table[place] = Int32(number)
        }
        return table
    }

    /// Nobody outside knows them, so that no document can have words that all fall on one place.
    private static let (addend, factor) = (UInt64.random(in: 0 ... .max), UInt64.random(in: 0 ... .max) | 1)

    /// A longer word has a key that others may have, in bytes.
    static let longestOfOwn = 8

    /// A number for a range of bytes, none of them 0, whatever stands around it. Up to eight bytes are one number, which is
    /// multiplied, as hashing by multiplication does it (Dietzfelbinger et al., "A Reliable Randomized Algorithm for the Closest-Pair
    /// Problem", 1997): by an odd one, so that the key is no other short word's. That of a longer one is a hash.
    @inline(__always)
    static func key(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> UInt64 {
        let start = range.lowerBound
        guard range.count <= longestOfOwn else {
            var hasher = Hasher()
            hasher.combine(
                bytes: UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(bytes)[start..<start + range.count]))
            return UInt64(truncatingIfNeeded: hasher.finalize())
        }
        var word: UInt64 = 0
        if start + 8 <= bytes.count {
            word = UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: start, as: UInt64.self).littleEndian
            word &= ~0 &>> UInt64(64 - 8 * range.count)
        } else {
            for offset in 0..<range.count { word |= UInt64(bytes[start + offset]) << UInt64(8 * offset) }
        }
        return (word &+ addend) &* factor
    }

    /// Where to look first for a key in a table of a power of two: its highest bits, on which all of the word's bear.
    @inline(__always)
    static func place(of key: UInt64, _ mask: Int) -> Int {
        Int(truncatingIfNeeded: key &>> UInt64(mask.leadingZeroBitCount))
    }

    /// Whether two words with one key are the same.
    @inline(__always)
    private static func areEqual(
        _ bytes: UnsafeBufferPointer<UInt8>, _ left: Range<UInt32>, _ right: Range<UInt32>
    ) -> Bool {
        guard left.count == right.count else { return false }
        if left.count <= longestOfOwn { return true }
        let (first, second) = (Int(left.lowerBound), Int(right.lowerBound))
        for offset in 0..<left.count where bytes[first + offset] != bytes[second + offset] { return false }
        return true
    }
}
