import Values

/// Reads JSON (RFC 8259), which is small enough to need no library.
///
/// What the RFC leaves to readers: a byte order mark at the start is passed over, half of a surrogate pair alone is U+FFFD, a
/// number has the digits that `Number` or else a `Double` keeps, one that is larger than both is refused, and so is what is
/// nested more than 300 deep. Records keep repeated keys; of those, the last counts (`FieldValue.subscript`).
public struct JSONReader {
    private var bytes: [UInt8]
    private var index = 0
    /// Gives the bytes that come next; none at the end.
    private let more: () -> [UInt8]
    /// The last offset whose line and column were counted.
    private var counted = (index: 0, line: 1, column: 1)
    /// Whether a text that is a whole date is read as one.
    private let readsDates: Bool
    /// Whether a number that is too large is a text, and not refused.
    private var keepsLargeNumbers = false
    /// How deep lists and records may be nested: they are read by recursion.
    private static let depthLimit = 300
    /// How long one of many values may be, in bytes: as a whole it is in memory.
    private static let lengthLimit = 1 << 28

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

    /// The one value that a text holds as a whole.
    ///
    /// - Parameter keepsLargeNumbers: Whether a number that is too large is a text, so that all else can be answered.
    public static func value(of bytes: [UInt8], keepsLargeNumbers: Bool = false) throws(Failure) -> FieldValue {
        var reader = JSONReader(bytes, readsDates: false) { [] }
        reader.keepsLargeNumbers = keepsLargeNumbers
        reader.skipMark()
        let value = try reader.value(depth: 0)
        try reader.expectEnd()
        return value
    }

    /// The record that JSON text holds.
    static func record(_ bytes: [UInt8]) throws(FrontMatterError) -> [(name: String, value: FieldValue)] {
        var reader = JSONReader(bytes, readsDates: true) { [] }
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
    ///
    /// - Parameter more: Gives the bytes that come next; none at the end. No more is kept of them than a value takes.
    public static func forEachValue(
        from more: @escaping () -> [UInt8], _ body: (FieldValue, _ line: Int) throws(Failure) -> Void
    ) throws(Failure) {
        var reader = JSONReader([], readsDates: false, more)
        while reader.bytes.count < JSONReader.mark.count, reader.readPortion() {}
        reader.skipMark()
        reader.readOn()
        let isList = reader.take(UInt8(ascii: "["))
        reader.readOn()
        if isList, reader.take(UInt8(ascii: "]")) { return try reader.expectEnd() }
        while isList || reader.next != nil {
            reader.countLines()
            let line = reader.counted.line
            try reader.readValue()
            try body(try reader.value(depth: 1), line)
            reader.readOn()
            guard isList else { continue }
            if reader.take(UInt8(ascii: "]")) { return try reader.expectEnd() }
            guard reader.take(UInt8(ascii: ",")) else { throw reader.error("',' or ']' is missing") }
            reader.readOn()
        }
    }

    private init(_ bytes: [UInt8], readsDates: Bool, _ more: @escaping () -> [UInt8]) {
        self.bytes = bytes
        self.readsDates = readsDates
        self.more = more
    }

    /// What some programs put before all text in UTF-8.
    private static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

    private mutating func skipMark() { if bytes.starts(with: JSONReader.mark) { index = JSONReader.mark.count } }

    /// Goes on to what is no space, and reads as far.
    private mutating func readOn() {
        skipSpace()
        while next == nil, readPortion() { skipSpace() }
    }

    /// Reads until the value that is next is there as a whole, or nothing more is.
    private mutating func readValue() throws(Failure) {
        var (length, depth, isInText) = (0, 0, false)
        repeat {
            while index + length < bytes.count {
                let byte = bytes[index + length]
                switch byte {
                case UInt8(ascii: "\\") where isInText: length += 1
                case UInt8(ascii: "\""): isInText.toggle()
                case _ where isInText: break
                case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
                case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
                default: break
                }
                length += 1
                // A number or word ends with what comes after it.
                let isEnd =
                    byte <= 32 || byte == UInt8(ascii: "}") || byte == UInt8(ascii: "]") || byte == UInt8(ascii: ",")
                if isEnd, depth <= 0, !isInText { return }
            }
            guard length <= JSONReader.lengthLimit else { throw error("a value has more than 256 MB") }
        } while readPortion()
    }

    /// Lets go of what was read, and reads more; false at the end.
    private mutating func readPortion() -> Bool {
        let portion = more()
        guard !portion.isEmpty else { return false }
        countLines()
        bytes.removeFirst(index)
        bytes += portion
        (index, counted.index) = (0, 0)
        return true
    }

    /// Counts the lines up to the offset.
    private mutating func countLines() {
        for byte in bytes[counted.index..<index] {
            if byte == UInt8(ascii: "\n") {
                counted.line += 1
                counted.column = 1
            } else {
                counted.column += 1
            }
        }
        counted.index = index
    }

    private mutating func expectEnd() throws(Failure) {
        readOn()
        guard next == nil else { throw error("something follows the end") }
    }

    private mutating func error(_ message: String) -> Failure {
        countLines()
        return Failure(message: message, line: counted.line, column: counted.column)
    }

    private var next: UInt8? { index < bytes.count ? bytes[index] : nil }

    private mutating func skipSpace() {
        while let byte = next, JSONReader.isSpace(byte) { index += 1 }
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 32 || byte == 10 || byte == 13 || byte == 9 }

    private mutating func take(_ byte: UInt8) -> Bool {
        skipSpace()
        guard next == byte else { return false }
        index += 1
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
        // A word or number ends with what no other can go on with: `truefalse` and `1-2` are none.
        let word = bytes[index...].prefix { !JSONReader.isSpace($0) && !JSONReader.endsWord($0) }
        let start = index
        index += word.count
        if word.elementsEqual("null".utf8) { return .null }
        if word.elementsEqual("true".utf8) { return .truth(true) }
        if word.elementsEqual("false".utf8) { return .truth(false) }
        guard JSONReader.isNumber(word) else {
            index = start
            let isMeant = word.first == UInt8(ascii: "-") || word.first.map { $0 &- UInt8(ascii: "0") < 10 } == true
            throw error(isMeant ? "a number is written in another way than JSON has it" : "a value is missing")
        }
        guard let number = JSONReader.number(String(decoding: word, as: UTF8.self)) else {
            if keepsLargeNumbers { return .text(String(decoding: word, as: UTF8.self)) }
            index = start
            throw error("a number is too large")
        }
        return .number(number)
    }

    private static func endsWord(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"),
            UInt8(ascii: "}"), UInt8(ascii: "\""):
            true
        default: false
        }
    }

