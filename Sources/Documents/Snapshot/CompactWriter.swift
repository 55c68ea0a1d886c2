import Values

/// Writes numbers, texts and values one after the other, small ones short: for a snapshot, and for another process.
package struct CompactWriter: Sendable {
    /// What has been written.
    package private(set) var bytes: [UInt8] = []

    package init() {}

    /// A number from 0, seven bits a byte, the lowest first; of each byte but the last the eighth bit is set.
    package mutating func append(_ number: UInt64) {
        var rest = number
        while rest >= 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(truncatingIfNeeded: rest))
    }

    /// A number from 0.
    package mutating func append(_ number: Int) { append(UInt64(truncatingIfNeeded: number)) }

    /// A number of either sign: those close to 0 are short.
    package mutating func append(signed number: Int) {
        append(UInt64(bitPattern: Int64(number << 1 ^ number >> 63)))
    }

    /// A byte as it is.
    package mutating func append(byte: UInt8) { bytes.append(byte) }

    /// A byte that says yes or no.
    package mutating func append(_ truth: Bool) { append(byte: truth ? 1 : 0) }

    /// Bytes, and how many there are.
    package mutating func append(_ piece: some Collection<UInt8>) {
        append(piece.count)
        bytes.append(contentsOf: piece)
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
            append(signed: Int(number &- last))
            last = number
        }
    }

    /// A decimal number, exactly.
    package mutating func append(_ number: Number) {
        append(signed: Int(number.exponent))
        let bits = UInt128(bitPattern: (number.coefficient << 1) ^ (number.coefficient >> 127))
        // Nearly all are short: the last bit tells.
        if bits >> 63 == 0 { return append(UInt64(truncatingIfNeeded: bits << 1)) }
        append(byte: 1)
        append(UInt64(truncatingIfNeeded: bits >> 64))
        append(UInt64(truncatingIfNeeded: bits))
    }

    /// An amount, to the spelling of its unit.
    package mutating func append(_ quantity: Quantity) {
        append(quantity.value)
        append(quantity.unit.number)
    }

    package mutating func append(_ date: DateSpan) {
        append(byte: date.precision.rawValue)
        append(signed: date.first)
        append(signed: date.last - date.first)
    }

    package mutating func append(_ length: TimeLength) {
        append(length.parts.count)
        for part in length.parts {
            append(part.amount)
            append(byte: part.unit.rawValue)
        }
    }
}
