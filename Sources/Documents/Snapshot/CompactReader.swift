import Values

/// Why bytes can't be read, in words: `it ends too early`.
public struct MalformedBytes: Error, Sendable {
    /// The words.
    public let message: String
    package init(_ message: String = "it is not what was written") { self.message = message }
}

/// Reads what a `CompactWriter` wrote. It throws where that ends too early or says what can't be, and believes no count.
package struct CompactReader: Sendable {
    private let bytes: ArraySlice<UInt8>
    private var index: Int

    package init(_ bytes: ArraySlice<UInt8>) {
        self.bytes = bytes
        index = bytes.startIndex
    }

    /// Whether all has been read.
    package var isAtEnd: Bool { index == bytes.endIndex }

    package mutating func byte() throws(MalformedBytes) -> UInt8 {
        guard index < bytes.endIndex else { throw MalformedBytes("it ends too early") }
        defer { index += 1 }
        return bytes[index]
    }

    package mutating func truth() throws(MalformedBytes) -> Bool {
        let byte = try byte()
        guard byte <= 1 else { throw MalformedBytes("it says neither yes nor no") }
        return byte == 1
    }

    /// A number from 0.
    package mutating func number() throws(MalformedBytes) -> UInt64 {
        var number: UInt64 = 0
        var shift: UInt64 = 0
        while shift < 64 {
            let byte = try byte()
            number |= UInt64(byte & 0x7F) << shift
            if byte < 0x80 { return number }
            shift += 7
        }
        throw MalformedBytes("a number is too long")
    }

    /// A number of either sign.
    package mutating func signed() throws(MalformedBytes) -> Int {
        let bits = try number()
        return Int(Int64(bitPattern: bits >> 1) ^ -Int64(bitPattern: bits & 1))
    }

    /// A number that an offset can have.
    mutating func offset() throws(MalformedBytes) -> UInt32 {
        guard let offset = UInt32(exactly: try number()) else { throw MalformedBytes() }
        return offset
    }

    /// How much one offset differs from another.
    mutating func difference() throws(MalformedBytes) -> Int32 {
        let bits = try offset()
        return Int32(bitPattern: bits >> 1) ^ -Int32(bitPattern: bits & 1)
    }

    /// How many things follow, of which each takes a byte or more.
    package mutating func count() throws(MalformedBytes) -> Int {
        let count = try number()
        guard count <= UInt64(bytes.endIndex - index) else { throw MalformedBytes("it ends too early") }
        return Int(count)
    }

    /// Bytes that were written with their count.
    package mutating func piece() throws(MalformedBytes) -> ArraySlice<UInt8> {
        let count = try count()
        defer { index += count }
        return bytes[index..<index + count]
    }

    package mutating func text() throws(MalformedBytes) -> String {
        guard let text = String(validating: try piece(), as: UTF8.self) else {
            throw MalformedBytes("a text is not UTF-8")
        }
        return text
    }

    mutating func risingNumbers() throws(MalformedBytes) -> [UInt32] {
        let count = try count()
        var numbers: [UInt32] = []
        numbers.reserveCapacity(count)
        var last: UInt32 = 0
        for _ in 0..<count {
            last = last &+ (try offset())
            numbers.append(last)
        }
        return numbers
    }

    mutating func numbers() throws(MalformedBytes) -> [Int32] {
        let count = try count()
        var numbers: [Int32] = []
        numbers.reserveCapacity(count)
        var last: Int32 = 0
        for _ in 0..<count {
            last = last &+ (try difference())
            numbers.append(last)
        }
        return numbers
    }

    /// A decimal number, just as it was.
    package mutating func decimal() throws(MalformedBytes) -> Number {
        let exponent = try signed()
        let short = try number()
        let bits: UInt128
        if short & 1 == 0 {
            bits = UInt128(short >> 1)
        } else {
            let high = try number()
            bits = UInt128(high) << 64 | UInt128(try number())
        }
        let coefficient = Int128(bitPattern: bits >> 1) ^ -Int128(bitPattern: bits & 1)
        guard let number = Number(parts: coefficient, exponent: exponent) else {
            throw MalformedBytes("a number is none")
        }
        return number
    }

    package mutating func quantity() throws(MalformedBytes) -> Quantity {
        let value = try decimal()
        guard let number = Int(exactly: try number()), let unit = Unit(number: number) else {
            throw MalformedBytes("an amount is in no unit")
        }
        return Quantity(value, unit)
    }

    package mutating func date() throws(MalformedBytes) -> DateSpan {
        guard let precision = DateSpan.Precision(rawValue: try byte()) else { throw MalformedBytes("a date can't be") }
        let first = try signed()
        let (last, overflow) = first.addingReportingOverflow(try signed())
        guard !overflow, let date = DateSpan(precision, first: first, last: last) else {
            throw MalformedBytes("a date can't be")
        }
        return date
    }

    package mutating func duration() throws(MalformedBytes) -> TimeLength {
        var parts: [TimeLength.Part] = []
        for _ in 0..<(try count()) {
            let amount = try decimal()
            guard let unit = TimeLength.Unit(rawValue: try byte()) else {
                throw MalformedBytes("a duration is in no unit")
            }
            parts.append(TimeLength.Part(amount: amount, unit: unit))
        }
        return TimeLength(parts: parts)
    }
}
