import Values

/// Reads JSON (RFC 8259), which is small enough to need no library.
public struct JSONReader {
    private let bytes: [UInt8]
    private var index = 0
    /// Whether a text that is a whole date is read as one.
    private let readsDates: Bool
    /// How deep lists and records may be nested: they are read by recursion.
    private static let depthLimit = 100

    /// What is wrong with a text, and where.
    public struct Failure: Error, Sendable {
        /// In words: `',' or ']' is missing`.
        public let message: String
        /// From 1.
        public let line: Int
        /// In bytes, from 1; nil where it is of all that starts in the line.
        public let column: Int?

        /// What is wrong with a value that starts in a line.
        public init(_ message: String, line: Int) { self.init(message: message, line: line, column: nil) }

        fileprivate init(message: String, line: Int, column: Int?) {
            self.message = message
            self.line = line
            self.column = column
        }
    }

    /// The record that JSON text holds.
    static func record(_ bytes: [UInt8]) throws(FrontMatterError) -> [(name: String, value: FieldValue)] {
        var reader = JSONReader(bytes, readsDates: true)
        do throws(Failure) {
            let value = try reader.value(depth: 0)
            reader.skipSpace()
            guard case .record(let record) = value, reader.index == bytes.count else {
                throw reader.error("not a record of keys and values")
            }
            return record
        } catch {
            throw FrontMatterError(message: error.message, line: error.line)
        }
    }

    /// Hands over the values of a list, or those that stand one after the other, as in lines: each with its line.
    public static func forEachValue(
        of bytes: [UInt8], _ body: (FieldValue, _ line: Int) throws(Failure) -> Void
    ) throws(Failure) {
        var reader = JSONReader(bytes, readsDates: false)
        let isList = reader.take(UInt8(ascii: "["))
        var (line, counted) = (1, 0)
        reader.skipSpace()
        if isList, reader.take(UInt8(ascii: "]")) { return try reader.expectEnd() }
        while isList || reader.next != nil {
            reader.skipSpace()
            for byte in bytes[counted..<reader.index] where byte == UInt8(ascii: "\n") { line += 1 }
            counted = reader.index
            try body(try reader.value(depth: 1), line)
            reader.skipSpace()
            guard isList else { continue }
            if reader.take(UInt8(ascii: "]")) { return try reader.expectEnd() }
            guard reader.take(UInt8(ascii: ",")) else { throw reader.error("',' or ']' is missing") }
        }
    }

    private init(_ bytes: [UInt8], readsDates: Bool) {
        self.bytes = bytes
        self.readsDates = readsDates
    }

    private mutating func expectEnd() throws(Failure) {
        skipSpace()
        guard next == nil else { throw error("something follows the end") }
    }

    private func error(_ message: String) -> Failure {
        let before = bytes.prefix(index)
        let line = before.reduce(into: 1) { if $1 == UInt8(ascii: "\n") { $0 += 1 } }
        let start = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
        return Failure(message: message, line: line, column: index - start + 1)
    }

    private var next: UInt8? { index < bytes.count ? bytes[index] : nil }

    private mutating func skipSpace() {
        while let byte = next, byte == 32 || (9...13).contains(byte) { index += 1 }
    }

    private mutating func take(_ byte: UInt8) -> Bool {
        skipSpace()
        guard next == byte else { return false }
        index += 1
        return true
    }

    private mutating func take(_ word: String) -> Bool {
        guard bytes[index...].starts(with: word.utf8) else { return false }
        index += word.utf8.count
        return true
    }

