/// Writes numbers and texts one after the other, small ones short, for a snapshot.
struct PartWriter {
    private(set) var bytes: [UInt8] = []

    /// A number from 0, seven bits a byte, the lowest first; of each byte but the last the eighth bit is set.
    mutating func append(_ number: UInt64) {
        var rest = number
        while rest >= 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(truncatingIfNeeded: rest))
    }

    /// A number from 0.
    mutating func append(_ number: Int) { append(UInt64(truncatingIfNeeded: number)) }

    /// A byte as it is.
    mutating func append(byte: UInt8) { bytes.append(byte) }

    /// Bytes, and how many there are.
    mutating func append(_ piece: some Collection<UInt8>) {
        append(piece.count)
        bytes.append(contentsOf: piece)
    }

    /// A number of either sign: those close to 0 are short.
    mutating func append(signed number: Int32) {
        append(UInt64(UInt32(bitPattern: (number << 1) ^ (number >> 31))))
    }

    /// Numbers by how much each is greater than the one before, and how many there are.
    mutating func append(risingNumbers numbers: [UInt32]) {
        append(numbers.count)
        var last: UInt32 = 0
        for number in numbers {
            append(UInt64(number &- last))
            last = number
        }
    }

    /// Numbers by how much each differs from the one before, and how many there are.
    mutating func append(numbers: [Int32]) {
        append(numbers.count)
        var last: Int32 = 0
        for number in numbers {
            append(signed: number &- last)
            last = number
        }
    }
}
