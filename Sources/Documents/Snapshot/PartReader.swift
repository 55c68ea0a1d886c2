/// Reads what a `PartWriter` wrote. It throws where that ends too early or says what can't be, and believes no count.
struct PartReader {
    /// What was read is not what a writer wrote.
    struct Unreadable: Error {}

    private let bytes: ArraySlice<UInt8>
    private var index: Int

    init(_ bytes: ArraySlice<UInt8>) {
        self.bytes = bytes
        index = bytes.startIndex
    }

    /// Whether all has been read.
    var isAtEnd: Bool { index == bytes.endIndex }

    mutating func byte() throws(Unreadable) -> UInt8 {
        guard index < bytes.endIndex else { throw Unreadable() }
        defer { index += 1 }
        return bytes[index]
    }

    /// A number from 0.
    mutating func number() throws(Unreadable) -> UInt64 {
        var number: UInt64 = 0
        var shift: UInt64 = 0
        while shift < 64 {
            let byte = try byte()
            number |= UInt64(byte & 0x7F) << shift
            if byte < 0x80 { return number }
            shift += 7
        }
        throw Unreadable()
    }

    /// A number that an offset can have.
    mutating func offset() throws(Unreadable) -> UInt32 {
        guard let offset = UInt32(exactly: try number()) else { throw Unreadable() }
        return offset
    }

    mutating func signed() throws(Unreadable) -> Int32 {
        let bits = try offset()
        return Int32(bitPattern: bits >> 1) ^ -Int32(bitPattern: bits & 1)
    }

    /// How many things follow, of which each takes a byte or more.
    mutating func count() throws(Unreadable) -> Int {
        let count = try number()
        guard count <= UInt64(bytes.endIndex - index) else { throw Unreadable() }
        return Int(count)
    }

    /// Bytes that were written with their count.
    mutating func piece() throws(Unreadable) -> ArraySlice<UInt8> {
        let count = try count()
        defer { index += count }
        return bytes[index..<index + count]
    }

    mutating func text() throws(Unreadable) -> String {
        guard let text = String(validating: try piece(), as: UTF8.self) else { throw Unreadable() }
        return text
    }

    mutating func risingNumbers() throws(Unreadable) -> [UInt32] {
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

    mutating func numbers() throws(Unreadable) -> [Int32] {
        let count = try count()
        var numbers: [Int32] = []
        numbers.reserveCapacity(count)
        var last: Int32 = 0
        for _ in 0..<count {
            last = last &+ (try signed())
            numbers.append(last)
        }
        return numbers
    }
}
