/// Text of our own, appended without a look at what it is: where much is written, that is a good part of the time.
extension [UInt8] {
    /// Appends the bytes of a literal.
    @inlinable @inline(__always) package mutating func append(_ literal: StaticString) {
        append(contentsOf: UnsafeBufferPointer(start: literal.utf8Start, count: literal.utf8CodeUnitCount))
    }

    /// Appends a whole number in decimal digits.
    package mutating func append(digitsOf number: Int) {
        if number < 0 { append(UInt8(ascii: "-")) }
        // From the last digit on; of 64 bits there are twenty at most.
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 20) { digits in
            var start = digits.count
            var rest = number.magnitude
            repeat {
                start -= 1
                digits.initializeElement(at: start, to: UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: rest % 10))
                rest /= 10
            } while rest > 0
            append(contentsOf: UnsafeBufferPointer(rebasing: digits[start...]))
        }
    }
}
