import Values

/// Pseudo-random numbers that are the same everywhere: SplitMix64 (Steele, Lea and Flood, 'Fast Splittable Pseudorandom
/// Number Generators', 2014). Samples are taken by Algorithm R (Vitter, 1985), a number below `n` being the remainder
/// of the next one by `n`.
struct SeededGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// So many of the elements, in their order.
    mutating func sample(_ count: Int, of elements: [Int]) -> [Int] {
        guard count < elements.count, count > 0 else { return count > 0 ? elements : [] }
        var taken = Array(elements.prefix(count))
        for index in count..<elements.count {
            let position = Int(next() % UInt64(index + 1))
            if position < count { taken[position] = elements[index] }
        }
        return taken.sorted()
    }
}
