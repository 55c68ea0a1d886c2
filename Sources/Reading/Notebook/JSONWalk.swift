/// A way through a text of JSON that knows where everything stands, and skips what is not asked for without recursion.
struct JSONWalk {
    /// Why it is no JSON, and on which line, from 1.
    struct Failure: Error {
        var message: String
        var line: Int
    }

    private let bytes: [UInt8]
    private var index = 0

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { index = 3 }
    }

    /// Whether an object is next.
    var isAtObject: Bool { mutating get { next == UInt8(ascii: "{") } }

    /// A failure at the offset that was come to.
    func failure(_ message: String) -> Failure {
        Failure(message: message, line: 1 + bytes[..<min(index, bytes.count)].count { $0 == 10 })
    }

    /// The next byte that is no white space.
    private var next: UInt8? {
        mutating get {
            while index < bytes.count, bytes[index] <= 32 { index += 1 }
            return index < bytes.count ? bytes[index] : nil
        }
    }

    private mutating func take(_ byte: UInt8) -> Bool {
        guard next == byte else { return false }
        index += 1
        return true
    }

    /// Goes through an object: `body` has to read or skip the value of each key.
    mutating func object(
        _ body: (_ key: String, inout JSONWalk) throws(Failure) -> Void
    ) throws(Failure) {
        guard take(UInt8(ascii: "{")) else { throw failure("'{' is missing") }
        if take(UInt8(ascii: "}")) { return }
        repeat {
            guard next == UInt8(ascii: "\"") else { throw failure("a key in quotes is missing") }
            let key = JSONText.string(bytes[try string()])
            guard take(UInt8(ascii: ":")) else { throw failure("':' is missing") }
            try body(key, &self)
        } while take(UInt8(ascii: ","))
        guard take(UInt8(ascii: "}")) else { throw failure("',' or '}' is missing") }
    }

    /// Goes through a list: `body` has to read or skip each value.
    mutating func array(_ body: (inout JSONWalk) throws(Failure) -> Void) throws(Failure) {
        guard take(UInt8(ascii: "[")) else { throw failure("'[' is missing") }
        if take(UInt8(ascii: "]")) { return }
        repeat { try body(&self) } while take(UInt8(ascii: ","))
        guard take(UInt8(ascii: "]")) else { throw failure("',' or ']' is missing") }
    }

    /// The text that is next; something else is skipped.
    mutating func text() throws(Failure) -> String? {
        guard next == UInt8(ascii: "\"") else {
            try skip()
            return nil
        }
        return JSONText.string(bytes[try string()])
    }

    /// The spans of the text that is next, or of the texts of the list that is; something else is skipped.
    mutating func texts() throws(Failure) -> [Range<Int>] {
        if next == UInt8(ascii: "\"") { return [try string()] }
        guard next == UInt8(ascii: "[") else {
            try skip()
            return []
        }
        var texts: [Range<Int>] = []
        try array { walk throws(Failure) in
            if walk.next == UInt8(ascii: "\"") { texts.append(try walk.string()) } else { try walk.skip() }
        }
        return texts
    }

    /// The whole number that is next; something else is skipped.
    mutating func number() throws(Failure) -> Int? {
        _ = next
        let start = index
        try skip()
        return Int(String(decoding: bytes[start..<index], as: UTF8.self))
    }

    /// Goes over a value of any kind and depth; what is in it is not checked further than brackets and texts go.
    mutating func skip() throws(Failure) {
        var depth = 0
        repeat {
            guard let byte = next else { throw failure("it ends too early") }
            switch byte {
            case UInt8(ascii: "\""): _ = try string()
            case UInt8(ascii: "{"), UInt8(ascii: "["):
                depth += 1
                index += 1
            case UInt8(ascii: "}"), UInt8(ascii: "]"):
                depth -= 1
                guard depth >= 0 else { throw failure("a value is missing") }
                index += 1
            case UInt8(ascii: ","), UInt8(ascii: ":"):
                guard depth > 0 else { throw failure("a value is missing") }
                index += 1
            default:
                while index < bytes.count, bytes[index] > 32, !"\"{}[],:".utf8.contains(bytes[index]) { index += 1 }
            }
        } while depth > 0
    }

    /// The span of the text that is next, without its quotes.
    private mutating func string() throws(Failure) -> Range<Int> {
        index += 1
        let start = index
        while index < bytes.count, bytes[index] != UInt8(ascii: "\"") {
            index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
        }
        guard index < bytes.count else { throw failure("a closing '\"' is missing") }
        index += 1
        return start..<index - 1
    }
}
