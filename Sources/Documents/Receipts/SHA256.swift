/// The digest SHA-256 (FIPS 180-4), as `sha256sum` prints it.
enum SHA256 {
    /// The digest of bytes, in 64 hexadecimal digits.
    static func digest(of bytes: ArraySlice<UInt8>) -> String {
        var state = initial
        let whole = bytes.count / 64 * 64
        bytes.withUnsafeBufferPointer { mix($0, blocks: whole / 64, &state) }
        // The last block, or two, has the rest, a bit that is set, and the length in bits.
        var rest = Array(bytes.dropFirst(whole))
        rest.append(0x80)
        while rest.count % 64 != 56 { rest.append(0) }
        let length = UInt64(bytes.count) &* 8
        for shift in stride(from: UInt64(56), through: 0, by: -8) {
            rest.append(UInt8(truncatingIfNeeded: length >> shift))
        }
        rest.withUnsafeBufferPointer { mix($0, blocks: rest.count / 64, &state) }
        return state.map { word in
            let digits = String(word, radix: 16)
            return String(repeating: "0", count: 8 - digits.utf8.count) + digits
        }.joined()
    }

    private static func mix(_ bytes: UnsafeBufferPointer<UInt8>, blocks: Int, _ state: inout [UInt32]) {
        withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 64) { words in
            constants.withUnsafeBufferPointer { constants in
                for block in 0..<blocks { mix(bytes, block * 64, &state, words, constants) }
            }
        }
    }

    private static func mix(
        _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ state: inout [UInt32],
        _ words: UnsafeMutableBufferPointer<UInt32>, _ constants: UnsafeBufferPointer<UInt32>
    ) {
        for index in 0..<16 {
            let byte = start + index * 4
            words[index] =
                UInt32(bytes[byte]) << 24 | UInt32(bytes[byte + 1]) << 16 | UInt32(bytes[byte + 2]) << 8
                | UInt32(bytes[byte + 3])
        }
        for index in 16..<64 {
            let (early, late) = (words[index - 15], words[index - 2])
            let first = turned(early, 7) ^ turned(early, 18) ^ early >> 3
            let second = turned(late, 17) ^ turned(late, 19) ^ late >> 10
            words[index] = words[index - 16] &+ first &+ words[index - 7] &+ second
        }
        var (a, b, c, d) = (state[0], state[1], state[2], state[3])
        var (e, f, g, h) = (state[4], state[5], state[6], state[7])
        for index in 0..<64 {
            let high = turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)
            let first = h &+ high &+ (e & f ^ ~e & g) &+ constants[index] &+ words[index]
            let low = turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)
            let second = low &+ (a & b ^ a & c ^ b & c)
            (h, g, f, e) = (g, f, e, d &+ first)
            (d, c, b, a) = (c, b, a, first &+ second)
        }
        for (index, word) in [a, b, c, d, e, f, g, h].enumerated() { state[index] = state[index] &+ word }
    }

    private static func turned(_ word: UInt32, _ count: UInt32) -> UInt32 { word >> count | word << (32 - count) }

    /// The first 64 primes: the fractions of their roots are the digest's constants.
    private static let primes: [Double] = {
        var primes: [Int] = []
        var number = 2
        while primes.count < 64 {
            if primes.allSatisfy({ number % $0 != 0 }) { primes.append(number) }
            number += 1
        }
        return primes.map(Double.init)
    }()

    /// The first 32 bits of the fraction of the square roots of the first 8 primes.
    private static let initial = primes.prefix(8).map { fraction($0.squareRoot()) }

    /// The first 32 bits of the fraction of the cube roots of the first 64 primes.
    private static let constants = primes.map { fraction(cubeRoot($0)) }

    private static func fraction(_ root: Double) -> UInt32 { UInt32((root - root.rounded(.down)) * 4_294_967_296) }

    /// By Newton's method: the roots have 3 digits before the point at most, so that a `Double` has bits to spare.
    private static func cubeRoot(_ number: Double) -> Double {
        var root = number / 2
        for _ in 0..<60 { root = (2 * root + number / (root * root)) / 3 }
        return root
    }
}