    private mutating func value(depth: Int) throws(Failure) -> FieldValue {
        guard depth <= JSONReader.depthLimit else { throw error("too deeply nested") }
        skipSpace()
        switch next {
        case UInt8(ascii: "{"): return try object(depth: depth)
        case UInt8(ascii: "["): return try array(depth: depth)
        case UInt8(ascii: "\""):
            let text = try string()
            return readsDates ? FrontMatterScalar.quoted(text) : .text(text)
        default: break
        }
        if take("null") { return .null }
        if take("true") { return .truth(true) }
        if take("false") { return .truth(false) }
        let word = bytes[index...].prefix {
            $0 > 32 && $0 != UInt8(ascii: ",") && $0 != UInt8(ascii: "]") && $0 != UInt8(ascii: "}")
        }
        guard let number = JSONReader.number(String(decoding: word, as: UTF8.self)) else {
            throw error("a value is missing")
        }
        index += word.count
        return .number(number)
    }

    /// A number, to the digits that a `Double` has where it has an exponent that no decimal here can have.
    private static func number(_ text: String) -> Number? {
        if let number = FrontMatterScalar.number(text) { return number }
        guard let first = text.utf8.first, first == UInt8(ascii: "-") || first &- UInt8(ascii: "0") < 10 else {
            return nil
        }
        return Double(text).flatMap { Number($0) }
    }

    private mutating func object(depth: Int) throws(Failure) -> FieldValue {
        index += 1
        var record: [(name: String, value: FieldValue)] = []
        if take(UInt8(ascii: "}")) { return .record(record) }
        while true {
            skipSpace()
            guard next == UInt8(ascii: "\"") else { throw error("a key in quotes is missing") }
            let name = try string()
            guard take(UInt8(ascii: ":")) else { throw error("':' is missing after '\(name)'") }
            record.append((name, try value(depth: depth + 1)))
            if take(UInt8(ascii: "}")) { return .record(record) }
            guard take(UInt8(ascii: ",")) else { throw error("',' or '}' is missing") }
        }
    }

    private mutating func array(depth: Int) throws(Failure) -> FieldValue {
        index += 1
        var list: [FieldValue] = []
        if take(UInt8(ascii: "]")) { return .list(list) }
        while true {
            list.append(try value(depth: depth + 1))
            if take(UInt8(ascii: "]")) { return .list(list) }
            guard take(UInt8(ascii: ",")) else { throw error("',' or ']' is missing") }
        }
    }

    private mutating func string() throws(Failure) -> String {
        index += 1
        var text: [UInt8] = []
        while let byte = next, byte != UInt8(ascii: "\"") {
            index += 1
            if byte == UInt8(ascii: "\\") { try escape(into: &text) } else { text.append(byte) }
        }
        guard next != nil else { throw error("a closing '\"' is missing") }
        index += 1
        return String(decoding: text, as: UTF8.self)
    }

    private mutating func escape(into text: inout [UInt8]) throws(Failure) {
        guard let byte = next else { throw error("a closing '\"' is missing") }
        index += 1
        switch byte {
        case UInt8(ascii: "n"): text.append(10)
        case UInt8(ascii: "t"): text.append(9)
        case UInt8(ascii: "r"): text.append(13)
        case UInt8(ascii: "b"): text.append(8)
        case UInt8(ascii: "f"): text.append(12)
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(byte)
        case UInt8(ascii: "u"): text += Array(String(try scalar()).utf8)
        default: throw error("an unknown escape in a text")
        }
    }

    /// The character of `\uXXXX`, or of two that are the halves of one; half of one alone is U+FFFD.
    private mutating func scalar() throws(Failure) -> Character {
        let high = try unit()
        if (0xD800..<0xDC00).contains(high), bytes[index...].starts(with: "\\u".utf8) {
            index += 2
            let low = try unit()
            if (0xDC00..<0xE000).contains(low),
                let scalar = Unicode.Scalar(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00))
            {
                return Character(scalar)
            }
        }
        return Character(Unicode.Scalar(high) ?? "\u{FFFD}")
    }

    private mutating func unit() throws(Failure) -> UInt32 {
        let digits = bytes[index...].prefix(4)
        guard digits.count == 4, digits.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }),
            let unit = UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
        else { throw error("four hexadecimal digits are missing after '\\u'") }
        index += 4
        return unit
    }
}