    /// `-0.5e+3`: a sign or none, digits that start with no other zero, a fraction and an exponent or none (section 6).
    private static func isNumber(_ word: ArraySlice<UInt8>) -> Bool {
        var rest = word
        func takeDigits() -> Int {
            let digits = rest.prefix { $0 &- UInt8(ascii: "0") < 10 }
            rest = rest.dropFirst(digits.count)
            return digits.count
        }
        if rest.first == UInt8(ascii: "-") { rest = rest.dropFirst() }
        let startsWithZero = rest.first == UInt8(ascii: "0")
        let whole = takeDigits()
        guard whole > 0, !startsWithZero || whole == 1 else { return false }
        if rest.first == UInt8(ascii: ".") {
            rest = rest.dropFirst()
            guard takeDigits() > 0 else { return false }
        }
        if let sign = rest.first, sign | 0x20 == UInt8(ascii: "e") {
            rest = rest.dropFirst()
            if rest.first == UInt8(ascii: "+") || rest.first == UInt8(ascii: "-") { rest = rest.dropFirst() }
            guard takeDigits() > 0 else { return false }
        }
        return rest.isEmpty
    }

    /// A number, to the digits that a `Double` has where no decimal here can have them all; nil for one larger than both.
    private static func number(_ text: String) -> Number? {
        FrontMatterScalar.number(text) ?? Double(text).flatMap { Number($0) }
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
        let start = index
        index += 1
        var text: [UInt8] = []
        while let byte = next, byte != UInt8(ascii: "\"") {
            guard byte >= 0x20 else { throw error("a control character in a text, which needs an escape") }
            index += 1
            if byte == UInt8(ascii: "\\") { try escape(into: &text) } else { text.append(byte) }
        }
        guard next != nil else { throw error("a closing '\"' is missing") }
        index += 1
        guard let string = String(validating: text, as: UTF8.self) else {
            index = start
            throw error("a text is not UTF-8")
        }
        return string
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
            let end = index
            index += 2
            let low = try unit()
            if (0xDC00..<0xE000).contains(low),
                let scalar = Unicode.Scalar(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00))
            {
                return Character(scalar)
            }
            // What follows a half that stands alone is a character of its own.
            index = end
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
