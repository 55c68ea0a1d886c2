import Values

/// Finds what TOMLKit's parser (toml++ 3.4) would end the program at, by an assertion or else: table headers without a name,
/// dates and numbers that are none (`1979-05-27T=`), and tables that are too deeply nested. A key's dots make a table each,
/// without a limit, and tables are let go of by recursion.
struct TOMLCheck {
    private let bytes: [UInt8]
    private var index = 0
    private var line = 1
    /// How many tables the header's name leads into.
    private var headerDepth = 0
    /// The brackets and braces that are open: whether keys stand in it, and how deep it is.
    private var open: [(hasKeys: Bool, depth: Int)] = []
    /// The tables around the next value, those of the key before it among them.
    private var depth = 0
    private var isKey = true
    private var isHeader = false

    /// How deep tables and lists may be nested.
    private static let depthLimit = 100

    /// Throws at the first `[` at a line's start that no key follows, at a value that is none, or where it goes too deep.
    static func check(_ text: String) throws(FrontMatterError) {
        var check = TOMLCheck(bytes: Array(text.utf8))
        try check.run()
    }

    private init(bytes: [UInt8]) { self.bytes = bytes }

    private func byte(_ offset: Int = 0) -> UInt8 { index + offset < bytes.count ? bytes[index + offset] : 0 }

    private mutating func run() throws(FrontMatterError) {
        while index < bytes.count {
            skipBlanks()
            depth = headerDepth
            if byte() == UInt8(ascii: "[") {
                depth = 0
                try header()
            }
            isKey = true
            try expression()
        }
    }

    private mutating func skipBlanks() {
        while byte() == 32 || byte() == 9 { index += 1 }
    }

    private mutating func header() throws(FrontMatterError) {
        isHeader = true
        index += byte(1) == UInt8(ascii: "[") ? 2 : 1
        skipBlanks()
        let first = byte()
        let isName = first.isAlphanumeric || "_-\"']".utf8.contains(first)
        if !isName, index < bytes.count { throw FrontMatterError(message: "a table's name is missing", line: line) }
    }

    /// Skips to the line's end, or to that of the value that goes on over lines.
    private mutating func expression() throws(FrontMatterError) {
        while index < bytes.count {
            let byte = byte()
            switch byte {
            case UInt8(ascii: "\n"):
                line += 1
                index += 1
                if open.isEmpty { return endHeader() }
            case UInt8(ascii: "#"):
                while index < bytes.count, self.byte() != UInt8(ascii: "\n") { index += 1 }
            case UInt8(ascii: "\""), UInt8(ascii: "'"): string()
            case 33... where !isKey && !"[]{},=".utf8.contains(byte): try value()
            default:
                try mark(byte)
                index += 1
            }
        }
    }

    /// Reads a value without quotes or brackets.
    private mutating func value() throws(FrontMatterError) {
        let start = index
        while self.byte() > 32, !"[]{},=#\"'".utf8.contains(byte()) { index += 1 }
        guard TOMLScalar.isOne(bytes[start..<index]) else {
            let text = String(decoding: bytes[start..<min(index, start + 40)], as: UTF8.self)
            throw FrontMatterError(message: "'\(text)' is not a value", line: line)
        }
    }

    private mutating func mark(_ byte: UInt8) throws(FrontMatterError) {
        switch byte {
        case UInt8(ascii: "["), UInt8(ascii: "{"):
            isKey = byte == UInt8(ascii: "{")
            depth += 1
            open.append((isKey, depth))
        case UInt8(ascii: "]"), UInt8(ascii: "}"): _ = open.popLast()
        case UInt8(ascii: ","):
            guard let inner = open.last else { return }
            (isKey, depth) = inner
        case UInt8(ascii: "="): isKey = false
        case UInt8(ascii: ".") where isKey: depth += 1
        default: return
        }
        if depth > TOMLCheck.depthLimit { throw FrontMatterError(message: "too deeply nested", line: line) }
    }

    private mutating func endHeader() {
        if isHeader { headerDepth = depth + 1 }
        isHeader = false
    }

    /// Skips a string of either kind, over lines if it opens with three quotes.
    private mutating func string() {
        let quote = byte()
        let isLong = byte(1) == quote && byte(2) == quote
        index += isLong ? 3 : 1
        while index < bytes.count {
            let current = byte()
            if current == UInt8(ascii: "\\"), quote == UInt8(ascii: "\"") {
                index += 1
            } else if current == UInt8(ascii: "\n") {
                if !isLong { return }
                line += 1
            } else if current == quote, !isLong || byte(1) == quote && byte(2) == quote {
                index += isLong ? 3 : 1
                return
            }
            index += 1
        }
    }
}
